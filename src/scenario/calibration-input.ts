/** An input of a calibration: which numbers it moves, from where, how far. */
import { numberAt, writtenAs, type NumberAt } from './number-at.ts';
import { parseFigure, toNumber, type Figure } from './quantity.ts';
import { readRange, type Range } from './range.ts';
import type { Calibrate, Path, Said } from './scenario.ts';
import { followValuePath, parseValuePath } from './value-path.ts';

export type InputSpec = Calibrate['inputs'][string];

/** How a number follows its input: it is it, grows with it, or grows with what a share leaves over. */
type How = 'set' | 'scale' | 'rest';

interface Move {
  readonly number: NumberAt;
  readonly how: How;
}

export interface CalibrationInput {
  readonly name: string;
  /** Where it starts from: the value of the file, in the unit of `figure`. */
  readonly now: number;
  readonly range: Range;
  /** The number as it stands, for its unit. */
  readonly figure: Figure;
  /** Decimals it is tried with: a thousandth of the range, or finer. */
  readonly places: number;
  readonly moves: readonly Move[];
  /** A value of it as `now` is written. */
  readonly writeNow: (value: number) => string | number;
}

/** What is wrong with an input, at a path below it. */
export type InputComplaint = <Cure extends string>(path: Path, expected: string, cure: Said<Cure>) => void;

const FACTOR: Figure = { decimal: { digits: 1n, places: 0 }, unit: '', per: '' };
/** Steps that a range is cut into at least. */
const LEAST_STEPS = 1000;

interface Reading {
  readonly root: unknown;
  readonly complain: InputComplaint;
}

/** Reads an input against the plain content of a scenario; null after it has complained. */
export function readInput(name: string, spec: InputSpec, reading: Reading): CalibrationInput | null {
  const asked = typeof spec === 'string' ? shortForm(name, spec, reading) : longForm(spec, reading);
  if (asked === null) return null;
  const { figure, rangeText, rangePath, moves } = asked;
  const read = readRange(rangeText, figure);
  if (!('range' in read)) {
    const factor = moves.length > 1 && figure === FACTOR ? ' (several numbers move by a factor, now 1)' : '';
    reading.complain(rangePath, read.expected + factor, read.cure);
    return null;
  }
  const { range } = read;
  const places = Math.max(0, Math.ceil(Math.log10(LEAST_STEPS / (range.high - range.low)) - 1e-9));
  const isBare = typeof spec === 'object' && typeof spec.now === 'number';
  const writeNow = (value: number): string | number => writtenAs({ figure, isBare }, value, places);
  const input = { name, now: toNumber(figure.decimal), range, figure, places, moves, writeNow };
  return isSound(input, reading) ? input : null;
}

interface Asked {
  readonly figure: Figure;
  readonly rangeText: string;
  readonly rangePath: Path;
  readonly moves: readonly Move[];
}

/** `path: range`: one number takes the value, several are multiplied. */
function shortForm(path: string, rangeText: string, reading: Reading): Asked | null {
  const numbers = numbersAt(path, [], reading);
  if (numbers === null) return null;
  const [only, ...more] = numbers;
  const how = more.length === 0 ? 'set' : 'scale';
  const moves = numbers.map((number) => ({ number, how }) as const);
  return { figure: more.length === 0 ? only!.figure : FACTOR, rangeText, rangePath: [], moves };
}

function longForm(spec: Exclude<InputSpec, string>, reading: Reading): Asked | null {
  const sets = movesOf(spec.sets, { key: 'sets', how: 'set' }, reading);
  const scales = movesOf(spec.scales, { key: 'scales', how: 'scale' }, reading);
  const rest = movesOf(spec.rest, { key: 'rest', how: 'rest' }, reading);
  if (sets === null || scales === null || rest === null) return null;
  const moves = [...sets, ...scales, ...rest];
  if (moves.length === 0) {
    reading.complain([], 'what the input moves: one of sets, scales, rest', 'add one of them');
    return null;
  }
  const figure = startOf(spec, sets, reading);
  if (figure === null) return null;
  return { figure, rangeText: spec.range, rangePath: ['range'], moves };
}

