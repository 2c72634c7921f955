/** `stepdown reproduce`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { folderArgument } from '../arguments.ts';
import { outOption, queueOption, quietOption, workersOption } from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addReproduce(program: Command, setExitCode: SetExitCode): void {
  program
    .command('reproduce')
    .description('make results again from the hash under a chart, and say whether every figure is the same')
    .argument('<hash|manifest>', 'the hash (8 characters or more), a manifest.json or a folder of results')
    .addOption(
      new Option(
        '--in <folder>',
        'look for the hash in this folder too; may be given several times',
      ).argParser(folderArgument),
    )
    .addOption(outOption('out/reproduced- and the hash'))
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown reproduce out/lancashire-67h/manifest.json\n' +
        '\nA hash is looked up in out/ and in the folders given with --in. Every file is compared: to the byte,\nOffice files and PDF by what they hold. Exit code 1 when a figure or a file differs.\n',
    )
    .action(async (asked, options) => {
      const { reproduceCommand } = await import('../reproduce-command.ts');
      setExitCode(await reproduceCommand(asked, options));
    });
}
