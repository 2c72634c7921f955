/** A table of the report as lines for the terminal. */
import type { ReportTable } from '../../reports/tables/report-table.ts';
import { plainTable } from './plain-table.ts';

/** The lines of a table, without its caption; a second line of a cell stands in brackets. */
export function reportTableLines({ columns, rows }: ReportTable): string[] {
  return plainTable(
    columns.map(({ label, numeric }) => ({ heading: label, align: numeric ? 'right' : 'left' })),
    rows.map(({ header, cells }) =>
      [header, ...cells].map(({ text, below }) => ((below ?? null) === null ? text : `${text} (${below})`)),
    ),
  );
}
