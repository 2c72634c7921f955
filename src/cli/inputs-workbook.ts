/** The inputs workbook of a scenario, before it is written. */
import { dirname, relative, resolve } from 'node:path';
import { scenarioHash } from '../experiment/manifest.ts';
import { workbookSheets, type Sheet } from '../import/workbook/workbook-sheets.ts';
import { packageVersion } from './package-facts.ts';
import { readNamedScenario } from './read-named-scenario.ts';

/**
 * Every input of the scenario in `path` as an Excel file that is to stand at `file`: from there the workbook
 * names its scenario. `importFiles` reads it back. Throws {@link WrongInput} with all that is wrong with the scenario.
 */
export async function inputsWorkbook(
  path: string,
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly sheets: readonly Sheet[] }> {
  const read = readNamedScenario(path);
  const sheets = workbookSheets(read.resolved, {
    scenarioFile: relative(dirname(resolve(file)), resolve(path)),
    title: read.scenario.title,
    fingerprint: scenarioHash(read.resolved),
    version: packageVersion(),
  });
  const { excelBytes } = await import('./excel-files.ts');
  return { bytes: await excelBytes(sheets), sheets };
}
