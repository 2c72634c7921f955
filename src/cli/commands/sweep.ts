/** `stepdown sweep`: what it takes. */
import type { Command } from '@commander-js/extra-typings';
import {
  jsonOption,
  outOption,
  queueOption,
  quietOption,
  replicationsOption,
  seedOption,
  storeOption,
  workersOption,
} from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addSweep(program: Command, setExitCode: SetExitCode): void {
  program
    .command('sweep')
    .description(
      'run an experiment: a scenario with inputs moved over ranges, on all cores, from where it stopped',
    )
    .argument('<file>', 'experiment file: a baseline, what to vary, and the measures of interest')
    .addOption(outOption('out/ and the name of the experiment'))
    .addOption(storeOption())
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(jsonOption('what was found'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown sweep scenarios/experiments/small-team-hours.yaml\n' +
        '\nFinished replications are kept: what was stopped goes on from there, and what was run is not run again.\n' +
        '\nWhat may stand in the file: docs/how-to/sweep.md, every key in docs/reference/experiment.md;\n' +
        'for an editor: stepdown schema --experiment\n',
    )
    .action(async (path, options) => {
      const { sweepCommand } = await import('../sweep-command.ts');
      setExitCode(await sweepCommand(path, options));
    });
}
