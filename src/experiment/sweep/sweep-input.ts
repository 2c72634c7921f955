/** An input of a sweep: what it is called, which levels it takes, and what it moves in each scenario. */
import type { InputComplaint, MovedInput } from '../../scenario/moved-input.ts';
import { readLevels, valuesOf, type Levels } from '../../scenario/levels.ts';
import { pathInput, type PathInput } from '../../scenario/path-input.ts';
import { boundOf, figureOf, unitCure } from '../../scenario/range.ts';
import type { Path } from '../../scenario/scenario.ts';
import { followValuePath, parseValuePath } from '../../scenario/value-path.ts';

/** A number in the unit of the input, or a word. */
export type Level = number | string;

export interface SweepInput {
  /** The path as written. */
  readonly name: string;
  /** What a level is: the number itself, the total over places, a factor of what stands there, or a word. */
  readonly of: PathInput['of'] | 'word';
  /** `hours/week`, `%` ...; empty for a plain number, a factor or a word. */
  readonly unit: string;
  /** What the baseline has. */
  readonly now: Level;
  /** The levels listed, or those of a range with a step; null for a range without. */
  readonly levels: readonly Level[] | null;
  /** The range, where one was given. */
  readonly range: Levels | null;
}

/** What an input moves in one scenario: numbers, or the place of a word. */
export type Target = MovedInput | { readonly word: Path };

interface Reading {
  readonly root: unknown;
  readonly complain: InputComplaint;
}

/** Decimals that a level is written with at most: all that it has. */
const ALL_PLACES = 12;

/** What a path moves in a scenario; null after it has complained. */
export function targetOf(name: string, { root, complain }: Reading): (Target & { input?: PathInput }) | null {
  const word = wordAt(root, name);
  if (word !== null) return { word };
  const input = pathInput(name, [], { root, complain });
  return input === null ? null : { ...input, places: ALL_PLACES, input };
}

/** Where a path leads to one word, such as the order of a queue. */
function wordAt(root: unknown, name: string): Path | null {
  const steps = parseValuePath(name);
  const followed = steps === null ? null : followValuePath(root, steps);
  if (followed === null || !('paths' in followed) || followed.paths.length !== 1) return null;
  const [path] = followed.paths as [Path];
  const found = path.reduce<unknown>(
    (above, step) => (above as Record<string | number, unknown>)[step],
    root,
  );
  return typeof found === 'string' && figureOf(found) === null ? path : null;
}

/** Reads an input and its levels against the baseline; null after it has complained at a path below it. */
export function readSweepInput(
  name: string,
  given: string | readonly Level[],
  reading: Reading,
): SweepInput | null {
  const target = targetOf(name, reading);
  if (target === null) return null;
  if ('word' in target) return wordInput(name, given, { ...reading, path: target.word });
  const { of, figure, now } = target.input!;
  const unit = figure.unit + (figure.per === '' ? '' : `/${figure.per}`);
  const input = { name, of, unit, now };
  if (typeof given !== 'string') {
    const levels = given.map((level, i) => numberIn(level, [i], { figure, complain: reading.complain }));
    return levels.includes(null)
      ? null
      : distinct({ ...input, range: null, levels: levels as number[] }, reading);
  }
  const read = readLevels(given, figure);
  if (!('levels' in read)) {
    reading.complain([], read.expected, read.cure);
    return null;
  }
  const { low, high, step } = read.levels;
  return { ...input, range: read.levels, levels: step === null ? null : valuesOf({ low, high, step }) };
}

interface Asked {
  readonly figure: PathInput['figure'];
  readonly complain: InputComplaint;
}

function numberIn(level: Level, at: Path, { figure, complain }: Asked): number | null {
  const value = boundOf(figureOf(String(level)), figure);
  if (value === null) complain(at, `a number in the unit of the input: "${level}" is none`, unitCure(figure));
  return value;
}

function wordInput(
  name: string,
  given: string | readonly Level[],
  { root, path, complain }: Reading & { readonly path: Path },
): SweepInput | null {
  if (typeof given === 'string') {
    complain([], `a list of words: ${name} is no number`, `for example [${given}]`);
    return null;
  }
  const now = path.reduce<unknown>((above, step) => (above as Record<string | number, unknown>)[step], root);
  const input = {
    name,
    of: 'word',
    unit: '',
    now: String(now),
    range: null,
    levels: given.map(String),
  } as const;
  return distinct(input, { root, complain });
}

function distinct(input: SweepInput, { complain }: Reading): SweepInput | null {
  const again = input.levels!.findIndex((level, i) => input.levels!.indexOf(level) !== i);
  if (again === -1) return input;
  complain(
    [again],
    `each level once: ${input.levels![again]!} stands there twice`,
    'take one of the two out',
  );
  return null;
}
