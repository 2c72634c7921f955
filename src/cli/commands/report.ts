/** `stepdown report`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { FORMS } from '../../../reports/forms.ts';
import { DEFAULT_HORIZON } from '../../../reports/reading/horizon.ts';
import { outOption, quietOption } from '../command-options.ts';
import { discountArgument, formsArgument, horizonArgument } from '../document-arguments.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addReport(program: Command, setExitCode: SetExitCode): void {
  program
    .command('report')
    .description('make the business case from finished results: a page, Word, Excel, PowerPoint, PDF')
    .argument(
      '<results...>',
      'folders that run or compare has filled; a psa, sweep, levers, size or calibrate beside them stands under sensitivity',
    )
    .addOption(
      new Option('--as <forms>', `which of ${FORMS.join(', ')}, separated by commas`)
        .argParser(formsArgument)
        .default([...FORMS], 'all'),
    )
    .addOption(
      new Option('--horizon <years>', 'over how many years costs are added up')
        .argParser(horizonArgument)
        .default(DEFAULT_HORIZON.years, '5 years'),
    )
    .addOption(
      new Option('--discount <percent>', 'what later years are discounted by, each year')
        .argParser(discountArgument)
        .default(DEFAULT_HORIZON.discount, '3.5%'),
    )
    .addOption(outOption('documents, in the folder of the results'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown report out/38h --as docx,pptx --horizon "5 years" --discount 3.5%\n' +
        '\nNothing is run again. A PDF is printed by a Chromium, Chrome or Edge of this machine; without one the rest is made, and the exit code is 1.\n',
    )
    .action(async (paths, options) => {
      const { reportCommand } = await import('../report-command.ts');
      setExitCode(await reportCommand(paths, options));
    });
}
