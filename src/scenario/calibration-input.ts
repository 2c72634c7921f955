/** An input of a calibration: which numbers it moves, from where, how far. */
import {
  numbersAt,
  wholeOf,
  type How,
  type InputComplaint,
  type InputReading,
  type Move,
  type MovedInput,
} from './moved-input.ts';
import { writtenAs, type NumberAt } from './number-at.ts';
import { parseFigure, toNumber, type Figure } from './quantity.ts';
import { readRange, type Range } from './range.ts';
import type { Calibrate, Path } from './scenario.ts';

export type InputSpec = Calibrate['inputs'][string];

/** Decimals are those of a thousandth of the range, or finer. */
export interface CalibrationInput extends MovedInput {
  readonly range: Range;
  /** A value of it as `now` is written. */
  readonly writeNow: (value: number) => string | number;
}

const FACTOR: Figure = { decimal: { digits: 1n, places: 0 }, unit: '', per: '' };
/** Steps that a range is cut into at least. */
const LEAST_STEPS = 1000;

/** Reads an input against the plain content of a scenario; null after it has complained. */
export function readInput(name: string, spec: InputSpec, reading: InputReading): CalibrationInput | null {
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
function shortForm(path: string, rangeText: string, reading: InputReading): Asked | null {
  const numbers = numbersAt(path, [], reading);
  if (numbers === null) return null;
  const [only, ...more] = numbers;
  const how = more.length === 0 ? 'set' : 'scale';
  const moves = numbers.map((number) => ({ number, how }) as const);
  return { figure: more.length === 0 ? only!.figure : FACTOR, rangeText, rangePath: [], moves };
}

function longForm(spec: Exclude<InputSpec, string>, reading: InputReading): Asked | null {
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
  { complain }: InputReading,
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
  reading: InputReading,
): Move[] | null {
  const found = (paths ?? []).map((path, i) => numbersAt(path, [key, i], reading));
  if (found.includes(null)) return null;
  return (found as NumberAt[][]).flat().map((number) => ({ number, how }));
}

function isSound({ now, range, figure, moves }: CalibrationInput, { complain }: InputReading): boolean {
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
