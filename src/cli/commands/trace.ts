/** `stepdown trace`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { replicationArgument } from '../arguments.ts';
import { seedOption } from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addTrace(program: Command, setExitCode: SetExitCode): void {
  program
    .command('trace')
    .description('tell the story of one person or one service, in words')
    .argument('<file>', 'scenario file')
    .addOption(
      new Option('--person <cohort:number>', 'who: the cohort and the number of arrival in it, from 1'),
    )
    .addOption(
      new Option('--service <name>', 'which service, with its place when it has several (name@place)'),
    )
    .addOption(new Option('--replication <n>', 'which replication').argParser(replicationArgument).default(1))
    .addOption(
      new Option('--picture <file>', 'draw the journey of the person as well: a file ending in .svg or .png'),
    )
    .addOption(seedOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown trace scenarios/examples/thin-slice.yaml --person emergency:12\n' +
        '\nWhere there are several of a cohort or a service, a name says which:\n' +
        '  stepdown trace scenarios/lancashire-67h.yaml --service "reablement@East Lancashire"\n',
    )
    .action(async (path, options) => {
      const { traceCommand } = await import('../trace-command.ts');
      setExitCode(await traceCommand(path, options));
    });
}
