/** An inputs workbook in a test: written and read back without a file, with some cells changed on the way. */
import type { ReadCell, ReadSheet } from '../../src/import/workbook/cell.ts';
import { HEADINGS, workbookSheets } from '../../src/import/workbook/workbook-sheets.ts';

const FACTS = { scenarioFile: 'base.yaml', title: 'Base', fingerprint: 'sha256-0', version: '0' };

/** The sheets as a spreadsheet hands them back. */
export function sheetsOf(resolved: unknown): ReadSheet[] {
  return workbookSheets(resolved, FACTS).map(({ sheet, rows }) => ({
    sheet,
    data: rows.map((row) => row.map(({ value }) => (value === '' ? null : value))),
  }));
}

type Column = (typeof HEADINGS)[number];

/** The same with other cells in the row of a value, by heading. */
export function edited(
  sheets: readonly ReadSheet[],
  input: string,
  cells: Readonly<Partial<Record<Column, ReadCell>>>,
): ReadSheet[] {
  const found = sheets.some(({ data }) => data.some((row) => row[0] === input));
  if (!found) throw new RangeError(`no row "${input}"`);
  return sheets.map(({ sheet, data }) => ({
    sheet,
    data: data.map((row) =>
      row[0] === input ? HEADINGS.map((name, i) => (name in cells ? cells[name]! : (row[i] ?? null))) : row,
    ),
  }));
}
