/** `stepdown schema`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { SetExitCode } from './set-exit-code.ts';

export function addSchema(program: Command, setExitCode: SetExitCode): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors')
    .addOption(new Option('--experiment', 'print the one of experiment files instead'))
    .addOption(new Option('--results', 'print the one of results.json instead'))
    .addHelpText('after', '\nExample:\n  stepdown schema > scenario.schema.json\n')
    .action(async (options) => {
      const { schemaCommand } = await import('../schema-command.ts');
      setExitCode(schemaCommand(options));
    });
}
