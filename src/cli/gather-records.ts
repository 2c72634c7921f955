/** Joins the record files that workers wrote, one per replication, into one of stays and one of events. */
import { closeSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../../workers/records-files.ts';
import { RECORD_COLUMNS, recordPart } from '../../workers/records-files.ts';
import { csvLine } from '../experiment/csv.ts';
import type { ScenarioRun } from '../experiment/scenario-run.ts';

/** Writes `stays.csv` and `events.csv` into `folder`, in order of replication, and removes the parts. */
export function gatherRecords(folder: string, runs: readonly ScenarioRun[]): void {
  const files = { folder, names: runs.map((run) => run.name) };
  for (const kind of Object.keys(RECORD_COLUMNS) as RecordKind[]) {
    const whole = openSync(join(folder, `${kind}.csv`), 'w');
    try {
      writeFileSync(whole, csvLine(['scenario', 'replication', ...RECORD_COLUMNS[kind]]));
      for (const [scenario, run] of runs.entries()) {
        for (const { replication } of run.results) {
          writeFileSync(whole, readFileSync(recordPart(files, { scenario, replication }, kind)));
        }
      }
    } finally {
      closeSync(whole);
    }
  }
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name));
}
