/** An input of an experiment: which numbers of a scenario it moves, and the scenario's numbers with it elsewhere. */
import { splitWhole } from '../statistics/split-whole.ts';
import { numberAt, writtenAs, type NumberAt } from './number-at.ts';
import type { Figure } from './quantity.ts';
import type { Path, Said } from './scenario.ts';
import { followValuePath, parseValuePath } from './value-path.ts';

/** How a number follows its input: it is it, grows with it, grows with what a share leaves over, or is its part of it. */
export type How = 'set' | 'scale' | 'rest' | 'part';

export interface Move {
  readonly number: NumberAt;
  readonly how: How;
}

export interface MovedInput {
  readonly name: string;
  /** Where it starts from: the value of the file, in the unit of `figure`. */
  readonly now: number;
  /** The number as it stands, for its unit. */
  readonly figure: Figure;
  /** Decimals it is tried with. */
  readonly places: number;
  readonly moves: readonly Move[];
}

/** What is wrong with an input, at a path below it. */
export type InputComplaint = <Cure extends string>(path: Path, expected: string, cure: Said<Cure>) => void;

/** The plain content of a scenario, and who is told what is wrong with an input. */
export interface InputReading {
  readonly root: unknown;
  readonly complain: InputComplaint;
}

/** The numbers that a path leads to (`*`: several); null after it has complained at `at`. */
export function numbersAt(text: string, at: Path, { root, complain }: InputReading): NumberAt[] | null {
  const steps = parseValuePath(text);
  if (steps === null) {
    complain(
      at,
      `a path to a number: "${text}" cannot be read`,
      'names with dots between them, "in quotes" where a name holds a dot',
    );
    return null;
  }
  const followed = followValuePath(root, steps);
  if (!('paths' in followed)) {
    complain(at, followed.expected, followed.cure);
    return null;
  }
  const numbers: NumberAt[] = [];
  for (const path of followed.paths) {
    const looked = numberAt(root, withoutValue(root, path));
    if ('number' in looked) numbers.push(looked.number);
    else complain(at, looked.expected, looked.cure);
  }
  return numbers.length === followed.paths.length ? numbers : null;
}

/** A number and its source are one thing: a path that ends at `value` means the map that holds both. */
function withoutValue(root: unknown, path: Path): Path {
  const above = path.slice(0, -1);
  return path.at(-1) === 'value' && 'number' in numberAt(root, above) ? above : path;
}

/** All of a share: `90%` leaves 10, 0.9 leaves 0.1. */
export function wholeOf({ unit }: Figure): number {
  return unit === '%' ? 100 : 1;
}

/** A number as an experiment would have it, at the path where it stands. */
export interface LaidNumber {
  readonly number: NumberAt;
  readonly value: string | number;
}

/** Significant digits that a scaled number keeps at least. */
const DIGITS = 5;

/** The numbers of a scenario with the inputs at other values; those that do not change are left out. */
export function laidNumbers(inputs: readonly MovedInput[], values: readonly number[]): LaidNumber[] {
  const laid = new Map<string, { number: NumberAt; value: number; places: number }>();
  for (const [i, input] of inputs.entries()) {
    if (values[i] === input.now) continue;
    const parts = wholeParts(input, values[i]!);
    for (const [k, { number, how }] of input.moves.entries()) {
      const key = JSON.stringify(number.path);
      const before = laid.get(key)?.value ?? number.value;
      const value = how === 'set' ? values[i]! : (parts?.[k] ?? before * factorOf(input, how, values[i]!));
      laid.set(key, { number, value, places: how === 'set' ? input.places : placesOf(number) });
    }
  }
  return [...laid.values()].map(({ number, value, places }) => ({
    number,
    value: writtenAs({ figure: number.figure, isBare: typeof number.written === 'number' }, value, places),
  }));
}

/** Beds and places go whole: parts of a whole total, when all that it is made of are whole numbers without a unit. */
function wholeParts({ moves }: MovedInput, total: number): number[] | null {
  const isCount = ({ number: { value, figure }, how }: Move): boolean =>
    how === 'part' && Number.isInteger(value) && figure.unit === '';
  if (!Number.isInteger(total) || !moves.every(isCount)) return null;
  return splitWhole(
    total,
    moves.map(({ number }) => number.value),
  );
}

function factorOf({ now, figure }: MovedInput, how: 'scale' | 'rest' | 'part', value: number): number {
  if (how !== 'rest') return value / now;
  const whole = wholeOf(figure);
  return (whole - value) / (whole - now);
}

function placesOf({ value, figure }: NumberAt): number {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.max(figure.decimal.places, DIGITS - 1 - size);
}
