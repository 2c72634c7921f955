/** Cells of a workbook and what stands in them, whatever library writes and reads the file. */
import { parseFigure, toNumber, type Figure } from '../../scenario/quantity.ts';
import type { Content } from './input-rows.ts';

export type CellValue = string | number | boolean | null;
/** What a cell may hold when the file comes back: a spreadsheet makes dates of what looks like one. */
export type ReadCell = CellValue | Date;

/** One sheet as it comes back: rows of cells from the top. */
export interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly ReadCell[])[];
}

/** What a spreadsheet would take for a formula when the text is typed in or saved as CSV. */
const FORMULA = /^[=+\-@\t\r]/;
/** Most characters that Excel allows in a cell. */
const LONGEST_CELL = 32_767;
/** Characters that no XML file may hold. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text as it stands in a cell: never the start of a formula, never what the file format forbids. */
export function cellText(text: string): string {
  const clean = text.replaceAll(NOT_IN_XML, '').replaceAll(/\r\n?/g, '\n').trim();
  return (FORMULA.test(clean) ? `'${clean}` : clean).slice(0, LONGEST_CELL);
}

/** The text that a cell stands for. */
export function textIn(cell: ReadCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  const text = String(cell).replaceAll(/\r\n?/g, '\n').trim();
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

const DAY_ZERO = Date.UTC(1900, 0, 2);

/** Spreadsheets hold a date as midnight UTC, a time of day as a moment of their first day. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  if (date.getTime() < DAY_ZERO) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A value in its two cells: the number, and the unit it is in; words stand alone. */
export interface ValueCells {
  readonly value: CellValue;
  readonly unit: string;
}

/** How a value of a scenario is shown: a share as a percentage of 1, which is how spreadsheets hold it. */
export function valueCells(written: Content): ValueCells {
  if (typeof written !== 'string') return { value: written, unit: '' };
  const figure = figureOf(written);
  if (figure === null) return { value: cellText(written), unit: '' };
  const value = toNumber(figure.decimal);
  return { value: figure.unit === '%' ? value / 100 : value, unit: unitText(figure) };
}

/** A figure with a unit; null for words and for bare digits that somebody wrote as text. */
function figureOf(written: string): Figure | null {
  try {
    const figure = parseFigure(written);
    return unitText(figure) === '' ? null : figure;
  } catch {
    return null;
  }
}

function unitText({ unit, per }: Figure): string {
  return per === '' ? unit : `${unit}/${per}`;
}
