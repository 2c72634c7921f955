/** `stepdown init`: what it takes. */
import type { Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';

export function addInit(program: Command, setExitCode: SetExitCode): void {
  program
    .command('init')
    .description('write a small scenario to start from')
    .argument('[file]', 'file to write; one that exists is left alone', 'scenario.yaml')
    .addHelpText('after', '\nExample:\n  stepdown init my-hospital.yaml\n')
    .action(async (file) => {
      const { initCommand } = await import('../init-command.ts');
      setExitCode(initCommand(file));
    });
}
