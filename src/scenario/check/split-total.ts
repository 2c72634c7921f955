/** How the total of a group is split over places: by the column `share`, or in proportion to another column. */
import { parseFigure, toNumber } from '../quantity.ts';
import type { Cohort, Path } from '../scenario.ts';
import { entriesOf, expectKnown, type Checking } from './checking.ts';

const FIGURE = /^[\d,.]+(\s*[a-z%]+(\/[a-z]+)?)?$/;

/** What stands in a cell as a figure of 0 or more; null when it is none. */
function figureIn(cell: unknown): { amount: number; unit: string } | null {
  const given = typeof cell === 'object' && cell !== null ? (cell as { value: unknown }).value : cell;
  if (typeof given !== 'number' && !(typeof given === 'string' && FIGURE.test(given))) return null;
  const { decimal, unit, per } = parseFigure(given);
  const amount = toNumber(decimal);
  return amount >= 0 ? { amount, unit: `${unit}/${per}` } : null;
}

/** Complains unless the total of a group can be split over its places. */
export function checkSplit(
  { scenario, report }: Checking,
  path: Path,
  { arrive, per = 'all' }: Pick<Cohort, 'arrive' | 'per'>,
): void {
  const { splitBy } = arrive;
  if (per === 'all') return;
  const table = per === 'locality' ? 'localities' : 'hospitals';
  const rows = entriesOf(scenario[table]);
  if (splitBy === undefined) {
    if (rows.length > 1 && !rows.every(([, row]) => Object.hasOwn(row, 'share')))
      report(
        path,
        `a column \`share\` by which to split the total over each ${per}`,
        'or give a figure for each place, or name a column in `splitBy`',
      );
    return;
  }
  const at = [...path.slice(0, -1), 'splitBy'];
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  if (!columns.includes(splitBy))
    return expectKnown(report, at, { name: splitBy, known: columns, what: `a column of ${table}` });
  const figures = rows.map(([, row]) => (Object.hasOwn(row, splitBy) ? figureIn(row[splitBy]) : null));
  const bad = figures.findIndex((figure) => figure === null || figure.unit !== figures[0]?.unit);
  if (bad >= 0)
    report(
      [table, rows[bad]![0]],
      `a figure in the column "${splitBy}", in the unit of the others`,
      'write one there, or split by another column',
    );
  else if (figures.every((figure) => figure!.amount === 0))
    report(at, `a column with a figure above 0: "${splitBy}" has none`, 'split by another column');
}
