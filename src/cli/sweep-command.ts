/** `stepdown sweep`: runs an experiment file over all cores, from where it stopped. */
import { join } from 'node:path';
import { ReplicationFailure, type Runner } from '../../workers/runner.ts';
import { runSweep } from '../experiment/sweep/run-sweep.ts';
import { tryLevels, UnfitPoint } from '../experiment/sweep/sweep-scenario.ts';
import { slug } from '../experiment/slug.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { loadExperiment, type LoadedExperiment } from './load-experiment.ts';
import { OutputFolder } from './output-folder.ts';
import { progressBar } from './progress.ts';
import type { RunOptions } from './run-options.ts';
import { listenForStop, type StopSignals } from './stop-signals.ts';
import type { FolderStore } from './store/folder-store.ts';
import { keptIn, storeFor, tellKept, tellStopped, type StoreOptions } from './store/store-option.ts';
import { tellNotKept } from './tell-not-kept.ts';
import { tellSweep } from './tell-sweep.ts';
import { withPool } from './with-pool.ts';
import { SweepTables, writeSweep } from './write-sweep.ts';

/** What `sweep` takes. */
export interface SweepOptions extends Omit<RunOptions, 'probe' | 'records'>, StoreOptions {}

export function sweepCommand(file: string, options: SweepOptions): Promise<ExitCode> {
  return withPool(options, (pool) => sweepFile(file, options, pool));
}

async function sweepFile(file: string, options: SweepOptions, pool: Runner): Promise<ExitCode> {
  const loaded = withReplications(loadExperiment(file, options), options.replications);
  unfitIsWrong(() => tryLevels(loaded.task));
  tellNotKept(loaded.task.cases.map(({ read, planned }) => ({ read, file: planned.file })));
  const store = storeFor(options);
  const folder = new OutputFolder(options.out ?? join('out', slug(nameOf(file))));
  const stop = listenForStop(() => folder.discard());
  let tables: SweepTables | null = null;
  try {
    tables = new SweepTables(folder, loaded.task);
    const end = await run({ loaded, store, tables, options, pool, stop });
    tables.close();
    if (end === 'stopped') {
      tellStopped(store);
      return stop.exitCode();
    }
    if (!options.quiet) tellKept(store);
    const results = await writeSweep(folder, { ...loaded, points: tables.points, workers: pool.workers });
    folder.publish();
    tellSweep(results, folder.path, options);
    return ExitCode.done;
  } catch (error) {
    throw folder.failure(error, keptIn(store));
  } finally {
    tables?.close();
    folder.discard();
    stop.release();
  }
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
}

function withReplications(loaded: LoadedExperiment, asked: ReplicationRange | undefined): LoadedExperiment {
  return asked === undefined ? loaded : { ...loaded, task: { ...loaded.task, replications: asked } };
}

interface Running {
  readonly loaded: LoadedExperiment;
  readonly store: FolderStore;
  readonly tables: SweepTables;
  readonly options: SweepOptions;
  readonly pool: Runner;
  readonly stop: StopSignals;
}

async function run({ loaded, store, tables, options, pool, stop }: Running): Promise<'done' | 'stopped'> {
  const progress = progressBar(options.quiet ?? false);
  try {
    return await runSweep({
      task: loaded.task,
      store,
      run: (plans) => (jobs, onResult) => pool.run(jobs, { plans, onResult, signal: stop.signal }),
      onProgress: (done, asked) => progress.update(done, asked),
      take: (result) => tables.take(result),
    });
  } catch (error) {
    if (error instanceof UnfitPoint) throw unfit(error);
    if (error instanceof ReplicationFailure)
      throw new Error(`replication ${error.job.replication}: ${error.message}`, { cause: error });
    throw error;
  } finally {
    progress.stop();
  }
}

function unfitIsWrong(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof UnfitPoint ? unfit(error) : error;
  }
}

function unfit({ message, problems }: UnfitPoint): WrongInput {
  return new WrongInput(`${message}: leave that level out\n${formatProblems(problems)}`);
}
