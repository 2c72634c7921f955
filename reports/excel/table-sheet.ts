/** A table of the paper as a sheet: what it is, its headings with units, and its numbers in full. */
import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import { shown, spreadOf } from '../tables/spread.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { headCell, numberCell, quietCell, textCell, titleCell } from './sheet-cells.ts';

/** A sheet, and what the library cannot write of it. */
export type WorkbookSheet = Sheet<Buffer> & {
  /** The row of headings, counted from 1: it stands at the head of every printed page. */
  readonly headings?: number;
  /** Cells of words that lead to another sheet. */
  readonly links?: readonly { readonly from: string; readonly sheet: string }[];
  /** Printed upright: `landscape` is the only word the library has, and by which it sets up a page at all. */
  readonly isUpright: boolean;
  /** Values of its formulas, row by row. */
  readonly values?: readonly number[];
};

/** Rows above the data: title, how to read it, headings. */
export const HEAD_ROWS = 3;
const NARROWEST = 11;
const WIDEST = 44;
/** Letters across a page of A4 held upright: wider sheets are printed on their side. */
const UPRIGHT = 92;

/** Width of a column in letters: by its longest cell, and its heading, which may break into three lines. */
function widthOf(heading: string, cells: readonly (string | number | null)[]): number {
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)), 0);
  const word = Math.max(...heading.split(/\s+/u).map((part) => part.length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, word + 1, Math.ceil(heading.length / 3) + 1));
}

/** Whether a sheet of these columns is printed upright. */
export function isUpright(widths: readonly number[]): boolean {
  return widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT;
}

/** Height of a line in letters, the usual size of letters in points, and how much wider than most some are. */
const LINE = 1.3;
const USUAL_SIZE = 10;
const SAFE = 1.12;

/** Height of a cell of words so many letters wide, broken into as many lines as they need [points]. */
function heightOf({ value, fontSize = USUAL_SIZE }: CellObject, width: number): number {
  const letters = typeof value === 'string' ? value.length : 0;
  const across = (letters * fontSize) / USUAL_SIZE;
  const lines = across <= width ? 1 : Math.ceil((across * SAFE) / width);
  return Math.ceil(lines * fontSize * LINE + 2);
}

/** Words across the whole sheet. */
export function acrossSheet(cell: CellObject, widths: readonly number[]): Row {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const look = { wrap: true, alignVertical: 'top', height: heightOf(cell, width) } as const;
  if (widths.length === 1) return [{ ...cell, ...look }];
  return [{ ...cell, ...look, columnSpan: widths.length }, ...widths.slice(1).map(() => null)];
}

/** Cells one under each width, the row as high as the highest: not every program works that out for itself. */
export function highEnough(cells: readonly (CellObject | null)[], widths: readonly number[]): Row {
  const height = Math.max(...cells.map((cell, k) => (cell === null ? 0 : heightOf(cell, widths[k]!))));
  return cells.map((cell, k) => (cell !== null && k === 0 ? { ...cell, height } : cell));
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
  const widths = headings.map((heading, k) =>
    widthOf(
      heading,
      body.map((row) => row[k] ?? null),
    ),
  );
  const reading = [table.reading, table.note].filter((text) => text !== undefined).join('. ');
  const data: Row[] = [
    acrossSheet(titleCell(table.caption), widths),
    acrossSheet(quietCell(reading), widths),
    highEnough(headings.map(headCell), widths),
    ...body.map((row) =>
      highEnough(
        row.map((cell) => (typeof cell === 'string' ? textCell(cell, { wrap: true }) : numberCell(cell))),
        widths,
      ),
    ),
    [],
    acrossSheet(quietCell(source), widths),
  ];
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    headings: HEAD_ROWS,
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: 1,
    showGridLines: false,
    orientation: 'landscape',
    isUpright: isUpright(widths),
  };
}
