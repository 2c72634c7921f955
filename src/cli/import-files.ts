/** From the files of another tool, of a register or of a commissioner to scenario files, before anything is written. */
import { isIpacs } from '../import/ipacs/ipacs-tables.ts';
import { WrongInput } from './exit.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { importIpacs, importPathsimr } from './import-tables.ts';
import { importWorkbook, isInputsWorkbook } from './import-workbook.ts';

/**
 * Reads what `stepdown import` reads: an inputs workbook, an IPACS workbook, the tables of PathSimR or a
 * spell extract (`as` says which where it cannot be seen). Nothing is written. Throws {@link WrongInput},
 * line by line or cell by cell.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<Imported> {
  const [file] = files as [string];
  const isExcel = /\.xls[xm]?$/i.test(file);
  if (!isExcel) {
    const kind = options.as ?? (files.length > 1 ? 'pathsimr' : 'spells');
    if (kind === 'pathsimr') return importPathsimr(files, options);
    if (kind !== 'spells') throw new WrongInput(`--as ${kind}: give an Excel workbook (.xlsx)`);
    if (files.length > 1) throw new WrongInput('one spell extract at a time');
    const { importSpells } = await import('./import-spells.ts');
    return importSpells(file, options);
  }
  if (files.length > 1) throw new WrongInput('one workbook at a time');
  const { readExcelFile } = await import('./excel-files.ts');
  const sheets = await readExcelFile(file);
  const kind = options.as ?? (isInputsWorkbook(sheets) ? 'workbook' : isIpacs(sheets) ? 'ipacs' : null);
  if (kind === 'workbook') return importWorkbook(file, sheets, options);
  if (kind === 'ipacs') return importIpacs(file, sheets, options);
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  throw new WrongInput(
    `${file} is neither an inputs workbook of Stepdown (made by stepdown workbook) nor an IPACS workbook (sheets arrivals, initial conditions, capacity, los, costs): its sheets are ${names}`,
  );
}
