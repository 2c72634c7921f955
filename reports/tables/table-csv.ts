/** The CSV file of a table of the report: numbers in full where there are any, else the words shown. */
import { csvLine } from '../../src/experiment/csv.ts';
import type { Column, ReportTable } from './report-table.ts';
import { shown, spreadOf } from './spread.ts';

/** What a column is called, with the path of an input where it is one. */
function headingOf({ label, below }: Column): string {
  return below === undefined ? label : `${label} (${below})`;
}

/** Lines of the file. `hash` ends every row, so that a row copied elsewhere can still be traced. */
export function tableCsv({ columns, rows }: ReportTable, hash: string): string {
  const [first, ...rest] = columns;
  const spreads = rest.map((column, k) =>
    spreadOf(
      headingOf(column),
      rows.map(({ cells }) => cells[k]!),
    ),
  );
  const head = [headingOf(first!), ...spreads.flatMap(({ headings }) => headings), 'Manifest'];
  const body = rows.map(({ header, cells }) => [
    shown(header),
    ...spreads.flatMap((spread, k) => spread.cells(cells[k]!)),
    hash,
  ]);
  return [head, ...body].map(csvLine).join('');
}
