/** What `stepdown size` is asked, read against a scenario: inputs with their ranges, conditions, prices. */
import { shareOf } from '../../scenario/quantity.ts';
import type { Checked, Problem } from '../../scenario/scenario.ts';
import type { MovedInput } from '../../scenario/moved-input.ts';
import type { MovableScenario } from '../points/scenario-with.ts';
import { readCondition, type Condition } from './condition.ts';
import { inputsOf, type Found } from './read-inputs.ts';
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
    wrong(
      '--chance',
      'a chance above 50% and below 100%',
      'for example --chance 90%; leave it out to judge the average year',
    );
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
    wrong(
      '--such-that',
      'a condition for a mix of inputs',
      'the least cost of all is looked for in one input at a time',
    );
  else if (chance !== null) wrong('--chance', 'a condition whose chance is meant', 'add --such-that');
}
