/** The commands: what each takes stands in commands/, its work in a file of its own, loaded when it is asked for. */
import { Command } from '@commander-js/extra-typings';
import { addCalibrate } from './commands/calibrate.ts';
import { addChart } from './commands/chart.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addLevers } from './commands/levers.ts';
import { addReport } from './commands/report.ts';
import { addPsa } from './commands/psa.ts';
import { addReproduce } from './commands/reproduce.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import { addSize } from './commands/size.ts';
import { addSweep } from './commands/sweep.ts';
import { addTrace } from './commands/trace.ts';
import { addWarmUp } from './commands/warmup.ts';
import { addWorkbook } from './commands/workbook.ts';
import { addWorker } from './commands/worker.ts';
import type { SetExitCode } from './commands/set-exit-code.ts';

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
  addSweep(program, setExitCode);
  addCalibrate(program, setExitCode);
  addSize(program, setExitCode);
  addLevers(program, setExitCode);
  addPsa(program, setExitCode);
  addCheck(program, setExitCode);
  addWarmUp(program, setExitCode);
  addTrace(program, setExitCode);
  addReport(program, setExitCode);
  addChart(program, setExitCode);
  addReproduce(program, setExitCode);
  addWorker(program, setExitCode);
  addSchema(program, setExitCode);
  addInit(program, setExitCode);
  addWorkbook(program, setExitCode);
  addImport(program, setExitCode);
  program.addHelpText(
    'after',
    '\nExample:\n  stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml\n',
  );
  return program;
}
