import { slug } from '../experiment/slug.ts';
import type { Sheet } from '../import/workbook/workbook-sheets.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { inputsWorkbook } from './inputs-workbook.ts';
import { scenarioName } from './scenario-name.ts';
import { writeNew } from './write-new.ts';

/** What `workbook` takes. */
export interface WorkbookOptions {
  readonly out?: string | undefined;
}

const TAKEN = 'there is something of that name already, which may hold changes: give another name with --out';

/** `stepdown workbook`: every input of a scenario as an Excel file to edit; a file that exists is left alone. */
export async function workbookCommand(path: string, { out }: WorkbookOptions): Promise<ExitCode> {
  const file = out ?? `out/${slug(scenarioName(path))}-inputs.xlsx`;
  if (!file.toLowerCase().endsWith('.xlsx'))
    throw new WrongInput(`--out ${file}: give the name of an Excel file, such as inputs.xlsx`);
  const { bytes, sheets } = await inputsWorkbook(path, file);
  writeNew(file, bytes, TAKEN);
  const shown = withoutControls(file);
  console.log(`${shown} is written: ${countOf(sheets)}.`);
  console.log(`Change it, save it, then:\n  stepdown import ${shown}`);
  return ExitCode.done;
}

function countOf(sheets: readonly Sheet[]): string {
  const ofInputs = sheets.length - 1;
  return `${sheets.flatMap(({ rows }) => rows).length - ofInputs} rows on ${ofInputs} sheets`;
}
