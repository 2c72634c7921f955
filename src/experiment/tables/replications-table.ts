import { csvLine } from '../csv.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import { dimensionCells, dimensionColumns } from './dimension-columns.ts';

/**
 * `replications.csv`: value, numerator and denominator of every measure in every replication; then
 * people who arrived, left and are still inside at the end (warm-up included), by cohort.
 */
export function* replicationsTable(runs: readonly ScenarioRun[]): Generator<string> {
  const columns = dimensionColumns(runs.flatMap((run) => run.catalogue.measures));
  if (!columns.includes('cohort')) columns.push('cohort');
  if (!columns.includes('place')) columns.push('place');
  const last = ['unit', 'basis', 'value', 'numerator', 'denominator'];
  yield csvLine(['scenario', 'replication', 'measure', ...columns, ...last]);
  for (const run of runs) {
    for (const result of run.results) {
      const start = [run.name, result.replication];
      for (const [i, row] of run.catalogue.measures.entries()) {
        const numbers = [result.values[i]!, result.numerators[i]!, result.denominators[i]!];
        const cells = dimensionCells(row.dimensions, columns);
        yield csvLine([...start, row.measure, ...cells, row.unit, row.basis, ...numbers]);
      }
      yield* peopleRows(run, result, columns);
    }
  }
}

function* peopleRows(
  run: ScenarioRun,
  result: ScenarioRun['results'][number],
  columns: readonly string[],
): Generator<string> {
  for (const [i, cohort] of run.plan.cohorts.entries()) {
    const place = [cohort.locality, cohort.hospital].find((name) => name !== 'all' && name !== '') ?? 'all';
    const cells = dimensionCells({ cohort: cohort.cohort, place }, columns);
    const counts = { runArrived: result.arrived[i]!, runLeft: result.left[i]!, runInside: result.inside[i]! };
    for (const [measure, count] of Object.entries(counts)) {
      yield csvLine([
        run.name,
        result.replication,
        measure,
        ...cells,
        'people',
        'whole run',
        count,
        count,
        1,
      ]);
    }
  }
}
