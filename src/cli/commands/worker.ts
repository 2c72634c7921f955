/** `stepdown worker`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { secondsArgument } from '../arguments.ts';
import { queueOption, quietOption, workersOption } from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addWorker(program: Command, setExitCode: SetExitCode): void {
  program
    .command('worker')
    .description('join a queue and run what others submit to it with --queue')
    .addOption(queueOption().makeOptionMandatory())
    .addOption(workersOption())
    .addOption(
      new Option('--leave-after <seconds>', 'leave when there was nothing to do for so long').argParser(
        secondsArgument,
      ),
    )
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  redis-server --port 6379\n  stepdown worker --queue redis://localhost:6379\n' +
        '\nOn any machine with the same version of Stepdown and Node. Then, anywhere:\n' +
        '  stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml --queue redis://localhost:6379\n',
    )
    .action(async (options) => {
      const { workerCommand } = await import('../worker-command.ts');
      setExitCode(await workerCommand(options));
    });
}
