/** Tidy tables of a sweep: a row for each figure. */
import { csvLine, type Cell } from '../csv.ts';
import { dimensionCells, dimensionColumns } from '../tables/dimension-columns.ts';
import type { PointResult } from './run-sweep.ts';
import type { SweepPoint, SweepResults } from './sweep-results.ts';

type About = Pick<SweepResults, 'inputs' | 'measures'>;

const FIGURES = ['mean', 'sd', 'se', 'low', 'high', 'p10', 'p90'] as const;
const DIFFERENCE = ['mean', 'se', 'low', 'high', 'lowOfAll', 'highOfAll', 'verdict'] as const;

/** Columns of both tables that say where a row stands. */
function whereHeads({ inputs, measures }: About): string[] {
  return [
    'case',
    'point',
    ...inputs.map(({ name }) => name),
    'measure',
    ...dimensionColumns(measures),
    'unit',
  ];
}

/** Cells of {@link whereHeads}. An empty level: as it stands. */
function whereCells(
  { measures }: About,
  { case: name, point, levels }: Omit<SweepPoint, 'figures'>,
  i: number,
): Cell[] {
  const { measure, dimensions, unit } = measures[i]!;
  return [name, point, ...levels, measure, ...dimensionCells(dimensions, dimensionColumns(measures)), unit];
}

/** Head of `points.csv`. */
export function pointsHead(about: About): string {
  const difference = DIFFERENCE.map((key) => `difference${key[0]!.toUpperCase()}${key.slice(1)}`);
  return csvLine([...whereHeads(about), 'replications', ...FIGURES, ...difference]);
}

/** Rows of one point: each measure with its interval, a single run, and what it is less the baseline. */
export function pointRows(about: About, point: SweepPoint): string {
  return point.figures
    .map((figure, i) => {
      const { difference, replications } = figure;
      const cells = [
        ...FIGURES.map((key) => figure[key]),
        ...DIFFERENCE.map((key) => difference?.[key] ?? null),
      ];
      return csvLine([...whereCells(about, point, i), replications, ...cells]);
    })
    .join('');
}

/** Head of `replications.csv`. */
export function replicationsHead(about: About): string {
  return csvLine([...whereHeads(about), 'replication', 'value']);
}

/** Rows of one point: each measure in every replication; `first` is the number of the first. */
export function replicationRows(
  about: About,
  point: Omit<SweepPoint, 'figures'>,
  { values, first }: Pick<PointResult, 'values'> & { readonly first: number },
): string {
  return values
    .flatMap((own, i) => {
      const where = whereCells(about, point, i);
      return [...own].map((value, k) => csvLine([...where, first + k, value]));
    })
    .join('');
}
