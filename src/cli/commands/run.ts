/** `stepdown run`: what it takes. */
import type { Command } from '@commander-js/extra-typings';
import {
  FILES_OR_FOLDERS,
  jsonOption,
  outOption,
  probeOption,
  queueOption,
  quietOption,
  recordsOption,
  replicationsOption,
  seedOption,
  tablesOnlyOption,
  workersOption,
} from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addRun(program: Command, setExitCode: SetExitCode): void {
  program
    .command('run')
    .description(
      'run scenarios: each gets a folder with a report, tables and results.json; several end with one table',
    )
    .argument('<file|folder...>', FILES_OR_FOLDERS)
    .addOption(outOption('out/ and the name of the scenario; of several files, a folder in it for each'))
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(probeOption())
    .addOption(recordsOption())
    .addOption(tablesOnlyOption())
    .addOption(jsonOption('the results'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown run scenarios/lancashire-67h.yaml --replications 100 --workers 2\n' +
        '  stepdown run scenarios/examples --out out/examples\n',
    )
    .action(async (paths, options) => {
      const { runCommand } = await import('../run-command.ts');
      setExitCode(await runCommand(paths, options));
    });
}
