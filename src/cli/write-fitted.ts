/** `--write`: fitted numbers into the scenario file, whole or not at all, comments and layout kept. */
import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { longDate } from '../../reports/words/dates.ts';
import type { Calibration, FittedInput } from '../experiment/calibration/calibration.ts';
import { withSources } from '../experiment/calibration/fitted-values.ts';
import type { CalibrationTask } from '../experiment/calibration/read-calibration.ts';
import { laidNumbers } from '../scenario/moved-input.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import type { LaidValue } from '../scenario/read/lay-values.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import { NotInFile, rewriteNumbers } from '../scenario/read/rewrite-numbers.ts';
import type { ReadScenario } from '../scenario/scenario.ts';
import { valuePathText } from '../scenario/value-path.ts';
import { WrongInput } from './exit.ts';
import { fittedSource } from './fitted-source.ts';
import { reasonOf } from './system-reason.ts';
import { loadBeside, loadNamed } from './read-files.ts';

/**
 * Makes sure that the numbers of some inputs can be written into the file, by trying other values without
 * writing them; gives what writes the fitted ones and names the file. Throws WrongInput when they cannot.
 */
export function rewriting(path: string, task: CalibrationTask): (calibration: Calibration) => string {
  const ends = task.inputs.map(({ range, now }) => (now === range.high ? range.low : range.high));
  rewritten(path, task, { values: ends, inputs: [] });
  return ({ inputs }) => {
    const values = inputs.map(({ after }) => after);
    const text = rewritten(path, task, { values, inputs });
    replaceFile(path, text);
    return path;
  };
}

interface Fitted {
  readonly values: readonly number[];
  readonly inputs: readonly FittedInput[];
}

/** Text of the file with the values in it, which reads as the scenario that was fitted and as nothing else. */
function rewritten(path: string, task: CalibrationTask, { values, inputs }: Fitted): string {
  const source = loadNamed(path);
  const before = readWell(readScenario(source, loadBeside));
  const today = longDate(new Date().toISOString());
  const laid = withSources(before, laidNumbers(task.inputs, values), fittedSource(inputs, task, today));
  const all = [...laid, ...startingPoints(before, task, values)];
  const text = textWith(source, all);
  const after = readScenario({ file: source.file, text }, loadBeside);
  const wanted = readWell(before.withValues(all));
  const isSame = after.ok && isDeepStrictEqual(plain(after.value.resolved), plain(wanted.resolved));
  if (isSame) return text;
  throw new WrongInput(
    `${path} cannot be changed: a number that is fitted is used at other places too (under an anchor or alias). Write it out where it stands.`,
  );
}

/** What inputs of the file say they are now (`now`), after the fit. */
function startingPoints(
  { scenario }: ReadScenario,
  { inputs }: CalibrationTask,
  values: readonly number[],
): LaidValue[] {
  return inputs.flatMap(({ name, now, writeNow }, i) => {
    const spec = scenario.calibrate?.inputs[name];
    const hasNow = typeof spec === 'object' && spec.now !== undefined;
    if (!hasNow || values[i] === now) return [];
    return [{ path: ['calibrate', 'inputs', name, 'now'], value: writeNow(values[i]!), source: null }];
  });
}

function textWith({ file, text }: { file: string; text: string }, values: readonly LaidValue[]): string {
  try {
    return rewriteNumbers(text, values);
  } catch (error) {
    if (!(error instanceof NotInFile)) throw error;
    throw new WrongInput(
      `${valuePathText(error.path)} cannot be written into ${file}: ${error.message}. Calibrate the file where it stands, or write it out here.`,
    );
  }
}

function readWell(result: ReturnType<typeof readScenario>): ReadScenario {
  if (!result.ok) throw new WrongInput(formatProblems(result.problems));
  return result.value;
}

/** The same content as objects of one kind, for comparing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A sibling takes the file's place in one rename; links are followed and rights kept. */
function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  const draft = join(dirname(real), `.${basename(real)}-${randomUUID().slice(0, 8)}`);
  try {
    writeFileSync(draft, text);
    chmodSync(draft, statSync(real).mode);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new WrongInput(`cannot write ${path}: ${reasonOf(error)}`);
  }
}
