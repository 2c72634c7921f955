/** `stepdown compare`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { WHO } from '../../../reports/reading/who-gains.ts';
import {
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

export function addCompare(program: Command, setExitCode: SetExitCode): void {
  program
    .command('compare')
    .description('run a base and its variants on the same people, and say what the change does')
    .argument('<base>', 'scenario file to compare with')
    .argument('<variant...>', 'scenario files to compare')
    .addOption(outOption('out/ and the names of the scenarios'))
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(probeOption())
    .addOption(recordsOption())
    .addOption(tablesOnlyOption())
    .addOption(new Option('--who <by>', 'say who gains least and who waits longest').choices(WHO))
    .addOption(jsonOption('the results'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml --out out/38h\n',
    )
    .action(async (base, variants, options) => {
      const { compareCommand } = await import('../compare-command.ts');
      setExitCode(await compareCommand([base, ...variants], options));
    });
}
