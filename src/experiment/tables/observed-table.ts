import { csvLine, type Cell } from '../csv.ts';
import type { ObservedFigure, ScenarioResults } from '../results.ts';
import { dimensionCells, dimensionColumns } from './dimension-columns.ts';

const FIGURES = [
  'observed',
  'mean',
  'low',
  'high',
  'p10',
  'p90',
  'difference',
  'differenceShare',
  'tolerance',
  'within',
] as const satisfies readonly (keyof ObservedFigure)[];

/** `observed.csv`: what was observed beside what the model gives, a row for the whole and one for each month or year. */
export function* observedTable(scenarios: readonly ScenarioResults[]): Generator<string> {
  const columns = dimensionColumns(scenarios.flatMap(({ observed = [] }) => observed));
  const heads = ['scenario', 'name', 'span', 'measure', ...columns, 'unit', ...FIGURES];
  yield csvLine([...heads, 'source', 'confidence']);
  for (const { scenario, observed = [] } of scenarios) {
    for (const { name, measure, dimensions, unit, source, confidence, months, years, ...whole } of observed) {
      const about = [measure, ...dimensionCells(dimensions, columns), unit];
      const line = (span: string, figure: ObservedFigure): string => {
        const figures = FIGURES.map((key): Cell => figure[key]);
        return csvLine([scenario, name, span, ...about, ...figures, source, confidence]);
      };
      yield line('', whole);
      for (const { month, ...figure } of months ?? []) yield line(month, figure);
      for (const { year, ...figure } of years ?? []) yield line(year, figure);
    }
  }
}
