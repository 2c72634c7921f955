/** What commands that study one scenario take alike: `size`, `levers`, `psa`, `warmup`. */
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

/** Several of one option. */
export const gathered = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

/** A command on one scenario file that keeps finished replications. */
export function studyCommand(program: Command, name: string, description: string) {
  return bareStudyCommand(program, name, description).addOption(storeOption());
}

/** A command on one scenario file, with what every study takes. */
export function bareStudyCommand(program: Command, name: string, description: string) {
  return program
    .command(name)
    .description(description)
    .argument('<file>', 'scenario file')
    .addOption(outOption(`out/ and the name of the scenario, with -${name}`))
    .addOption(workersOption())
    .addOption(queueOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(jsonOption('what was found'))
    .addOption(quietOption());
}
