/** Fills a folder of results: JSON, tables, records, then charts and the page. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Results } from '../experiment/results.ts';
import type { ScenarioRun } from '../experiment/scenario-run.ts';
import { levelsTable } from '../experiment/tables/levels-table.ts';
import { observedTable } from '../experiment/tables/observed-table.ts';
import { periodsTable } from '../experiment/tables/periods-table.ts';
import { probesTable } from '../experiment/tables/probes-table.ts';
import { replicationsTable } from '../experiment/tables/replications-table.ts';
import { targetsTable } from '../experiment/tables/targets-table.ts';
import type { OutputFolder } from './output-folder.ts';
import { writeSealed } from './write-sealed.ts';

/** Characters gathered before a write: few system calls, little memory. */
const CHUNK = 1 << 20;

/** Writes text piece by piece: tables by the hour can be larger than memory. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let pending = '';
    for (const piece of pieces) {
      pending += piece;
      if (pending.length < CHUNK) continue;
      writeFileSync(file, pending);
      pending = '';
    }
    writeFileSync(file, pending);
  } finally {
    closeSync(file);
  }
}

/** Everything but charts and page, into the draft of `folder`. */
export function writeResults(
  folder: OutputFolder,
  content: { readonly results: Results; readonly manifest: Manifest; readonly runs: readonly ScenarioRun[] },
): void {
  const { results, manifest, runs } = content;
  writeSealed(folder.draft, { file: 'results.json', found: results, manifest });
  const tables = folder.inside('tables');
  writePieces(join(tables, 'replications.csv'), replicationsTable(runs));
  writePieces(join(tables, 'periods.csv'), periodsTable(runs));
  writePieces(join(tables, 'levels.csv'), levelsTable(runs));
  writePieces(join(tables, 'probes.csv'), probesTable(runs));
  writePieces(join(tables, 'targets.csv'), targetsTable([results, ...results.variants]));
  writePieces(join(tables, 'observed.csv'), observedTable([results, ...results.variants]));
}
