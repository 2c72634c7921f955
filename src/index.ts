/**
 * The public API: the way through the house, one function a step. A scenario is read and compiled
 * to a plan; replications of plans are run inline or on worker threads; results are assembled from
 * them. The command line is made of the same functions.
 */
export { readScenario } from './scenario/read/read-scenario.ts';
export type { Loader, Source } from './scenario/read/follow-extends.ts';
export { formatProblems } from './scenario/problem-text.ts';
export type { Problem, ReadScenario, Scenario } from './scenario/scenario.ts';
export { compile } from './model/compile/compile.ts';
export type { Plan } from './model/plan.ts';
export { simulate } from './model/simulate.ts';
export type { Readers, RunSummary } from './observe/records.ts';
export { catalogueOf } from './measures/catalogue.ts';
export { MEASURE_NAMES } from './measures/measure-names.ts';
export { measureReplication } from './measures/measure-replication.ts';
export type { Catalogue, ReplicationResult } from './measures/replication-result.ts';
export { assemble } from './experiment/assemble.ts';
export { planScenario } from './experiment/plan-scenario.ts';
export { manifestHash } from './experiment/manifest.ts';
export { runInline } from './experiment/run-inline.ts';
export { runReplications } from './experiment/replications.ts';
export type { ReplicationOutcome, ReplicationRequest, RunJobs } from './experiment/replications.ts';
export type { PlannedScenario, ScenarioRun } from './experiment/scenario-run.ts';
export type * from './experiment/results.ts';
export { resultsSchema } from './experiment/results-schema.ts';
export { ReplicationPool } from '../workers/pool.ts';
