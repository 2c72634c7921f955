/** Fills a folder with what a sweep found: tables while it runs; then JSON, Parquet, charts and the page. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimentHash, manifestOf } from '../experiment/manifest.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import type { Manifest } from '../experiment/results.ts';
import type { PointResult } from '../experiment/sweep/run-sweep.ts';
import type { SweepTask } from '../experiment/sweep/read-sweep.ts';
import { sweepResults } from '../experiment/sweep/assemble-sweep.ts';
import { summariser } from '../experiment/sweep/summarise.ts';
import type { SweepPoint, SweepResults } from '../experiment/sweep/sweep-results.ts';
import { pointRows, pointsHead, replicationRows, replicationsHead } from '../experiment/sweep/tables.ts';
import type { LoadedExperiment } from './load-experiment.ts';
import type { OutputFolder } from './output-folder.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { writeParquet } from './parquet.ts';
import { writeSealed } from './write-sealed.ts';

/** Takes points one after another: their rows go to the tables at once, their figures are kept. */
export class SweepTables {
  readonly points: SweepPoint[] = [];
  readonly #task: SweepTask;
  readonly #summarise: (result: PointResult) => SweepPoint;
  readonly #files: { readonly points: number; readonly replications: number };
  readonly #open: number[];

  constructor(folder: OutputFolder, task: SweepTask) {
    this.#task = task;
    this.#summarise = summariser(task);
    const tables = folder.inside('tables');
    this.#files = {
      points: openSync(join(tables, 'points.csv'), 'w'),
      replications: openSync(join(tables, 'replications.csv'), 'w'),
    };
    this.#open = Object.values(this.#files);
    writeFileSync(this.#files.points, pointsHead(task));
    writeFileSync(this.#files.replications, replicationsHead(task));
  }

  take(result: PointResult): void {
    const point = this.#summarise(result);
    const first = 'from' in this.#task.replications ? this.#task.replications.from : 1;
    writeFileSync(this.#files.points, pointRows(this.#task, point));
    writeFileSync(
      this.#files.replications,
      replicationRows(this.#task, point, { values: result.values, first }),
    );
    this.points.push(point);
  }

  /** Closes the tables; once more does nothing. */
  close(): void {
    for (const file of this.#open.splice(0)) closeSync(file);
  }
}

export interface SweepContent extends LoadedExperiment {
  readonly points: readonly SweepPoint[];
  readonly workers: number;
}

/** Everything but the tables, into the draft of `folder`. */
export async function writeSweep(folder: OutputFolder, content: SweepContent): Promise<SweepResults> {
  const manifest = manifestOfSweep(content);
  const results = sweepResults(content.task, content.points, manifest.hash);
  writeSealed(folder.draft, { file: 'sweep.json', found: results, manifest });
  await writeParquet(folder.inside('tables'), ['points', 'replications']);
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writeSweepReport } = await import('../../reports/write-sweep.ts');
  await writeSweepReport({ results, manifest, folder: folder.draft });
  return results;
}

/** The hash covers the experiment beside what the hash of a run covers. */
function manifestOfSweep({ task, parsed, points, workers }: SweepContent): Manifest {
  const provenance = { version: packageVersion(), commit: packageCommit(), node: process.version };
  const startedAt = new Date(performance.timeOrigin).toISOString();
  const runs = task.cases.map(({ name, planned }) => ({ ...planned, name, results: [] }));
  const most = Math.max(...points.flatMap(({ figures }) => figures.map(({ replications }) => replications)));
  const replications: ReplicationRange =
    'from' in task.replications ? task.replications : { from: 1, to: most };
  const facts = { workers, startedAt, partial: false };
  const manifest = manifestOf(provenance, runs, replications, facts);
  const { experiment } = parsed;
  return { ...manifest, hash: experimentHash(manifest.hash, experiment), experiment };
}
