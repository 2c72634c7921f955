/** The CSV file of a table of the report: numbers in full where there are any, else the words shown. */
import { csvLine, type Cell as CsvCell } from '../../src/experiment/csv.ts';
import type { Cell, ReportTable } from './report-table.ts';

/** What a column of the table becomes: itself, or a column for each kind of number in it. */
interface Spread {
  readonly headings: readonly string[];
  readonly cells: (cell: Cell) => CsvCell[];
}

/** All that a cell shows, on one line. */
function shown({ badge, text, below }: Cell): string {
  const words = badge === undefined ? text : `${badge} ${text}`;
  return below === undefined || below === null || below === '' ? words : `${words} (${below})`;
}

/** Numbers where the column has any: a cell without them is empty, and its words stand in a column of their own. */
function spreadOf(heading: string, cells: readonly Cell[]): Spread {
  const labels = [...new Set(cells.flatMap(({ figures = [] }) => figures.map(({ label }) => label)))];
  if (labels.length === 0) return { headings: [heading], cells: (cell) => [shown(cell)] };
  return {
    headings: labels.map((label) => `${heading}: ${label}`),
    cells: ({ figures = [] }) =>
      labels.map((label) => figures.find((figure) => figure.label === label)?.value ?? null),
  };
}

/** Lines of the file. `hash` ends every row, so that a row copied elsewhere can still be traced. */
export function tableCsv({ columns, rows }: ReportTable, hash: string): string {
  const [first, ...rest] = columns;
  const spreads = rest.map(({ label }, k) =>
    spreadOf(
      label,
      rows.map(({ cells }) => cells[k]!),
    ),
  );
  const head = [first!.label, ...spreads.flatMap(({ headings }) => headings), 'Manifest'];
  const body = rows.map(({ header, cells }) => [
    shown(header),
    ...spreads.flatMap((spread, k) => spread.cells(cells[k]!)),
    hash,
  ]);
  return [head, ...body].map(csvLine).join('');
}
