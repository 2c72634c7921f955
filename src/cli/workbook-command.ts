import { dirname, relative, resolve } from 'node:path';
import { scenarioHash } from '../experiment/manifest.ts';
import { slug } from '../experiment/slug.ts';
import { workbookSheets } from '../import/workbook/workbook-sheets.ts';
import { formatProblems, withoutControls } from '../scenario/problem-text.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { ReadScenario } from '../scenario/scenario.ts';
import { excelBytes } from './excel-files.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { packageVersion } from './package-facts.ts';
import { loadBeside, loadNamed } from './read-files.ts';
import { scenarioName } from './scenario-name.ts';
import { writeNew } from './write-new.ts';

/** What `workbook` takes. */
export interface WorkbookOptions {
  readonly out?: string | undefined;
}

const TAKEN = 'there is something of that name already, which may hold changes: give another name with --out';

/** `stepdown workbook`: every input of a scenario as an Excel file to edit; a file that exists is left alone. */
export async function workbookCommand(path: string, { out }: WorkbookOptions): Promise<ExitCode> {
  const read = readNamedScenario(path);
  const file = out ?? `out/${slug(scenarioName(path))}-inputs.xlsx`;
  if (!file.toLowerCase().endsWith('.xlsx'))
    throw new WrongInput(`--out ${file}: give the name of an Excel file, such as inputs.xlsx`);
  const sheets = workbookSheets(read.resolved, {
    scenarioFile: relative(dirname(resolve(file)), resolve(path)),
    title: read.scenario.title,
    fingerprint: scenarioHash(read.resolved),
    version: packageVersion(),
  });
  writeNew(file, await excelBytes(sheets), TAKEN);
  const shown = withoutControls(file);
  console.log(
    `${shown} is written: ${countOf(sheets.length - 1, sheets.flatMap(({ rows }) => rows).length)}.`,
  );
  console.log(`Change it, save it, then:\n  stepdown import ${shown}`);
  return ExitCode.done;
}

/** The scenario that a person names. Throws {@link WrongInput} with all that is wrong with it. */
export function readNamedScenario(path: string): ReadScenario {
  const read = readScenario(loadNamed(path), loadBeside);
  if (!read.ok) throw new WrongInput(formatProblems(read.problems));
  return read.value;
}

function countOf(sheets: number, rows: number): string {
  return `${rows - sheets} rows on ${sheets} sheets`;
}
