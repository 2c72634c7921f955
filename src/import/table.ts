/** A table from another tool, a sheet or a CSV file: rows by column name, and where each cell stands. */
import { nearestName } from '../scenario/nearest-name.ts';
import { cellsOf } from '../scenario/read/csv-cells.ts';
import { textIn, type ReadCell, type ReadSheet } from './workbook/cell.ts';

/** What is wrong with a cell. */
export interface TableProblem {
  /** `sheet "capacity", cell C3`, or `network.csv, line 3, column "serv_dist"`. */
  readonly place: string;
  readonly given: string;
  readonly expected: string;
  readonly cure: string;
}

export interface TableRow {
  readonly cells: Readonly<Record<string, ReadCell>>;
  readonly place: (column: string) => string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A sheet whose first row names the columns. */
export function tableOfSheet({ sheet, data }: ReadSheet): Table {
  const columns = (data[0] ?? []).map(textIn);
  const rows = data.slice(1).map((cells, index): TableRow => {
    const letter = (column: string): string => columnName(Math.max(columns.indexOf(column), 0));
    return {
      cells: byColumn(columns, cells),
      place: (column) => `sheet "${sheet}", cell ${letter(column)}${index + 2}`,
    };
  });
  return { name: `sheet "${sheet}"`, columns, rows: rows.filter(isFilled) };
}

function columnName(index: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return index < 26 ? letters[index]! : columnName(Math.floor(index / 26) - 1) + letters[index % 26]!;
}

/** A CSV file whose first line names the columns; the first column may have no name. */
export function tableOfCsv({ file, text }: { readonly file: string; readonly text: string }): Table {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = cellsOf(lines[0] ?? '');
  const rows = lines.slice(1).map((line, index): TableRow => ({
    cells: byColumn(
      columns,
      cellsOf(line).map((cell) => (cell === '' || cell === 'NA' ? null : cell)),
    ),
    place: (column) => `${file}, line ${index + 2}, column "${column}"`,
  }));
  return { name: file, columns, rows: rows.filter(isFilled) };
}

function byColumn(columns: readonly string[], cells: readonly ReadCell[]): Record<string, ReadCell> {
  const found = Object.create(null) as Record<string, ReadCell>;
  for (const [i, column] of columns.entries()) found[column] = cells[i] ?? null;
  return found;
}

function isFilled({ cells }: TableRow): boolean {
  return Object.values(cells).some((cell) => textIn(cell) !== '');
}

/** Complains of the columns that a table lacks; true when it has all. */
export function hasColumns(
  { name, columns }: Table,
  wanted: readonly string[],
  problems: TableProblem[],
): boolean {
  const lacking = wanted.filter((column) => !columns.includes(column));
  for (const column of lacking)
    problems.push({
      place: name,
      given: '',
      expected: `a column "${column}"`,
      cure: nearestName(column, columns).advice,
    });
  return lacking.length === 0;
}

/** Words of a cell; a complaint and an empty text where there are none. */
export function wordsAt(row: TableRow, column: string, problems: TableProblem[]): string {
  const text = textIn(row.cells[column] ?? null);
  if (text === '')
    problems.push({ place: row.place(column), given: '', expected: 'a name', cure: 'fill the cell' });
  return text;
}

/** A number that is 0 or more; null where the cell is empty; NaN after a complaint. */
export function numberAt(row: TableRow, column: string, problems: TableProblem[]): number | null {
  const cell = row.cells[column] ?? null;
  const text = textIn(cell);
  if (text === '') return null;
  const number = typeof cell === 'number' ? cell : Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  problems.push({
    place: row.place(column),
    given: text,
    expected: 'a number of 0 or more',
    cure: 'correct the cell',
  });
  return NaN;
}

/** The same where a number must stand. */
export function neededNumber(row: TableRow, column: string, problems: TableProblem[]): number {
  const number = numberAt(row, column, problems);
  if (number !== null) return number;
  problems.push({ place: row.place(column), given: '', expected: 'a number', cure: 'fill the cell' });
  return NaN;
}
