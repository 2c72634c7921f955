/** A table of the paper as a sheet: what it is, its headings with units, and its numbers in full. */
import type { Row, Sheet } from 'write-excel-file/node';
import { shown, spreadOf } from '../tables/spread.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { headCell, numberCell, quietCell, textCell, titleCell } from './sheet-cells.ts';

export type WorkbookSheet = Sheet<Buffer>;

/** Rows above the data: title, how to read it, headings. */
export const HEAD_ROWS = 3;
const NARROWEST = 12;
const WIDEST = 60;

/** Width of a column in letters: by its longest cell, and half of its heading, which may break. */
function widthOf(heading: string, cells: readonly (string | number | null)[]): number {
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.ceil(heading.length / 2)));
}

/** The headings and the cells of a table, numbers spread over columns of their own. */
export function spreadTable({ columns, rows }: ReportTable): {
  readonly headings: string[];
  readonly body: (string | number | null)[][];
} {
  const [first, ...rest] = columns;
  const hasUnits = rows.some(({ header }) => (header.below ?? '') !== '');
  const spreads = rest.map(({ label }, k) =>
    spreadOf(
      label,
      rows.map(({ cells }) => cells[k]!),
    ),
  );
  return {
    headings: [
      first!.label,
      ...(hasUnits ? ['Unit or detail'] : []),
      ...spreads.flatMap(({ headings }) => headings),
    ],
    body: rows.map(({ header, cells }) => [
      shown({ ...header, below: null }),
      ...(hasUnits ? [header.below ?? ''] : []),
      ...spreads.flatMap((spread, k) => spread.cells(cells[k]!)),
    ]),
  };
}

/** The sheet; `source` stands under its rows. */
export function tableSheet(table: ReportTable, name: string, source: string): WorkbookSheet {
  const { headings, body } = spreadTable(table);
  const data: Row[] = [
    [titleCell(table.caption)],
    [quietCell([table.reading, table.note].filter((text) => text !== undefined).join('. '))],
    headings.map(headCell),
    ...body.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' ? textCell(cell, { wrap: cell.length > WIDEST }) : numberCell(cell),
      ),
    ),
    [],
    [quietCell(source)],
  ];
  return {
    sheet: name,
    data,
    columns: headings.map((heading, k) => ({
      width: widthOf(
        heading,
        body.map((row) => row[k] ?? null),
      ),
    })),
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: 1,
    showGridLines: false,
    orientation: 'landscape',
  };
}
