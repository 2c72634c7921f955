/** `stepdown warmup`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';
import { bareStudyCommand } from './study-command.ts';

export function addWarmUp(program: Command, setExitCode: SetExitCode): void {
  const what =
    'say how long a warm-up a scenario needs, and whether figures still move after it, with pictures';
  bareStudyCommand(program, 'warmup', what)
    .addOption(
      new Option(
        '--warm-up <length>',
        'a warm-up to try, such as "156 weeks", instead of what the file says',
      ),
    )
    .addHelpText(
      'after',
      '\nExample:\n  stepdown warmup scenarios/examples/thin-slice.yaml --replications 10\n' +
        '  stepdown warmup scenarios/lancashire-67h.yaml --warm-up "156 weeks"\n',
    )
    .action(async (path, options) => {
      const { warmUpCommand } = await import('../warm-up-command.ts');
      setExitCode(await warmUpCommand(path, options));
    });
}
