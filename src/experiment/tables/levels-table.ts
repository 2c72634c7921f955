import { csvLine } from '../csv.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import { dimensionCells, dimensionColumns } from './dimension-columns.ts';

/** `levels.csv`: share of the measured time that a count stood at each level, in each replication. */
export function* levelsTable(runs: readonly ScenarioRun[]): Generator<string> {
  const columns = dimensionColumns(runs.flatMap((run) => run.catalogue.distributions));
  yield csvLine(['scenario', 'replication', 'measure', ...columns, 'level', 'share']);
  for (const run of runs) {
    for (const result of run.results) {
      for (const [i, row] of run.catalogue.distributions.entries()) {
        const cells = dimensionCells(row.dimensions, columns);
        for (const [level, share] of result.distributions[i]!.entries()) {
          if (share !== 0) yield csvLine([run.name, result.replication, row.measure, ...cells, level, share]);
        }
      }
    }
  }
}
