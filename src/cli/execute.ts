/** Runs scenarios on worker threads and writes their folder of results: what `run` and `compare` share. */
import type { Runner } from '../../workers/runner.ts';
import { ReplicationFailure } from '../../workers/runner.ts';
import type { AskedPrecision, Replications } from '../experiment/asked-replications.ts';
import { assemble, type Assembly } from '../experiment/assemble.ts';
import { manifestOf } from '../experiment/manifest.ts';
import { isPrecise, precisionOf } from '../experiment/precision.ts';
import type { ReplicationOutcome, ReplicationsUntil } from '../experiment/replications.ts';
import { runReplications } from '../experiment/replications.ts';
import type { Manifest, Results } from '../experiment/results.ts';
import type { PlannedScenario, ScenarioRun } from '../experiment/scenario-run.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode } from './exit.ts';
import { OutputFolder } from './output-folder.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { progressBar } from './progress.ts';
import type { RunOptions } from './run-options.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import type { StopSignals } from './stop-signals.ts';
import { listenForStop } from './stop-signals.ts';
import { gatherRecords } from './gather-records.ts';
import { writeResults } from './write-results.ts';

export interface Execution {
  /** The base first; one scenario for `run`. Its file says how many replications where the options do not. */
  readonly scenarios: readonly [LoadedScenario, ...LoadedScenario[]];
  readonly out: string;
  readonly warnings: readonly string[];
  readonly options: RunOptions;
  readonly pool: Runner;
}

export interface Executed {
  /** Null when it was stopped before the first replication was complete: nothing is written then. */
  readonly written: { readonly path: string; readonly results: Results; readonly manifest: Manifest } | null;
  /** Done when everything was done, even if a signal came while the results were being written. */
  readonly exitCode: ExitCode;
  /** Exit code of a signal that came at whatever time, so that nothing more is to be started; else done. */
  readonly stopped: ExitCode;
}

/** Throws WrongInput when the folder cannot be written, and what went wrong when a replication fails. */
export async function execute(execution: Execution): Promise<Executed> {
  const startedAt = new Date(performance.timeOrigin).toISOString();
  const folder = new OutputFolder(execution.out);
  const stop = listenForStop(() => {
    folder.discard();
  });
  try {
    const replications = execution.options.replications ?? execution.scenarios[0].replications;
    const outcome = await replicate(execution, { replications, folder, stop });
    if (outcome.byScenario[0]!.length === 0)
      return { written: null, exitCode: stop.exitCode(), stopped: stop.exitCode() };
    const [first, ...rest] = execution.scenarios;
    const [ofFirst, ...ofRest] = outcome.byScenario;
    const runs: Runs = [runOf(first, ofFirst!), ...rest.map((scenario, i) => runOf(scenario, ofRest[i]!))];
    const facts = { workers: execution.pool.workers, startedAt, partial: outcome.partial };
    const content = await write(folder, { execution, runs, outcome, facts });
    const exitCode = outcome.partial ? stop.exitCode() : ExitCode.done;
    return { written: { path: folder.path, ...content }, exitCode, stopped: stop.exitCode() };
  } catch (error) {
    throw folder.failure(error);
  } finally {
    folder.discard();
    stop.release();
  }
}

type Runs = [ScenarioRun, ...ScenarioRun[]];

/** A scenario as it was run, without what only its reading needed. */
function runOf(scenario: PlannedScenario, results: ScenarioRun['results']): ScenarioRun {
  const { name, title, file, resolved, plan, catalogue, observed, isExplanation, lags, targets } = scenario;
  return { name, title, file, resolved, plan, catalogue, observed, isExplanation, lags, targets, results };
}

interface Replicating {
  readonly replications: Replications;
  readonly folder: OutputFolder;
  readonly stop: StopSignals;
}

