import type { Cell } from '../csv.ts';
import { csvLine } from '../csv.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import { dimensionCells, dimensionColumns } from './dimension-columns.ts';

type Dimensions = Readonly<Record<string, string>>;

/**
 * `periods.csv`: a row for each replication, period and thing counted (a service in a place, say),
 * with a column for each series: started, left, waiting, occupied, capacity and so on.
 */
export function* periodsTable(runs: readonly ScenarioRun[]): Generator<string> {
  const rows = runs.flatMap((run) => run.catalogue.series);
  const columns = dimensionColumns(rows);
  const measures = [...new Set(rows.map((row) => row.measure))];
  yield csvLine(['scenario', 'replication', 'period', ...columns, ...measures]);
  for (const run of runs) {
    const things = groupByDimensions(run);
    const { periods } = run.catalogue;
    for (const result of run.results) {
      for (const [p, period] of periods.entries()) {
        for (const thing of things) {
          const values = measures.map((measure): Cell => {
            const row = thing.rows.get(measure);
            return row === undefined ? null : result.series[row * periods.length + p]!;
          });
          const cells = dimensionCells(thing.dimensions, columns);
          yield csvLine([run.name, result.replication, period.label, ...cells, ...values]);
        }
      }
    }
  }
}

/** What the series are about, each with the row of each of its measures. */
function groupByDimensions(run: ScenarioRun): { dimensions: Dimensions; rows: Map<string, number> }[] {
  const groups = new Map<string, { dimensions: Dimensions; rows: Map<string, number> }>();
  for (const [i, row] of run.catalogue.series.entries()) {
    const key = JSON.stringify(Object.entries(row.dimensions).sort(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key) ?? { dimensions: row.dimensions, rows: new Map<string, number>() };
    group.rows.set(row.measure, i);
    groups.set(key, group);
  }
  return [...groups.values()];
}
