/** `stepdown check`: what it takes. */
import type { Command } from '@commander-js/extra-typings';
import { FILES_OR_FOLDERS, jsonOption } from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addCheck(program: Command, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('say in plain words what scenarios mean, and warn of trouble before anything runs')
    .argument('<file|folder...>', FILES_OR_FOLDERS)
    .addOption(jsonOption('what was found'))
    .addHelpText('after', '\nExample:\n  stepdown check scenarios/lancashire-67h.yaml\n')
    .action(async (paths, options) => {
      const { checkCommand } = await import('../check-command.ts');
      setExitCode(checkCommand(paths, options));
    });
}
