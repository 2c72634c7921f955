/** `stepdown import`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { columnArgument } from '../arguments.ts';
import { IMPORT_KINDS } from '../import-options.ts';
import { FIT_KINDS } from '../../import/spells/fit-lengths.ts';
import { SPELL_COLUMNS } from '../../import/spells/columns.ts';
import type { SetExitCode } from './set-exit-code.ts';

const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

export function addImport(program: Command, setExitCode: SetExitCode): void {
  program
    .command('import')
    .description("make a scenario of an inputs workbook, of another tool's tables or of a spell extract")
    .argument('<file...>', 'Excel workbook; CSV file of spells; or network.csv and calendar.csv of PathSimR')
    .addOption(
      new Option('--as <kind>', 'what the files are (default: what they look like)').choices(IMPORT_KINDS),
    )
    .addOption(new Option('-o, --out <folder>', 'new folder for the scenario (default: out/ and its name)'))
    .addOption(new Option('--name <name>', 'what to call the scenario file'))
    .addOption(new Option('--title <text>', 'title of the scenario'))
    .addOption(
      new Option('--base <file>', 'scenario that an inputs workbook was made of, where it has moved'),
    )
    .addOption(
      new Option('--unit <unit>', 'unit of the times in PathSimR tables (default: hours)').choices(UNITS),
    )
    .addOption(
      new Option(
        '--column <what=name>',
        `column of a spell extract that holds ${SPELL_COLUMNS.join(', ')}: admitted="Admission date"; may be given several times`,
      ).argParser(columnArgument),
    )
    .addOption(
      new Option('--fit <family>', 'family of every fit to a spell extract (default: the best)').choices(
        FIT_KINDS,
      ),
    )
    .addHelpText(
      'after',
      '\nExample:\n  stepdown import out/thin-slice.xlsx --out out/thin-slice-changed\n' +
        '  stepdown import IPACS_params.xlsx --as ipacs\n' +
        '  stepdown import network.csv calendar.csv --as pathsimr --unit hours\n' +
        '  stepdown import spells.csv --column admitted="Admission date" --out out/spells-import\n',
    )
    .action(async (files, options) => {
      const { importCommand } = await import('../import-command.ts');
      setExitCode(await importCommand(files, options));
    });
}
