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
export type { Runner } from '../workers/runner.ts';
export { compareTexts, simulateTexts, WrongScenario } from './experiment/from-texts.ts';
export type { Texts } from './experiment/from-texts.ts';

// Statistics, each with its definition and where it comes from.
export { momentsOf, RunningMoments } from './statistics/running-moments.ts';
export type { Moments } from './statistics/running-moments.ts';
export { meanInterval } from './statistics/interval.ts';
export type { MeanInterval } from './statistics/interval.ts';
export { pairedDifference } from './statistics/paired-difference.ts';
export type { PairedDifference } from './statistics/paired-difference.ts';
export { welchDifference } from './statistics/welch-difference.ts';
export type { WelchDifference } from './statistics/welch-difference.ts';
export { proportionInterval } from './statistics/proportion-interval.ts';
export { quantile } from './statistics/quantile.ts';
export type { QuantileType } from './statistics/quantile.ts';
export { timeAverage, timeQuantile } from './statistics/step-path.ts';
export type { Span, StepPath } from './statistics/step-path.ts';
export { batchMeans } from './statistics/batch-means.ts';
export type { BatchMeans } from './statistics/batch-means.ts';
export { mser5 } from './statistics/mser.ts';
export type { Truncation } from './statistics/mser.ts';
export { kimNelson, kimNelsonEta } from './statistics/kim-nelson.ts';
export type { Selected, Selecting, SelectionDesign } from './statistics/kim-nelson.ts';
export { replicationsFor } from './statistics/replications-for.ts';
export { tQuantile } from './statistics/t-quantile.ts';

// Chance: the generator, the laws and what draws from them.
export { keyOf, sequence, uniformAt } from './random/stream.ts';
export { sampler } from './random/sampler.ts';
export { lawOf } from './random/law-of.ts';
export type { Law } from './random/law.ts';
export type { DistributionSpec } from './random/distribution-spec.ts';
export { normalQuantile } from './random/normal-quantile.ts';

// Exact theory, for inputs plain enough to have one.
export { erlangB } from './theory/erlang-b.ts';
export { erlangC, meanWait, shareWaitingLonger } from './theory/erlang-c.ts';
export type { DelayQueue } from './theory/erlang-c.ts';
export { fixedStayMeanWait } from './theory/fixed-stay-queue.ts';
export { finiteQueue, impatientQueue } from './theory/limited-queue.ts';
export type { LimitedQueue } from './theory/limited-queue.ts';
export { sharedLoss } from './theory/kaufman-roberts.ts';
export type { LossClass, SharedLoss } from './theory/kaufman-roberts.ts';
export { priorityMeanWaits, singleServerMeanWait } from './theory/single-server.ts';
export type { ArrivalClass } from './theory/single-server.ts';
