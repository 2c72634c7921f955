import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isIpacs } from '../import/ipacs/ipacs-tables.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { readExcelFile } from './excel-files.ts';
import { ExitCode, WrongInput } from './exit.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { importIpacs, importPathsimr } from './import-tables.ts';
import { importWorkbook, isInputsWorkbook } from './import-workbook.ts';
import { OutputFolder } from './output-folder.ts';

/** `stepdown import`: another tool's tables, or an inputs workbook, into a scenario file. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const imported = await importFiles(files, options);
  await writeImported(imported);
  for (const line of linesOf(imported)) console.log(withoutControls(line));
  return ExitCode.done;
}

async function importFiles(files: readonly string[], options: ImportOptions): Promise<Imported> {
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
  const sheets = await readExcelFile(file);
  const kind = options.as ?? (isInputsWorkbook(sheets) ? 'workbook' : isIpacs(sheets) ? 'ipacs' : null);
  if (kind === 'workbook') return importWorkbook(file, sheets, options);
  if (kind === 'ipacs') return importIpacs(file, sheets, options);
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  throw new WrongInput(
    `${file} is neither an inputs workbook of Stepdown (made by stepdown workbook) nor an IPACS workbook (sheets arrivals, initial conditions, capacity, los, costs): its sheets are ${names}`,
  );
}

/** The whole folder or nothing; one that holds anything is left alone. */
async function writeImported({ folder, files, page }: Imported): Promise<void> {
  if (files.length === 0) return;
  const output = new OutputFolder(folder);
  try {
    for (const { name, text } of files) writeFileSync(join(output.draft, name), text);
    await page?.(output.draft);
    output.publish();
  } catch (error) {
    throw output.failure(error);
  } finally {
    output.discard();
  }
}

function linesOf({ folder, files, told, next }: Imported): string[] {
  const where = relative(process.cwd(), folder) || folder;
  return [
    ...told,
    ...files.map(({ name }) => `${join(where, name)} is written.`),
    ...(next.length === 0 ? [] : ['Next:', ...next.map((line) => `  ${line}`)]),
  ];
}
