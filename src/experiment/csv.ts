/** One value of a table. NaN is written as an empty cell: the figure does not exist. */
export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return figure(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '';
  return value === Infinity ? 'unlimited' : String(value);
}

/**
 * One line of a CSV file (RFC 4180, LF at the end). Text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers are written in full, so a minus sign stays a minus sign.
 */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(cell).join(',') + '\n';
}
