import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode } from './exit.ts';
import { importFiles } from './import-files.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { OutputFolder } from './output-folder.ts';

/** `stepdown import`: another tool's tables, or an inputs workbook, into a scenario file. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const imported = await importFiles(files, options);
  await writeImported(imported);
  for (const line of linesOf(imported)) console.log(withoutControls(line));
  return ExitCode.done;
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
