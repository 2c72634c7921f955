/** A capacity as written for one place: its figure on a day, its ratio, its pattern and its closures. */
import type { Capacity, CapacityPattern, Path, Quantity } from '../../scenario/scenario.ts';
import { type Fraction, fromDecimal, ONE } from './exact.ts';
import { exactShare } from '../../scenario/quantity.ts';
import { type Amount, amountIn, type Basis } from './figures.ts';
import { cutsOf, exactFactor } from './patterns.ts';
import { dayOf } from './run-calendar.ts';
import type { Setting } from './setting.ts';

/** The parts of a capacity that hold until a change brings others. */
export interface CapacityParts {
  /** Commissioned amount on a dated day. */
  readonly amountOn: (day: number) => Amount;
  /** Deliverable share of what is commissioned. */
  readonly ratio: Fraction;
  readonly factor: (day: number, tickOfDay: number) => Fraction;
  readonly closedOn: (day: number) => boolean;
  /** Times of day at which the factor may change [ticks]. */
  readonly cuts: readonly number[];
}

/** Where a capacity stands and how it is counted. */
export interface CapacitySite {
  readonly setting: Setting;
  readonly place: string;
  readonly basis: Basis;
  readonly path: Path;
}

const PATTERN_KEYS: readonly (keyof CapacityPattern)[] = [
  'value',
  'from',
  'productiveRatio',
  'byWeekday',
  'byHour',
  'byMonth',
  'steps',
  'closed',
];

/** Whether a capacity is a figure with a pattern (and not a map by place). */
export function isPattern(capacity: object): capacity is CapacityPattern {
  return PATTERN_KEYS.some((key) => Object.hasOwn(capacity, key));
}

/** The capacity of one place out of a map by place; a figure or pattern is the same for each place. */
export function capacityAt(capacity: Capacity, site: CapacitySite): Quantity | CapacityPattern {
  if (typeof capacity !== 'object' || isPattern(capacity)) return capacity;
  const own = (capacity as Record<string, Quantity | CapacityPattern>)[site.place];
  if (own !== undefined) return own;
  const { problems } = site.setting;
  const cure = `Add ${site.place} to the list.`;
  return problems.stop({ path: site.path, value: '', expected: `a capacity for ${site.place}`, cure });
}

/** The figure with which a pattern begins. */
function baseFigure(pattern: CapacityPattern, { setting, place, path }: CapacitySite): Quantity {
  if (pattern.value !== undefined) return pattern.value;
  const column = pattern.from ?? 'value';
  const cell = setting.places.cell(place, column);
  if (pattern.from !== undefined && cell !== undefined) return cell;
  const expected = pattern.from === undefined ? 'a `value`' : `a value in the column ${column} for ${place}`;
  const cure = `Add it to the table of places, or write the figure here.`;
  return setting.problems.stop({ path, value: '', expected, cure });
}

function amountByDay(pattern: CapacityPattern, site: CapacitySite): (day: number) => Amount {
  const { problems } = site.setting;
  const first = amountIn(site.basis, baseFigure(pattern, site));
  const dated = Object.entries(pattern.steps ?? {})
    .map(([date, figure]) => ({
      day: dayOf(date, [...site.path, 'steps', date], problems),
      amount: amountIn(site.basis, figure),
    }))
    .sort((one, other) => one.day - other.day);
  return (day) => dated.findLast((step) => step.day <= day)?.amount ?? first;
}

function closures(pattern: CapacityPattern, site: CapacitySite): (day: number) => boolean {
  const { problems } = site.setting;
  const spans = (pattern.closed ?? []).map(({ from, to }, i) => ({
    from: dayOf(from, [...site.path, 'closed', i, 'from'], problems),
    to: dayOf(to, [...site.path, 'closed', i, 'to'], problems),
  }));
  return (day) => spans.some(({ from, to }) => from <= day && day <= to);
}

/** The parts of a figure or pattern; what a bare figure does not say stays as it was (`before`). */
export function partsOf(
  capacity: Quantity | CapacityPattern,
  site: CapacitySite,
  before?: CapacityParts,
): CapacityParts {
  if (typeof capacity !== 'object' || !isPattern(capacity)) {
    const amount = amountIn(site.basis, capacity);
    return {
      ratio: ONE,
      factor: () => ONE,
      closedOn: () => false,
      cuts: [0],
      ...before,
      amountOn: () => amount,
    };
  }
  const ratio = capacity.productiveRatio;
  return {
    amountOn: amountByDay(capacity, site),
    ratio: ratio === undefined ? (before?.ratio ?? ONE) : fromDecimal(exactShare(ratio)),
    factor: exactFactor(capacity),
    closedOn: closures(capacity, site),
    cuts: cutsOf(capacity),
  };
}