async function replicate(
  { scenarios, options, pool }: Execution,
  { replications, folder, stop }: Replicating,
): Promise<ReplicationOutcome> {
  const plans = scenarios.map((scenario) => scenario.plan);
  const names = scenarios.map((scenario) => scenario.name);
  const records = options.records ? { folder: folder.inside('records'), names } : null;
  const progress = progressBar(options.quiet ?? false);
  try {
    return await runReplications({
      scenarios: plans.length,
      replications: 'from' in replications ? replications : untilPrecise(replications, scenarios),
      run: (jobs, onResult) => pool.run(jobs, { plans, records, onResult, signal: stop.signal }),
      onProgress: (done, planned) => progress.update(done, planned),
    });
  } catch (error) {
    throw error instanceof ReplicationFailure ? named(error, names) : error;
  } finally {
    progress.stop();
  }
}

function untilPrecise(asked: AskedPrecision, scenarios: readonly PlannedScenario[]): ReplicationsUntil {
  const { atLeast, atMost, wanted } = asked;
  const runs = (found: readonly ScenarioRun['results'][]) =>
    scenarios.map(({ catalogue }, i) => ({ catalogue, results: found[i]! }));
  const enough: ReplicationsUntil['enough'] = (found, atLimit) =>
    isPrecise(wanted, runs(found), { atLeast, atLimit });
  return { atLeast, atMost, enough };
}

/** The failure with the replication and scenario it happened in, and where in the worker. */
function named({ job, message, workerStack }: ReplicationFailure, names: readonly string[]): Error {
  const error = new Error(`replication ${job.replication} of ${names[job.scenario]!}: ${message}`);
  if (workerStack !== null) error.stack = workerStack;
  return error;
}

interface Finished {
  readonly execution: Execution;
  readonly runs: Runs;
  readonly outcome: ReplicationOutcome;
  readonly facts: { readonly workers: number; readonly startedAt: string; readonly partial: boolean };
}

async function write(
  folder: OutputFolder,
  { execution, runs, outcome, facts }: Finished,
): Promise<{ results: Results; manifest: Manifest }> {
  const provenance = { version: packageVersion(), commit: packageCommit(), node: process.version };
  const manifest = manifestOf(provenance, runs, outcome.replications, facts);
  const results = assemble({
    runs,
    manifestHash: manifest.hash,
    partial: outcome.partial,
    warnings: [...execution.warnings, ...warningsAbout(outcome)],
    ...precisionAsked(execution, outcome),
  });
  writeResults(folder, { results, manifest, runs });
  if (execution.options.records) gatherRecords(folder.inside('records'), runs);
  // vega and resvg take longer to load than a replication takes to start: only now
  const { writeReport } = await import('../../reports/write-report.ts');
  const { tablesOnly = false } = execution.options;
  const { note } = await writeReport({ results, manifest, folder: folder.draft, tablesOnly });
  if (note !== null) console.error(withoutControls(`note: ${note}`));
  tellOfReplacing(folder, outcome);
  folder.publish();
  return { results, manifest };
}

/** How precise a run is, where its file asked for a precision and the command line for no number of its own. */
function precisionAsked(
  { scenarios, options }: Execution,
  { replications: { to } }: ReplicationOutcome,
): Pick<Assembly, 'precision'> {
  const asked = options.replications ?? scenarios[0].replications;
  if ('from' in asked) return {};
  const look = { atLeast: asked.atLeast, atLimit: to === asked.atMost };
  return { precision: (run) => precisionOf(asked.wanted, run, look) };
}

/** A quick look that takes the place of a long run is said: the default folder is the same for both. */
function tellOfReplacing(folder: OutputFolder, { replications: { from, to } }: ReplicationOutcome): void {
  const before = folder.replicationsBefore();
  const now = to - from + 1;
  if (before <= now) return;
  console.error(
    `note: replaces earlier results of ${before} replications with ${now} (--out keeps them apart)`,
  );
}

function warningsAbout({ partial, precisionMissed, replications }: ReplicationOutcome): string[] {
  const { from, to } = replications;
  return [
    ...(partial ? [`stopped early: these results rest on replications ${from} to ${to} alone`] : []),
    ...(precisionMissed ? [`the precision asked for was not reached in ${to} replications`] : []),
  ];
}
