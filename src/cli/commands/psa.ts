/** `stepdown psa`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { drawsArgument } from '../arguments.ts';
import type { SetExitCode } from './set-exit-code.ts';
import { gathered, studyCommand } from './study-command.ts';

export function addPsa(program: Command, setExitCode: SetExitCode): void {
  const what = 'say what uncertain inputs mean for a result or a choice, and what is worth knowing better';
  studyCommand(program, 'psa', what)
    .addOption(new Option('--variant <file>', 'a variant: is it right to choose it?'))
    .addOption(
      new Option(
        '--measure <measure>',
        'what is judged, such as cost or "patientsDelayed[service=acute]" (default: delayedDays)',
      ),
    )
    .addOption(
      new Option(
        '-i, --input <path=low..high>',
        'a number and the figures between which it lies with 95%, beside those that the file says; may be given several times',
      ).argParser(gathered),
    )
    .addOption(new Option('--draws <n>', 'draws of the inputs (default: 64)').argParser(drawsArgument))
    .addHelpText(
      'after',
      '\nExample:\n  stepdown psa scenarios/lancashire-67h.yaml --variant scenarios/lancashire-38h.yaml \\\n' +
        '    --input services.reablement.hours.productiveRatio=72%..80% --draws 32\n' +
        '\n--replications is of each draw (default 4).\n',
    )
    .action(async (path, options) => {
      const { psaCommand } = await import('../psa-command.ts');
      setExitCode(await psaCommand(path, options));
    });
}
