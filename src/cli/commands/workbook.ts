/** `stepdown workbook`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';

export function addWorkbook(program: Command, setExitCode: SetExitCode): void {
  program
    .command('workbook')
    .description('write every input of a scenario into an Excel file, to edit and import again')
    .argument('<file>', 'scenario file')
    .addOption(
      new Option('-o, --out <file.xlsx>', 'file to write (default: out/ and the name, with -inputs.xlsx)'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  stepdown workbook scenarios/examples/thin-slice.yaml --out out/thin-slice.xlsx\n' +
        '  stepdown import out/thin-slice.xlsx\n',
    )
    .action(async (path, options) => {
      const { workbookCommand } = await import('../workbook-command.ts');
      setExitCode(await workbookCommand(path, options));
    });
}
