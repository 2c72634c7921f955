/** Runs scenarios on worker threads and writes their folder of results: what `run` and `compare` share. */
import { availableParallelism } from 'node:os';
import { ReplicationFailure, ReplicationPool } from '../../workers/pool.ts';
import { assemble } from '../experiment/assemble.ts';
import { manifestOf } from '../experiment/manifest.ts';
import type { ReplicationOutcome, ReplicationRange, ReplicationsUntil } from '../experiment/replications.ts';
import { runReplications } from '../experiment/replications.ts';
import type { Manifest, Results } from '../experiment/results.ts';
import type { PlannedScenario, ScenarioRun } from '../experiment/scenario-run.ts';
import type { ExitCode } from './exit.ts';
import { OutputFolder } from './output-folder.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import type { Progress } from './progress.ts';
import type { StopSignals } from './stop-signals.ts';
import { listenForStop } from './stop-signals.ts';
import { gatherRecords } from './gather-records.ts';
import { writeResults } from './write-results.ts';

export interface Execution {
  /** The base first; one scenario for `run`. */
  readonly scenarios: readonly [PlannedScenario, ...PlannedScenario[]];
  readonly replications: ReplicationRange | ReplicationsUntil;
  /** Threads; undefined = one for each processor. */
  readonly workers: number | undefined;
  readonly out: string;
  readonly records: boolean;
  readonly warnings: readonly string[];
  readonly progress: Progress;
}

export interface Executed {
  /** Null when it was stopped before the first replication was complete: nothing is written then. */
  readonly written: { readonly path: string; readonly results: Results; readonly manifest: Manifest } | null;
  readonly exitCode: ExitCode;
}

/** Throws WrongInput when the folder cannot be written, and what went wrong when a replication fails. */
export async function execute(execution: Execution): Promise<Executed> {
  const startedAt = new Date(performance.timeOrigin).toISOString();
  const folder = new OutputFolder(execution.out);
  const stop = listenForStop(() => {
    folder.discard();
  });
  try {
    const workers = workersFor(execution);
    const outcome = await replicate(execution, workers, { folder, stop });
    execution.progress.stop();
    if (outcome.byScenario[0]!.length === 0) return { written: null, exitCode: stop.exitCode() };
    const runs = execution.scenarios.map((scenario, i) => ({ ...scenario, results: outcome.byScenario[i]! }));
    const facts = { workers, startedAt, partial: outcome.partial };
    const content = await write(folder, { execution, runs: runs as RunsOfOutcome, outcome, facts });
    return { written: { path: folder.path, ...content }, exitCode: stop.exitCode() };
  } finally {
    execution.progress.stop();
    folder.discard();
    stop.release();
  }
}

type RunsOfOutcome = [ScenarioRun, ...ScenarioRun[]];

function workersFor({ workers, scenarios, replications }: Execution): number {
  const most = 'from' in replications ? replications.to - replications.from + 1 : replications.atMost;
  return Math.min(workers ?? availableParallelism(), most * scenarios.length);
}

async function replicate(
  { scenarios, replications, records, progress }: Execution,
  workers: number,
  { folder, stop }: { readonly folder: OutputFolder; readonly stop: StopSignals },
): Promise<ReplicationOutcome> {
  const plans = scenarios.map((scenario) => scenario.plan);
  const recordFiles = records
    ? { folder: folder.inside('records'), names: scenarios.map(({ name }) => name) }
    : null;
  const pool = new ReplicationPool({ plans, workers, records: recordFiles });
  try {
    return await runReplications({
      scenarios: plans.length,
      replications,
      run: (jobs, onResult) => pool.run(jobs, { onResult, signal: stop.signal }),
      onProgress: (done, planned) => progress.update(done, planned),
    });
  } catch (error) {
    if (!(error instanceof ReplicationFailure)) throw error;
    const { replication, scenario } = error.job;
    const named = new Error(`replication ${replication} of ${scenarios[scenario]!.name}: ${error.message}`);
    if (error.workerStack !== null) named.stack = error.workerStack;
    throw named;
  } finally {
    await pool.close();
  }
}

interface Finished {
  readonly execution: Execution;
  readonly runs: RunsOfOutcome;
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
  });
  writeResults(folder, { results, manifest, runs });
  if (execution.records) gatherRecords(folder.inside('records'), runs);
  // vega and resvg take longer to load than a replication takes to start: only now
  const { writeReport } = await import('../../reports/write-report.ts');
  await writeReport({ results, manifest, folder: folder.draft });
  folder.publish();
  return { results, manifest };
}

function warningsAbout({ partial, precisionMissed, replications }: ReplicationOutcome): string[] {
  const { from, to } = replications;
  return [
    ...(partial ? [`stopped early: these results rest on replications ${from} to ${to} alone`] : []),
    ...(precisionMissed ? [`the precision asked for was not reached in ${to} replications`] : []),
  ];
}
