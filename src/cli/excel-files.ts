/** Excel files: written from sheets of cells, read back as they stand. */
import { readFileSync } from 'node:fs';
import readExcel from 'read-excel-file/node';
import writeExcel, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { ReadSheet } from '../import/workbook/cell.ts';
import type { Look, Sheet, SheetCell } from '../import/workbook/workbook-sheets.ts';
import { WrongInput } from './exit.ts';
import { reasonOf } from './system-reason.ts';

const HEAD_FILL = '#1f3b57';
const INPUT_FILL = '#fff7cc';
const BORDER = '#b9c2cc';

const LOOKS: Readonly<Record<Look, CellObject>> = {
  head: { fontWeight: 'bold', textColor: '#ffffff', backgroundColor: HEAD_FILL },
  name: { fontWeight: 'bold', wrap: true },
  value: { backgroundColor: INPUT_FILL, borderStyle: 'thin', borderColor: BORDER, wrap: true },
  words: { backgroundColor: '#fffdf0', borderStyle: 'thin', borderColor: BORDER, wrap: true },
  plain: { textColor: '#44505c', wrap: true },
};
/** Shares keep their decimals; words stay words, whatever a spreadsheet would make of them. */
const SHARE_FORMAT = '0.##########%';
const TEXT_FORMAT = '@';
const FONT = { fontFamily: 'Arial', fontSize: 10 };
/** Height of a line of text in points. */
const LINE = 13.5;

/** Bytes of an Excel file. Text is text in it, also where it looks like a formula. */
export function excelBytes(sheets: readonly Sheet[]): Promise<Buffer> {
  const pages = sheets.map(({ sheet, widths, rows }) => ({
    sheet,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => row.map((cell) => excelCell(cell, heightOf(row, widths)))) satisfies SheetData,
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return writeExcel(pages, FONT).toBuffer();
}

/** Spreadsheets do not make room for wrapped text by themselves when they open a file. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map(({ value }, i) => Math.ceil((String(value ?? '').length * 0.95) / (widths[i] ?? 10)));
  return LINE * Math.max(1, ...lines);
}

function excelCell({ value, look, isShare }: SheetCell, height: number): CellObject {
  const style: CellObject = { ...LOOKS[look], ...FONT, alignVertical: 'top', height };
  if (value === null) return { ...style, value: '', type: String, format: TEXT_FORMAT };
  if (typeof value === 'string') return { ...style, value, type: String, format: TEXT_FORMAT };
  if (typeof value === 'boolean') return { ...style, value, type: Boolean };
  return { ...style, value, type: Number, align: 'right', ...(isShare ? { format: SHARE_FORMAT } : {}) };
}

/** A workbook beyond this is a file given by mistake. */
const LARGEST_FILE_MB = 64;

/** Every sheet of an Excel file. Throws {@link WrongInput} when it is none. */
export async function readExcelFile(path: string): Promise<ReadSheet[]> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new WrongInput(`cannot read ${path}: ${reasonOf(error)}`);
  }
  if (bytes.length > LARGEST_FILE_MB * 1e6)
    throw new WrongInput(`cannot read ${path}: it is larger than ${LARGEST_FILE_MB} MB`);
  try {
    return await sheetsIn(bytes);
  } catch {
    throw new WrongInput(
      `cannot read ${path}: it is no Excel workbook (.xlsx). Save it as "Excel workbook" and try again.`,
    );
  }
}

/** Every sheet in the bytes of an Excel file, as it stands. */
export async function sheetsIn(bytes: Buffer): Promise<ReadSheet[]> {
  // the library's types call a date the constructor of dates
  return (await readExcel(bytes, { trim: false })) as unknown as ReadSheet[];
}
