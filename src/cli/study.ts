/** A study of one scenario (a search, levers, sensitivity): what the commands that make them share. */
import { join, relative } from 'node:path';
import type { Runner } from '../../workers/runner.ts';
import { ReplicationFailure } from '../../workers/runner.ts';
import { manifestOf } from '../experiment/manifest.ts';
import type { RunPlans } from '../experiment/points/run-points.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import type { Manifest } from '../experiment/results.ts';
import type { PlannedScenario } from '../experiment/scenario-run.ts';
import { NoSuchFigure } from '../experiment/sizing/judging.ts';
import { Stopped, UnfitPoint } from '../experiment/sizing/looking.ts';
import { formatProblems, withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { OutputFolder } from './output-folder.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { progressBar } from './progress.ts';
import type { RunOptions } from './run-options.ts';
import { listenForStop } from './stop-signals.ts';
import type { FolderStore } from './store/folder-store.ts';
import { keptIn, storeFor, tellKept, tellStopped, type StoreOptions } from './store/store-option.ts';
import { withPool } from './with-pool.ts';

/** What `size`, `levers`, `psa` and `warmup` take beside their own options. */
export interface StudyOptions extends Omit<RunOptions, 'probe' | 'records'>, StoreOptions {}

/** What a study runs on, and what it was given so far. */
export interface Desk {
  readonly run: RunPlans;
  /** What of it was run before, here or by an earlier run. */
  readonly store: FolderStore;
  readonly onProgress: (done: number, asked: number) => void;
  /** The manifest of scenarios that were run on some replications by now. */
  readonly manifest: (scenarios: readonly PlannedScenario[], replications: ReplicationRange) => Manifest;
}

/** What a study has that keeps no replications: it needs more of each than their figures. */
export type BareDesk = Omit<Desk, 'store'>;

export interface Study<T, D = Desk> {
  readonly options: StudyOptions;
  /** Folder of the results where the options name none. */
  readonly fallback: string;
  readonly work: (desk: D) => Promise<T>;
  readonly write: (folder: OutputFolder, found: T, desk: D) => Promise<void>;
  readonly tell: (found: T) => void;
}

/** Runs a study, writes its folder whole or not at all, and tells what was found. */
export function runStudy<T>(study: Study<T>): Promise<ExitCode> {
  return withPool(study.options, (pool) => {
    const store = storeFor(study.options);
    const kept: Study<T, BareDesk> = {
      ...study,
      work: (desk) => study.work({ ...desk, store }),
      write: (folder, found, desk) => study.write(folder, found, { ...desk, store }),
    };
    return runOn(kept, pool, store);
  });
}

/** The same for a study that keeps no replications. */
export function runBareStudy<T>(study: Study<T, BareDesk>): Promise<ExitCode> {
  return withPool(study.options, (pool) => runOn(study, pool, null));
}

async function runOn<T>(
  { options, fallback, work, write, tell }: Study<T, BareDesk>,
  pool: Runner,
  store: FolderStore | null,
): Promise<ExitCode> {
  const folder = new OutputFolder(options.out ?? join('out', fallback));
  const stop = listenForStop(() => folder.discard());
  const progress = progressBar(options.quiet ?? false);
  try {
    const { run, manifest } = runningOn(pool, stop.signal);
    const desk = { run, manifest, onProgress: progress.update };
    const found = await work(desk);
    progress.stop();
    if (store !== null && !options.quiet) tellKept(store);
    await write(folder, found, desk);
    folder.publish();
    tell(found);
    if (!options.json && !options.quiet) tellFolder(folder);
    return ExitCode.done;
  } catch (error) {
    if (error instanceof Stopped) {
      if (store === null) console.error('stopped: nothing was written');
      else tellStopped(store);
      return stop.exitCode();
    }
    throw folder.failure(inWords(error), store === null ? '' : keptIn(store));
  } finally {
    progress.stop();
    folder.discard();
    stop.release();
  }
}

function runningOn(pool: Runner, signal: AbortSignal): Pick<Desk, 'run' | 'manifest'> {
  let [events, engineSeconds] = [0, 0];
  const startedAt = new Date(performance.timeOrigin).toISOString();
  const run: RunPlans = (plans) => (jobs, onResult) =>
    pool.run(jobs, {
      plans,
      signal,
      onResult: (job, result) => {
        events += result.events;
        engineSeconds += result.engineSeconds;
        onResult(job, result);
      },
    });
  const manifest: Desk['manifest'] = (scenarios, replications) => {
    const provenance = { version: packageVersion(), commit: packageCommit(), node: process.version };
    const runs = scenarios.map((scenario) => ({ ...scenario, results: [] }));
    const facts = { workers: pool.workers, startedAt, partial: false };
    return { ...manifestOf(provenance, runs, replications, facts), events, engineSeconds };
  };
  return { run, manifest };
}

function inWords(error: unknown): unknown {
  if (error instanceof UnfitPoint)
    return new WrongInput(
      `with ${error.values.join(', ')} the scenario cannot be run: change the range\n${formatProblems(error.problems)}`,
    );
  if (error instanceof NoSuchFigure) return new WrongInput(error.message);
  if (error instanceof ReplicationFailure)
    return new Error(`replication ${error.job.replication}: ${error.message}`, { cause: error });
  return error;
}

/** Lines for people. */
export function tellLines(lines: readonly string[]): void {
  for (const line of lines) console.log(withoutControls(line));
}

function tellFolder({ path }: OutputFolder): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  const where = relative(process.cwd(), path) || path;
  tellLines(['', `Report: ${where}/report.html (${seconds} seconds)`]);
}
