/** The inputs of a search as they were asked for: paths with their ranges and steps. */
import type { MovedInput } from '../../scenario/moved-input.ts';
import { pathInput, type PathInput } from '../../scenario/path-input.ts';
import { parseFigure, toNumber } from '../../scenario/quantity.ts';
import type { Path } from '../../scenario/scenario.ts';
import type { MovableScenario } from '../points/scenario-with.ts';
import { candidatesOf, MOST_CANDIDATES } from './candidates.ts';
import type { AskedSize, SizeTask, Wrong } from './read-size.ts';
import type { SizedInput } from './sizing.ts';

/** An input, and what is asked of it. */
export interface Found {
  readonly input: MovedInput;
  readonly sized: SizedInput;
}

interface Reading {
  readonly scenario: MovableScenario;
  readonly wrong: Wrong;
}

interface Line {
  readonly option: string;
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly step: string | undefined;
}

/** The inputs, complaining of those that are wrong. */
export function inputsOf(asked: AskedSize, goal: SizeTask['goal'], reading: Reading): Found[] {
  return linesOf(asked, goal, reading.wrong).flatMap((line) => inputOf(line, reading));
}

/** The inputs as they were asked for: one with --from and --to, or several with --input. */
function linesOf(asked: AskedSize, goal: SizeTask['goal'], wrong: Wrong): Line[] {
  const { from, to, step, input } = asked;
  if (goal !== 'cost') {
    if (input.length > 0)
      wrong(
        '--input',
        'one input, named after --minimise or --maximise',
        'for a mix write --minimise cost --input PATH=LOW..HIGH',
      );
    return [{ option: `--${goal}`, path: (asked.minimise ?? asked.maximise)!, from, to, step }];
  }
  if (from !== undefined || to !== undefined)
    wrong('--from', 'the range of each input beside it', 'write --input PATH=LOW..HIGH');
  if (input.length === 0)
    wrong('--input', 'what may be bought', 'for example --input services.reablement.hours=4000..9000');
  return input.map((text) => {
    const split = text.lastIndexOf('=');
    const [low, high] = text.slice(split + 1).split('..');
    const path = split < 0 ? text : text.slice(0, split);
    return { option: '--input', path: path.trim(), from: low, to: split < 0 ? undefined : high, step };
  });
}

function inputOf({ option, path, from, to, step }: Line, { scenario: { read }, wrong }: Reading): Found[] {
  const complain = (_: Path, expected: string, cure: string): void => wrong(option, expected, cure);
  const input = pathInput(path, [], { root: read.scenario, complain });
  if (input === null) return [];
  const low = boundIn(from, input);
  const high = boundIn(to, input);
  if (low === null || high === null || !(low < high)) {
    complainOfRange({ option, path, from, to, step }, { input, low, high }, wrong);
    return [];
  }
  return withStep({ option: step, path }, { input, low, high }, wrong);
}

interface Bounds {
  readonly input: PathInput;
  readonly low: number | null;
  readonly high: number | null;
}

/** Says which bound is wrong and how; bounds that stand the wrong way round are turned in the cure. */
function complainOfRange({ option, path, from, to }: Line, { input, low, high }: Bounds, wrong: Wrong): void {
  const unit = unitOf(input);
  const of = unit === '' ? '' : ` in ${unit}`;
  const isMix = option === '--input';
  const written = (first: string, second: string): string =>
    isMix ? `--input ${path}=${first}..${second}` : `--from ${first} --to ${second}`;
  const isTurned = low !== null && high !== null && low > high;
  const given =
    from === undefined && to === undefined ? '' : ` (given: ${from ?? 'none'} to ${to ?? 'none'})`;
  const cure = isTurned
    ? `write ${written(to!.trim(), from!.trim())}`
    : `${path} is ${input.now}${unit === '' ? '' : ` ${unit}`} now: give two figures${of}, the lower first`;
  wrong(isMix ? option : '--from', `a range to search for ${path}${of}${given}`, cure);
}

function withStep(
  { option, path }: { readonly option: string | undefined; readonly path: string },
  { input, low, high }: { readonly input: PathInput; readonly low: number; readonly high: number },
  wrong: Wrong,
): Found[] {
  const step = option === undefined ? usualStep(input, [low, high]) : boundIn(option, input);
  if (step === null || !(step > 0) || step > high - low) {
    const width = Number((high - low).toPrecision(12));
    const expected = `a step above 0 that fits the range, which is ${width} wide (given: ${option ?? 'none'})`;
    wrong('--step', expected, `for example --step ${usualStep(input, [low, high])}`);
    return [];
  }
  const { of, now } = input;
  const sized = { name: path, unit: unitOf(input), of, now, from: low, to: high, step };
  if ((high - low) / step > MOST_CANDIDATES) {
    wrong('--step', `no more than ${MOST_CANDIDATES} values to choose from`, 'give a wider --step');
    return [];
  }
  const places = Math.max(...[...candidatesOf(sized).slice(0, 2), low, high, step].map(decimalsOf));
  return [{ input: { ...input, places }, sized }];
}

function unitOf({ figure: { unit, per } }: PathInput): string {
  return unit + (per === '' ? '' : `/${per}`);
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** Whole steps for what is counted and where the range has room for twenty, else about a hundred steps. */
function usualStep({ figure, of, now }: PathInput, [low, high]: readonly [number, number]): number {
  const isCount = of !== 'factor' && figure.unit === '' && figure.per === '';
  const isWhole = isCount && [now, low, high].every(Number.isInteger);
  const width = high - low;
  return isWhole || width >= 20 ? 1 : Number((10 ** Math.floor(Math.log10(width / 100))).toPrecision(1));
}

/** A figure in the unit of an input, which may be left out; null when it is none. */
function boundIn(text: string | undefined, { figure, of }: PathInput): number | null {
  if (text === undefined) return null;
  try {
    const { decimal, unit, per } = parseFigure(text.trim());
    const isBare = unit === '' && per === '';
    const fits = of === 'factor' ? isBare : isBare || (unit === figure.unit && per === figure.per);
    return fits ? toNumber(decimal) : null;
  } catch {
    return null;
  }
}
