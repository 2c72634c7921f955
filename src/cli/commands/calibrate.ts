/** `stepdown calibrate`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import {
  jsonOption,
  outOption,
  queueOption,
  quietOption,
  replicationsOption,
  seedOption,
  workersOption,
} from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addCalibrate(program: Command, setExitCode: SetExitCode): void {
  program
    .command('calibrate')
    .description('fit named inputs of a scenario to what it says was observed')
    .argument('<file>', 'scenario file with `observed`')
    .addOption(
      new Option(
        '-i, --input <path=low..high>',
        'a number that may move and its range, instead of `calibrate` in the file; or the name of an input there; may be given several times',
      ).argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]),
    )
    .addOption(new Option('--write', 'put the fitted values into the file; it is left alone otherwise'))
    .addOption(outOption('out/ and the name of the scenario, with -calibration'))
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(jsonOption('what was found'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown calibrate scenarios/examples/fit-a-team.yaml --replications 10\n',
    )
    .action(async (path, options) => {
      const { calibrateCommand } = await import('../calibrate-command.ts');
      setExitCode(await calibrateCommand(path, options));
    });
}
