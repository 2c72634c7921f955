/** `stepdown size`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';
import { gathered, studyCommand } from './study-command.ts';

const SIZE_HELP = `
Example:
  stepdown size scenarios/examples/thin-slice.yaml --minimise services.reablement.hours \\
    --from 850 --to 1200 --such-that "patientsDelayed <= 5" --replications 40

--replications is the most at one value (default 160); as many fresh ones certify the answer.
`;

export function addSize(program: Command, setExitCode: SetExitCode): void {
  const what = 'find the least (or most) of something with which a target holds, or what costs least';
  studyCommand(program, 'size', what)
    .addOption(new Option('--minimise <path>', 'what is to be as little as will do; or `cost`, with --input'))
    .addOption(new Option('--maximise <path>', 'what is to be as much as can be borne'))
    .addOption(new Option('--from <figure>', 'lowest value to consider'))
    .addOption(new Option('--to <figure>', 'highest value to consider'))
    .addOption(
      new Option('--step <figure>', 'distance of the values (default: 1, or a hundredth of the range)'),
    )
    .addOption(
      new Option(
        '-i, --input <path=low..high>',
        'with --minimise cost: what may be bought; may be given several times',
      ).argParser(gathered),
    )
    .addOption(
      new Option(
        '--such-that <target>',
        'what is to hold: "patientsDelayed <= 60", or the name of a target in the file; may be given several times',
      ).argParser(gathered),
    )
    .addOption(
      new Option(
        '--chance <share>',
        'share of single years in which it is to hold (default: in the average year)',
      ),
    )
    .addOption(
      new Option(
        '--cost <path=£>',
        'pounds a year for one more, or for one of a measure, instead of what `money` says; may be given several times',
      ).argParser(gathered),
    )
    .addHelpText('after', SIZE_HELP)
    .action(async (path, options) => {
      const { sizeCommand } = await import('../size-command.ts');
      setExitCode(await sizeCommand(path, options));
    });
}
