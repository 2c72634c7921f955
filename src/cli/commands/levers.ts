/** `stepdown levers`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';
import { gathered, studyCommand } from './study-command.ts';

export function addLevers(program: Command, setExitCode: SetExitCode): void {
  const what = 'say what the next £100,000 buys in each service, and where the bottleneck moves';
  studyCommand(program, 'levers', what)
    .addOption(new Option('--spend <£>', 'pounds a year put into each service in turn (default: £100,000)'))
    .addOption(
      new Option(
        '--price <service=£>',
        'pounds a year for one more bed, or one more hour a week, instead of what `money` says; may be given several times',
      ).argParser(gathered),
    )
    .addHelpText(
      'after',
      '\nExample:\n  stepdown levers scenarios/models/town.yaml --replications 10\n' +
        '  stepdown levers scenarios/lancashire-67h.yaml --spend £250000 --price "home care=£12000"\n',
    )
    .action(async (path, options) => {
      const { leversCommand } = await import('../levers-command.ts');
      setExitCode(await leversCommand(path, options));
    });
}