function startOf(
  { now, rest }: Exclude<InputSpec, string>,
  sets: readonly Move[],
  { complain }: Reading,
): Figure | null {
  if (sets.length > 0) return commonFigure(sets, now !== undefined, complain);
  if (now === undefined && rest !== undefined) {
    complain([], '`now`, the share as it is: `rest` moves with what it leaves over', 'for example now: 90%');
    return null;
  }
  try {
    return now === undefined ? FACTOR : parseFigure(now);
  } catch {
    complain(['now'], 'a number', 'for example 90% or 4100');
    return null;
  }
}

/** Numbers that take the value of one input are one number now. */
function commonFigure(sets: readonly Move[], hasNow: boolean, complain: InputComplaint): Figure | null {
  const [{ number }] = sets as [Move];
  const same = sets.every(
    ({ number: { value, figure } }) =>
      value === number.value && figure.unit === number.figure.unit && figure.per === number.figure.per,
  );
  if (!same) complain(['sets'], 'numbers that are equal now', 'let them grow together: scales');
  if (hasNow) complain(['now'], 'no `now` beside `sets`: it is the number itself', 'take it out');
  return same && !hasNow ? number.figure : null;
}

function movesOf(
  paths: readonly string[] | undefined,
  { key, how }: { readonly key: string; readonly how: How },
  reading: Reading,
): Move[] | null {
  const found = (paths ?? []).map((path, i) => numbersAt(path, [key, i], reading));
  if (found.includes(null)) return null;
  return (found as NumberAt[][]).flat().map((number) => ({ number, how }));
}

function numbersAt(text: string, at: Path, { root, complain }: Reading): NumberAt[] | null {
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
function wholeOf({ unit }: Figure): number {
  return unit === '%' ? 100 : 1;
}

function isSound({ now, range, figure, moves }: CalibrationInput, { complain }: Reading): boolean {
  const scaled = moves.some(({ how }) => how === 'scale');
  if (scaled && now <= 0)
    complain(['now'], 'a number above 0 where others grow in proportion to it', 'write `now` above 0');
  const rest = moves.some(({ how }) => how === 'rest');
  const whole = wholeOf(figure);
  if (rest && now >= whole)
    complain(['now'], 'a share that leaves something over', 'write a share below 100%');
  if (rest && range.high > whole) complain(['range'], 'shares of 100% at most', 'end the range at 100%');
  return !(scaled && now <= 0) && !(rest && (now >= whole || range.high > whole));
}

/** A number as a fit would have it, at the path where it stands. */
export interface LaidNumber {
  readonly number: NumberAt;
  readonly value: string | number;
}

/** Significant digits that a scaled number keeps at least. */
const DIGITS = 5;

/** The numbers of a scenario with the inputs at other values; those that do not change are left out. */
export function laidNumbers(inputs: readonly CalibrationInput[], values: readonly number[]): LaidNumber[] {
  const laid = new Map<string, { number: NumberAt; value: number; places: number }>();
  for (const [i, input] of inputs.entries())
    for (const { number, how } of input.moves) {
      if (values[i] === input.now) continue;
      const key = JSON.stringify(number.path);
      const before = laid.get(key)?.value ?? number.value;
      const value = how === 'set' ? values[i]! : before * factorOf(input, how, values[i]!);
      laid.set(key, { number, value, places: how === 'set' ? input.places : placesOf(number) });
    }
  return [...laid.values()].map(({ number, value, places }) => ({
    number,
    value: writtenAs({ figure: number.figure, isBare: typeof number.written === 'number' }, value, places),
  }));
}

function factorOf({ now, figure }: CalibrationInput, how: 'scale' | 'rest', value: number): number {
  if (how === 'scale') return value / now;
  const whole = wholeOf(figure);
  return (whole - value) / (whole - now);
}

function placesOf({ value, figure }: NumberAt): number {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.max(figure.decimal.places, DIGITS - 1 - size);
}
