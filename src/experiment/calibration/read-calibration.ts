/** What a calibration may change and what it is to meet, from the scenario or from the command line. */
import { readInput, type CalibrationInput, type InputSpec } from '../../scenario/calibration-input.ts';
import { nearestName } from '../../scenario/nearest-name.ts';
import { ownValue } from '../../scenario/own-value.ts';
import type { Checked, Path, Position, Problem, ReadScenario } from '../../scenario/scenario.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import type { Observation } from '../observed/observation.ts';
import { fitFigures, type FitFigure } from './fit-figures.ts';

export interface CalibrationTask {
  readonly inputs: readonly CalibrationInput[];
  readonly figures: readonly FitFigure[];
}

/** An input asked for elsewhere than in the file: a path and its range, or the name of one in the file. */
export interface AskedInput {
  readonly name: string;
  readonly range: string | null;
  readonly at: Position;
}

interface Asking {
  readonly read: ReadScenario;
  readonly observed: readonly Observation[];
  /** Instead of the inputs of the file; empty: those of the file. */
  readonly asked: readonly AskedInput[];
}

/** Reads the task; everything that is wrong otherwise. */
export function readCalibration({ read, observed, asked }: Asking): Checked<CalibrationTask> {
  const problems: Problem[] = [];
  const inputs = asked.length === 0 ? fromFile(read, problems) : fromAsked(read, asked, problems);
  const figures = figuresToMeet(read, observed, problems);
  if (problems.length === 0) problems.push(...movedTwice(read, inputs), ...tooMany(read, inputs, figures));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { inputs, figures } };
}

function problemAt(at: Position, path: Path, expected: string, cure: string): Problem {
  const { file, line, column } = at;
  return { file, line, column, path, value: '', expected, cure };
}

/** What is given of an input at a path below it, where it is text or a number. */
function givenOf(spec: InputSpec, inner: Path): string {
  const given = inner.reduce<unknown>(
    (above, step) => (above as Record<string | number, unknown>)[step],
    spec,
  );
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

function fromFile(read: ReadScenario, problems: Problem[]): CalibrationInput[] {
  const entries = Object.entries(read.scenario.calibrate?.inputs ?? {});
  if (entries.length === 0) {
    const path = ['calibrate', 'inputs'];
    const cure =
      'for example calibrate: { inputs: { services.reablement.hours.productiveRatio: 0.75..0.79 } }, or --input PATH=LOW..HIGH';
    problems.push(problemAt(read.provenance(path), path, 'at least one input that may move', cure));
  }
  return entries.flatMap(([name, spec]) => inputOf(read, { name, spec, at: null }, problems));
}

interface Entry {
  readonly name: string;
  readonly spec: InputSpec;
  /** Where it was asked for; null: in the file. */
  readonly at: Position | null;
}

function inputOf(read: ReadScenario, { name, spec, at }: Entry, problems: Problem[]): CalibrationInput[] {
  const complain = (inner: Path, expected: string, cure: string): void => {
    const path = ['calibrate', 'inputs', name, ...inner];
    const value = givenOf(spec, inner);
    problems.push({ ...problemAt(at ?? read.provenance(path), path, expected, cure), value });
  };
  const input = readInput(name, spec, { root: read.scenario, complain });
  return input === null ? [] : [input];
}

function fromAsked(
  read: ReadScenario,
  asked: readonly AskedInput[],
  problems: Problem[],
): CalibrationInput[] {
  const named = read.scenario.calibrate?.inputs ?? {};
  return asked.flatMap(({ name, range, at }) => {
    const spec = ownValue(named, name);
    if (range !== null) {
      const tied = typeof spec === 'object' ? { ...spec, range } : range;
      return inputOf(read, { name, spec: tied, at }, problems);
    }
    if (spec !== undefined) return inputOf(read, { name, spec, at: null }, problems);
    const { advice } = nearestName(name, Object.keys(named));
    const expected = `an input of the file, or a path with its range: "${name}" is no input`;
    problems.push(problemAt(at, [], expected, `${advice}; or write ${name}=LOW..HIGH`));
    return [];
  });
}

function figuresToMeet(
  read: ReadScenario,
  observed: readonly Observation[],
  problems: Problem[],
): FitFigure[] {
  const path = ['observed'];
  const chosen = read.scenario.calibrate?.figures;
  if (observed.length === 0) {
    const cure = 'add `observed` with a measure, a value and a tolerance (stepdown schema, docs/reference)';
    problems.push(
      problemAt(read.provenance(path), path, 'what was observed: there is nothing to fit to', cure),
    );
    return [];
  }
  if (chosen !== undefined) return chosenFigures(read, { observed, chosen }, problems);
  const figures = fitFigures(observed);
  if (figures.length === 0) {
    const cure = 'add for example tolerance: 10% to what the fit is to meet';
    problems.push(problemAt(read.provenance(path), path, 'a tolerance above 0 for at least one entry', cure));
  }
  return figures;
}

function chosenFigures(
  read: ReadScenario,
  { observed, chosen }: { readonly observed: readonly Observation[]; readonly chosen: readonly string[] },
  problems: Problem[],
): FitFigure[] {
  const names = observed.map(({ name }) => name);
  return [...new Set(chosen)].flatMap((name) => {
    const path = ['calibrate', 'figures', chosen.indexOf(name)];
    const found = fitFigures(observed.filter((one) => one.name === name));
    if (found.length > 0) return found;
    const isKnown = names.includes(name);
    const expected = isKnown
      ? `a figure with a tolerance above 0: "${name}" has none`
      : `a name under observed: "${name}" is not one`;
    const cure = isKnown ? `add tolerance: 10% to it` : nearestName(name, names).advice;
    problems.push(problemAt(read.provenance(path), path, expected, cure));
    return [];
  });
}

/** Numbers that one input sets and another moves as well, or that one moves twice. */
function movedTwice(read: ReadScenario, inputs: readonly CalibrationInput[]): Problem[] {
  const set = new Map<string, string>();
  const moved = new Map<string, string>();
  return inputs.flatMap(({ name, moves }) =>
    moves.flatMap(({ number, how }) => {
      const key = valuePathText(number.path);
      const before = moved.get(key);
      const other = set.get(key) ?? (how === 'set' || before === name ? before : undefined);
      moved.set(key, name);
      if (how === 'set') set.set(key, name);
      if (other === undefined) return [];
      const path = ['calibrate', 'inputs', name];
      const expected =
        other === name
          ? `each number once: ${key} is named twice`
          : `numbers that no other input moves: ${key} is moved by "${other}" too`;
      const cure =
        'take one of the two out; only factors (scales, rest) of different inputs may share a number';
      return [problemAt(read.provenance(path), path, expected, cure)];
    }),
  );
}

function tooMany(
  read: ReadScenario,
  inputs: readonly CalibrationInput[],
  figures: readonly FitFigure[],
): Problem[] {
  if (inputs.length <= figures.length) return [];
  const path = ['calibrate', 'inputs'];
  const names = [...new Set(figures.map(({ name }) => name))].join(', ');
  const expected = `no more inputs than observed figures: ${inputs.length} inputs for ${figures.length} (${names})`;
  const cure =
    'take inputs out (or choose some with --input NAME), or observe more: each entry with a tolerance counts, each month of a series as one';
  return [problemAt(read.provenance(path), path, expected, cure)];
}
