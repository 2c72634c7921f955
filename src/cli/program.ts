/** The commands and their options. Each action does its work in a file of its own, loaded when it is asked for. */
import { Command, Option } from '@commander-js/extra-typings';
import { folderArgument, replicationArgument } from './arguments.ts';
import {
  jsonOption,
  outOption,
  probeOption,
  quietOption,
  recordsOption,
  replicationsOption,
  seedOption,
  workersOption,
} from './command-options.ts';
import type { ExitCode } from './exit.ts';

/** Takes the exit code of the command that ran. */
export type SetExitCode = (code: ExitCode) => void;

const FILES_OR_FOLDERS =
  'scenario files, or folders of them with all below; what is only a base of others is passed over';

/** Builds the program; the actions report their exit code to `setExitCode`. Usage errors throw CommanderError. */
export function buildProgram(version: string, setExitCode: SetExitCode): Command {
  const program = new Command('stepdown')
    .description('Simulates people moving from hospital to home: delayed transfers, throughput and cost.')
    .version(version)
    .helpCommand(true)
    .showHelpAfterError('(add --help for what the command takes)')
    .exitOverride();
  addRun(program, setExitCode);
  addCompare(program, setExitCode);
  addCalibrate(program, setExitCode);
  addCheck(program, setExitCode);
  addTrace(program, setExitCode);
  addReproduce(program, setExitCode);
  addSchema(program, setExitCode);
  addInit(program, setExitCode);
  program.addHelpText(
    'after',
    '\nExample:\n  stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml\n',
  );
  return program;
}

function addRun(program: Command, setExitCode: SetExitCode): void {
  program
    .command('run')
    .description(
      'run scenarios: each gets a folder with a report, tables and results.json; several end with one table',
    )
    .argument('<file|folder...>', FILES_OR_FOLDERS)
    .addOption(outOption('out/ and the name of the scenario; of several files, a folder in it for each'))
    .addOption(workersOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(probeOption())
    .addOption(recordsOption())
    .addOption(jsonOption('the results'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown run scenarios/lancashire-67h.yaml --replications 100 --workers 2\n' +
        '  stepdown run scenarios/examples --out out/examples\n',
    )
    .action(async (paths, options) => {
      const { runCommand } = await import('./run-command.ts');
      setExitCode(await runCommand(paths, options));
    });
}

function addCompare(program: Command, setExitCode: SetExitCode): void {
  program
    .command('compare')
    .description('run a base and its variants on the same people, and say what the change does')
    .argument('<base>', 'scenario file to compare with')
    .argument('<variant...>', 'scenario files to compare')
    .addOption(outOption('out/ and the names of the scenarios'))
    .addOption(workersOption())
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(probeOption())
    .addOption(recordsOption())
    .addOption(jsonOption('the results'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml --out out/38h\n',
    )
    .action(async (base, variants, options) => {
      const { compareCommand } = await import('./compare-command.ts');
      setExitCode(await compareCommand([base, ...variants], options));
    });
}

function addCalibrate(program: Command, setExitCode: SetExitCode): void {
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
    .addOption(replicationsOption())
    .addOption(seedOption())
    .addOption(jsonOption('what was found'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown calibrate scenarios/examples/fit-a-team.yaml --replications 10\n',
    )
    .action(async (path, options) => {
      const { calibrateCommand } = await import('./calibrate-command.ts');
      setExitCode(await calibrateCommand(path, options));
    });
}

function addCheck(program: Command, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('say in plain words what scenarios mean, and warn of trouble before anything runs')
    .argument('<file|folder...>', FILES_OR_FOLDERS)
    .addOption(jsonOption('what was found'))
    .addHelpText('after', '\nExample:\n  stepdown check scenarios/lancashire-67h.yaml\n')
    .action(async (paths, options) => {
      const { checkCommand } = await import('./check-command.ts');
      setExitCode(checkCommand(paths, options));
    });
}

function addTrace(program: Command, setExitCode: SetExitCode): void {
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
    .addOption(seedOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown trace scenarios/examples/thin-slice.yaml --person emergency:12\n' +
        '\nWhere there are several of a cohort or a service, a name says which:\n' +
        '  stepdown trace scenarios/lancashire-67h.yaml --service "reablement@East Lancashire"\n',
    )
    .action(async (path, options) => {
      const { traceCommand } = await import('./trace-command.ts');
      setExitCode(traceCommand(path, options));
    });
}

function addReproduce(program: Command, setExitCode: SetExitCode): void {
  program
    .command('reproduce')
    .description('make results again from the hash under a chart, and say whether every figure is the same')
    .argument('<hash|manifest>', 'the hash (8 characters or more), a manifest.json or a folder of results')
    .addOption(
      new Option(
        '--in <folder>',
        'look for the hash in this folder too; may be given several times',
      ).argParser(folderArgument),
    )
    .addOption(outOption('out/reproduced- and the hash'))
    .addOption(workersOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown reproduce out/lancashire-67h/manifest.json\n' +
        '\nA hash is looked up in out/ and in the folders given with --in. Exit code 1 when a figure differs.\n',
    )
    .action(async (asked, options) => {
      const { reproduceCommand } = await import('./reproduce-command.ts');
      setExitCode(await reproduceCommand(asked, options));
    });
}

function addSchema(program: Command, setExitCode: SetExitCode): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors')
    .addOption(new Option('--results', 'print the one of results.json instead'))
    .addHelpText('after', '\nExample:\n  stepdown schema > scenario.schema.json\n')
    .action(async (options) => {
      const { schemaCommand } = await import('./schema-command.ts');
      setExitCode(schemaCommand(options));
    });
}

function addInit(program: Command, setExitCode: SetExitCode): void {
  program
    .command('init')
    .description('write a small scenario to start from')
    .argument('[file]', 'file to write; one that exists is left alone', 'scenario.yaml')
    .addHelpText('after', '\nExample:\n  stepdown init my-hospital.yaml\n')
    .action(async (file) => {
      const { initCommand } = await import('./init-command.ts');
      setExitCode(initCommand(file));
    });
}
