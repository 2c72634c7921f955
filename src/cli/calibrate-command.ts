import { join, relative } from 'node:path';
import { calibrationFindings, inputValue } from '../../reports/words/calibration.ts';
import type { Runner } from '../../workers/runner.ts';
import { ReplicationFailure } from '../../workers/runner.ts';
import { calibrate, type Calibrated } from '../experiment/calibration/calibrate.ts';
import { MissingFigure } from '../experiment/calibration/fit-figures.ts';
import { readCalibration, type CalibrationTask } from '../experiment/calibration/read-calibration.ts';
import { scenarioAt, UnfitValues } from '../experiment/calibration/trials.ts';
import { canonicalLines } from '../experiment/canonical-json.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import { formatProblems, withoutControls } from '../scenario/problem-text.ts';
import { askedInput, type CalibrateOptions } from './calibrate-options.ts';
import { calibrationLines } from './calibration-lines.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { fittedSource } from './fitted-source.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { loadScenarios } from './load-scenarios.ts';
import { OutputFolder } from './output-folder.ts';
import { progressBar } from './progress.ts';
import { listenForStop, type StopSignals } from './stop-signals.ts';
import { withPool } from './with-pool.ts';
import { writeCalibration } from './write-calibration.ts';
import { rewriting } from './write-fitted.ts';

/** `stepdown calibrate`: fits named inputs of one scenario to what it says was observed. */
export function calibrateCommand(file: string, options: CalibrateOptions): Promise<ExitCode> {
  return withPool(options, (pool) => calibrateFile(file, options, pool));
}

async function calibrateFile(file: string, options: CalibrateOptions, pool: Runner): Promise<ExitCode> {
  const [scenario] = loadScenarios([file], options) as [LoadedScenario];
  const task = taskOf(scenario, options);
  refuseUnfitRanges(scenario, task);
  const replications = options.replications ?? replicationsOf(scenario);
  refuseOneReplication(replications);
  const rewrite = options.write ? rewriting(file, task) : null;
  const folder = new OutputFolder(options.out ?? join('out', `${scenario.name}-calibration`));
  const stop = listenForStop(() => folder.discard());
  try {
    const found = await run({ scenario, task, replications, options, pool, stop });
    if (found.runs === null) {
      tellOfStop(found, options);
      return stop.exitCode();
    }
    await writeCalibration(folder, { ...found, runs: found.runs, scenario, workers: pool.workers });
    const written = rewrite === null ? null : rewrite(found.calibration);
    folder.publish();
    tell({ scenario, found, written, folder }, options);
    return ExitCode.done;
  } catch (error) {
    throw folder.failure(error);
  } finally {
    folder.discard();
    stop.release();
  }
}

function taskOf({ read, observed }: LoadedScenario, { input = [] }: CalibrateOptions): CalibrationTask {
  const task = readCalibration({ read, observed, asked: input.map(askedInput) });
  if (!task.ok) throw new WrongInput(formatProblems(task.problems));
  return task.value;
}

/** Both ends of every range must give a scenario that runs: found out before an hour of running. */
function refuseUnfitRanges(scenario: LoadedScenario, { inputs }: CalibrationTask): void {
  const now = inputs.map((input) => input.now);
  const ends = inputs.flatMap(({ range }, i) =>
    [range.low, range.high].map((end) => now.map((value, k) => (k === i ? end : value))),
  );
  for (const values of ends) {
    try {
      scenarioAt({ read: scenario.read, planned: scenario, inputs }, values);
    } catch (error) {
      throw error instanceof UnfitValues ? new WrongInput(unfitText(error)) : error;
    }
  }
}

function unfitText({ inputs, values, problems }: UnfitValues): string {
  const moved = inputs.flatMap(({ name, now }, i) => (values[i] === now ? [] : [`${name} at ${values[i]!}`]));
  return `with ${moved.join(', ')} the scenario cannot be run: narrow the range, or calibrate another number\n${formatProblems(problems)}`;
}

/** A file that asks for a precision is fitted on the fewest replications it may be run with. */
function replicationsOf({ replications }: LoadedScenario): ReplicationRange {
  return 'from' in replications ? replications : { from: 1, to: replications.atLeast };
}

/** One run cannot tell an effect from chance. */
function refuseOneReplication({ from, to }: ReplicationRange): void {
  if (to > from) return;
  throw new WrongInput(
    'a calibration needs at least 2 replications, to tell effects from chance; 20 or more are better: --replications 20',
  );
}

interface Running {
  readonly scenario: LoadedScenario;
  readonly task: CalibrationTask;
  readonly replications: ReplicationRange;
  readonly options: CalibrateOptions;
  readonly pool: Runner;
  readonly stop: StopSignals;
}

async function run({ scenario, task, replications, options, pool, stop }: Running): Promise<Calibrated> {
  const progress = progressBar(options.quiet ?? false);
  try {
    return await calibrate({
      ...task,
      read: scenario.read,
      planned: scenario,
      replications,
      sourceOf: (inputs) => fittedSource(inputs, task),
      run: (plans) => (jobs, onResult) => pool.run(jobs, { plans, onResult, signal: stop.signal }),
      onProgress: (done, asked) => progress.update(done, asked),
    });
  } catch (error) {
    if (error instanceof UnfitValues) throw new WrongInput(unfitText(error));
    if (error instanceof MissingFigure) throw new WrongInput(error.message);
    if (error instanceof ReplicationFailure)
      throw new Error(`replication ${error.job.replication}: ${error.message}`, { cause: error });
    throw error;
  } finally {
    progress.stop();
  }
}

function tellOfStop({ calibration }: Calibrated, { quiet }: CalibrateOptions): void {
  console.error('stopped: nothing was written');
  if (quiet || calibration.rounds.length < 2) return;
  const best = calibration.inputs
    .map((input) => `${input.name} = ${inputValue(input.after, input)}`)
    .join(', ');
  console.error(withoutControls(`the best so far, not confirmed: ${best}`));
}

interface Told {
  readonly scenario: LoadedScenario;
  readonly found: Calibrated;
  /** The file that was changed, or null. */
  readonly written: string | null;
  readonly folder: OutputFolder;
}

function tell({ scenario, found, written, folder }: Told, { json, quiet }: CalibrateOptions): void {
  const { calibration } = found;
  if (json)
    process.stdout.write(canonicalLines({ ...calibration, findings: calibrationFindings(calibration) }));
  if (json || quiet) return;
  const seconds = (performance.now() / 1000).toFixed(1);
  const file =
    written === null
      ? `${scenario.file} is unchanged; --write puts these values into it.`
      : `${written} now holds these values.`;
  const where = relative(process.cwd(), folder.path) || folder.path;
  const lines = [
    ...calibrationLines(scenario.title, calibration),
    '',
    file,
    `Report: ${where}/report.html (${seconds} seconds)`,
  ];
  for (const line of lines) console.log(withoutControls(line));
}
