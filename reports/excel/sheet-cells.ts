/** Cells of the workbook: numbers as numbers, and text that stays text. */
import type { CellObject } from 'write-excel-file/node';
import { COLOURS } from '../theme.ts';
import { marked } from '../words/direction.ts';
import { printable } from '../words/printable.ts';

/** What a spreadsheet takes for a formula when a cell begins with it, should it be copied as text. */
const FORMULA = /^[=+\-@\t\r]/u;
/** Characters that a cell of Excel holds. */
const LONGEST = 32_767;

/** Words in a cell; what looks like a formula gets an apostrophe before it, as in the CSV files. */
export function textCell(text: string, look: Partial<CellObject> = {}): CellObject {
  const clean = marked(printable(text)).slice(0, LONGEST - 1);
  return { value: FORMULA.test(clean) ? `'${clean}` : clean, type: String, alignVertical: 'top', ...look };
}

/** As many decimals as a figure of this size is read with. */
function formatOf(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1000) return '#,##0';
  if (size >= 10) return '#,##0.0';
  return size >= 1 ? '0.00' : '0.0000';
}

/** A number in full, shown shorter; nothing where there is none. */
export function numberCell(value: number | null, format?: string): CellObject | null {
  if (value === null || !Number.isFinite(value)) return null;
  return { value, type: Number, format: format ?? formatOf(value), alignVertical: 'top' };
}

/** Words that lead to another sheet. */
export function linkCell(text: string): CellObject {
  return textCell(text, { textColor: COLOURS.accent, textDecoration: { underline: true } });
}

export function headCell(text: string): CellObject {
  return textCell(text, {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    backgroundColor: COLOURS.wash,
    bottomBorderColor: COLOURS.accent,
    bottomBorderStyle: 'medium',
  });
}

export function titleCell(text: string): CellObject {
  return textCell(text, { fontWeight: 'bold', fontSize: 14, textColor: COLOURS.accent });
}

export function quietCell(text: string): CellObject {
  return textCell(text, { textColor: COLOURS.quiet });
}

/** A formula of ours; never made from words of a file. */
export function formulaCell(formula: string, format: string): CellObject {
  return { value: formula, type: 'Formula', format, alignVertical: 'top' };
}
