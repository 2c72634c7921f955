/**
 * The public API: everything the commands do, and the same functions that do it there. Chapters of the
 * reference (docs/reference/api.md) are the headings below; every function has an example in docs/api.
 */

// Read and check scenarios
export { readScenario } from './scenario/read/read-scenario.ts';
export type { Loader, Source } from './scenario/read/follow-extends.ts';
export { formatProblems } from './scenario/problem-text.ts';
export type { Checked, Problem, ReadScenario, Scenario } from './scenario/scenario.ts';
export { planScenario } from './experiment/plan-scenario.ts';
export type { PlannedScenario, ScenarioRun } from './experiment/scenario-run.ts';
export { scenarioOfTexts, WrongScenario } from './experiment/from-texts.ts';
export type { TextScenario } from './experiment/from-texts.ts';
export { loadScenarios } from './cli/load-scenarios.ts';
export type { LoadedScenario } from './cli/load-scenarios.ts';
export { WrongInput } from './cli/exit.ts';
export { check } from './experiment/check.ts';
export type { ScenarioCheck } from './experiment/check.ts';
export { scenarioJsonSchema } from './scenario/schema/json-schema.ts';

// Run and compare
export { compareTexts, simulateTexts } from './experiment/from-texts.ts';
export type { Texts } from './experiment/from-texts.ts';
export { compile } from './model/compile/compile.ts';
export type { Plan } from './model/plan.ts';
export { simulate } from './model/simulate.ts';
export type { Readers, RunSummary } from './observe/records.ts';
export { catalogueOf } from './measures/catalogue.ts';
export { MEASURE_NAMES } from './measures/measure-names.ts';
export { measureReplication } from './measures/measure-replication.ts';
export type { Catalogue, ReplicationResult } from './measures/replication-result.ts';
export { runInline } from './experiment/run-inline.ts';
export { runReplications } from './experiment/replications.ts';
export type {
  ReplicationOutcome,
  ReplicationRange,
  ReplicationRequest,
  RunJobs,
} from './experiment/replications.ts';
export { ReplicationPool } from '../workers/pool.ts';
export type { Runner } from '../workers/runner.ts';
export { assemble } from './experiment/assemble.ts';
export type { Assembly } from './experiment/assemble.ts';
export { manifestHash, manifestOf } from './experiment/manifest.ts';
export { resultsSchema } from './experiment/results-schema.ts';
export type * from './experiment/results.ts';

// The story of one person or one service
export { findPerson, findService } from './model/trace/subject.ts';
export type { Subject, SubjectFound } from './model/trace/subject.ts';
export { traceStory } from './model/trace/story.ts';
export type { StoryLine } from './model/trace/story.ts';
export { traceJourney } from './model/trace/journey.ts';
export type { Journey } from './model/trace/journey.ts';

// Sweeps, sizes, levers, sensitivity and calibration
export { loadExperiment } from './cli/load-experiment.ts';
export type { LoadedExperiment } from './cli/load-experiment.ts';
export { runSweep as sweep } from './experiment/sweep/run-sweep.ts';
export type { PointResult, SweepRequest } from './experiment/sweep/run-sweep.ts';
export { summariser } from './experiment/sweep/summarise.ts';
export { sweepResults } from './experiment/sweep/assemble-sweep.ts';
export type { SweepTask } from './experiment/sweep/read-sweep.ts';
export type { SweepPoint, SweepResults } from './experiment/sweep/sweep-results.ts';
export { readSize } from './experiment/sizing/read-size.ts';
export type { AskedSize, SizeTask } from './experiment/sizing/read-size.ts';
export { size } from './experiment/sizing/size.ts';
export type { SizeRequest } from './experiment/sizing/size.ts';
export type { Sizing } from './experiment/sizing/sizing.ts';
export { leastCost } from './experiment/sizing/least-cost.ts';
export type { LeastCost, LeastCostRequest } from './experiment/sizing/least-cost.ts';
export { pullLevers as levers } from './experiment/levers/pull-levers.ts';
export type { LeversRequest } from './experiment/levers/pull-levers.ts';
export type { Levers } from './experiment/levers/lever.ts';
export { adviseWarmUp } from './experiment/warm-up/warm-up-advice.ts';
export type { WarmUpAdvice, WarmUpFound } from './experiment/warm-up/warm-up-advice.ts';
export { uncertainInputs } from './experiment/psa/uncertain-inputs.ts';
export type { Uncertain } from './experiment/psa/uncertain-inputs.ts';
export { runPsa as psa } from './experiment/psa/run-psa.ts';
export type { PsaRequest } from './experiment/psa/run-psa.ts';
export type { Psa } from './experiment/psa/psa.ts';
export { readCalibration } from './experiment/calibration/read-calibration.ts';
export type { CalibrationTask } from './experiment/calibration/read-calibration.ts';
export { calibrate } from './experiment/calibration/calibrate.ts';
export type { Calibrated, CalibrationRequest } from './experiment/calibration/calibrate.ts';
export type { Calibration } from './experiment/calibration/calibration.ts';
export { scenarioWith } from './experiment/points/scenario-with.ts';
export type { MovableScenario } from './experiment/points/scenario-with.ts';
export { keepNothing } from './experiment/points/values-store.ts';
export type { KeptValues, ValuesStore } from './experiment/points/values-store.ts';
export { openStore } from './cli/store/folder-store.ts';
export type { RunPlans } from './experiment/points/run-points.ts';

// Import, and the inputs workbook
export { importFiles } from './cli/import-files.ts';
export type { Imported, ImportOptions } from './cli/import-options.ts';
export { inputsWorkbook } from './cli/inputs-workbook.ts';

// Reports, documents and pictures
export { readFinished } from './cli/read-results.ts';
export type { FinishedResults } from './cli/read-results.ts';
export { writeReport } from '../reports/write-report.ts';
export type { ReportRequest, WrittenReport } from '../reports/write-report.ts';
export { documents } from '../reports/write-documents.ts';
export type { DocumentsRequest } from '../reports/write-documents.ts';
export { chartAlone, chartsOfResults } from '../reports/one-chart.ts';
export type { OneChart } from '../reports/one-chart.ts';
export { scorecardRows } from '../reports/reading/scorecard.ts';
export type { ScorecardRow } from '../reports/reading/scorecard.ts';

// Statistics
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

// Chance
export { keyOf, sequence, uniformAt } from './random/stream.ts';
export { sampler } from './random/sampler.ts';
export { lawOf } from './random/law-of.ts';
export type { Law } from './random/law.ts';
export type { DistributionSpec } from './random/distribution-spec.ts';
export { normalQuantile } from './random/normal-quantile.ts';

// Exact theory
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
