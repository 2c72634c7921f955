/** What `stepdown size` is asked, read against a scenario: inputs with their ranges, conditions, prices. */
import { pathInput, type PathInput } from '../../scenario/path-input.ts';
import { parseFigure, shareOf, toNumber } from '../../scenario/quantity.ts';
import type { Checked, Path, Problem } from '../../scenario/scenario.ts';
import type { MovedInput } from '../../scenario/moved-input.ts';
import type { MovableScenario } from '../points/scenario-with.ts';
import { candidatesOf, MOST_CANDIDATES } from './candidates.ts';
import { readCondition, type Condition } from './condition.ts';
import { readPrices, type AskedPrices } from './read-prices.ts';
import type { SizedInput, SizePrice } from './sizing.ts';
import type { MeasurePrice } from './least-cost.ts';

/** As on the command line. */
export interface AskedSize {
  readonly minimise?: string | undefined;
  readonly maximise?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly step?: string | undefined;
  /** `PATH=LOW..HIGH`, of a mix. */
  readonly input: readonly string[];
  readonly suchThat: readonly string[];
  readonly chance?: string | undefined;
  /** `PATH=£` or `MEASURE=£`. */
  readonly cost: readonly string[];
}

export interface SizeTask {
  readonly goal: 'minimise' | 'maximise' | 'cost';
  readonly inputs: readonly MovedInput[];
  readonly sized: readonly SizedInput[];
  readonly conditions: readonly Condition[];
  readonly chance: number | null;
  /** Of the inputs, in their order; empty where cost is not asked for and not known of all. */
  readonly prices: readonly SizePrice[];
  readonly measurePrices: readonly MeasurePrice[];
}

/** Most inputs of a mix: each one more takes five times as long. */
const MOST_INPUTS = 3;

/** What is wrong with an option. */
export type Wrong = (option: string, expected: string, cure: string) => void;

/** Reads the task; everything that is wrong otherwise. */
export function readSize(asked: AskedSize, scenario: MovableScenario): Checked<SizeTask> {
  const problems: Problem[] = [];
  const wrong: Wrong = (option, expected, cure) =>
    void problems.push({
      ...{ file: 'command line', line: 1, column: 1 },
      ...{ path: [option], value: '', expected, cure },
    });
  const goal = goalOf(asked, wrong);
  if (goal === null) return { ok: false, problems };
  const found = inputsOf(asked, goal, { scenario, wrong });
  const conditions = conditionsOf(asked, scenario, wrong);
  const chance = chanceOf(asked, wrong);
  if (problems.length > 0) return { ok: false, problems };
  const priced = pricesOf({ asked, goal, found, conditions }, scenario, wrong);
  checkWhole(goal, { found, conditions, chance }, wrong);
  if (problems.length > 0) return { ok: false, problems };
  const inputs = found.map(({ input }) => input);
  return {
    ok: true,
    value: { goal, inputs, sized: found.map(({ sized }) => sized), conditions, chance, ...priced },
  };
}

function goalOf({ minimise, maximise }: AskedSize, wrong: Wrong): SizeTask['goal'] | null {
  if ((minimise === undefined) === (maximise === undefined)) {
    const cure =
      'for example --minimise services.reablement.hours --from 4000 --to 9000 --such-that "patientsDelayed <= 60"';
    wrong('--minimise', 'either --minimise or --maximise, with the path to what is searched', cure);
    return null;
  }
  if (maximise !== undefined) return 'maximise';
  return minimise === 'cost' ? 'cost' : 'minimise';
}

interface Found {
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

function inputsOf(asked: AskedSize, goal: SizeTask['goal'], reading: Reading): Found[] {
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

function inputOf(
  { option, path, from, to, step }: Line,
  { scenario: { read }, wrong }: Reading,
): Found[] {
  const complain = (_: Path, expected: string, cure: string): void => wrong(option, expected, cure);
  const input = pathInput(path, [], { root: read.scenario, complain });
  if (input === null) return [];
  const low = boundIn(from, input);
  const high = boundIn(to, input);
  if (low === null || high === null || !(low < high)) {
    const unit = unitOf(input);
    const of = unit === '' ? '' : ` in ${unit}`;
    const cure = `${path} is ${input.now}${unit === '' ? '' : ` ${unit}`} now: give two figures${of}, the lower first`;
    wrong(option === '--input' ? option : '--from', `a range to search for ${path}${of}`, cure);
    return [];
  }
  return withStep({ option: step, path }, { input, low, high }, wrong);
}

function withStep(
  { option, path }: { readonly option: string | undefined; readonly path: string },
  { input, low, high }: { readonly input: PathInput; readonly low: number; readonly high: number },
  wrong: Wrong,
): Found[] {
  const step = option === undefined ? usualStep(high - low) : boundIn(option, input);
  if (step === null || !(step > 0) || step > high - low) {
    wrong('--step', 'a step above 0 that fits the range', 'for example --step 10');
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

/** Whole steps where the range has room for twenty, else about a hundred steps. */
function usualStep(width: number): number {
  return width >= 20 ? 1 : Number((10 ** Math.floor(Math.log10(width / 100))).toPrecision(1));
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

function conditionsOf({ suchThat }: AskedSize, { planned }: MovableScenario, wrong: Wrong): Condition[] {
  return suchThat.flatMap((text) => {
    const found = readCondition(text, planned);
    if ('condition' in found) return [found.condition];
    wrong('--such-that', found.expected, found.cure);
    return [];
  });
}

function chanceOf({ chance }: AskedSize, wrong: Wrong): number | null {
  if (chance === undefined) return null;
  const share = shareIn(chance);
  if (share === null || !(share > 0.5 && share < 1)) {
    wrong('--chance', 'a chance above 50% and below 100%', 'for example --chance 90%; leave it out to judge the average year');
    return null;
  }
  return share;
}

function shareIn(text: string): number | null {
  try {
    return shareOf(text);
  } catch {
    return null;
  }
}

interface Priced {
  readonly asked: AskedSize;
  readonly goal: SizeTask['goal'];
  readonly found: readonly Found[];
  readonly conditions: readonly Condition[];
}

function pricesOf(
  { asked, goal, found, conditions }: Priced,
  scenario: MovableScenario,
  wrong: Wrong,
): Pick<SizeTask, 'prices' | 'measurePrices'> {
  const inputs = found.map(({ input, sized }) => ({ ...input, now: sized.now }));
  const request: AskedPrices = { texts: asked.cost, inputs, mustHave: goal === 'cost' };
  const read = readPrices(request, scenario, wrong);
  if (conditions.length > 0 && read.measurePrices.length > 0)
    wrong('--cost', 'prices of inputs only, beside --such-that', 'leave out one of the two');
  return read;
}

interface Whole {
  readonly found: readonly Found[];
  readonly conditions: readonly Condition[];
  readonly chance: number | null;
}

/** What goes together: a search needs a condition; the least cost of all is looked for in one input. */
function checkWhole(goal: SizeTask['goal'], { found, conditions, chance }: Whole, wrong: Wrong): void {
  if (found.length > MOST_INPUTS)
    wrong('--input', `${MOST_INPUTS} inputs at most: each one more takes five times as long`, 'take one out');
  if (conditions.length > 0) return;
  if (goal !== 'cost')
    wrong('--such-that', 'what is to hold', 'for example --such-that "patientsDelayed <= 60"');
  else if (found.length > 1)
    wrong('--such-that', 'a condition for a mix of inputs', 'the least cost of all is looked for in one input at a time');
  else if (chance !== null)
    wrong('--chance', 'a condition whose chance is meant', 'add --such-that');
}
