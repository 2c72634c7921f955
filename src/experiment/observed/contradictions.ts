/**
 * Observed figures that cannot all be right. Only figures with a tolerance are held against each other:
 * the rest are shown beside the model, and nothing is judged by them.
 */
import { measureNamed } from '../../measures/measure-names.ts';
import type { Catalogue } from '../../measures/replication-result.ts';
import type { Path, Problem, ReadScenario } from '../../scenario/scenario.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { spansTogether } from './spans-together.ts';
import type { Observation, SeenBySpan } from './observation.ts';

type Periods = Pick<Catalogue, 'periods'>;

/** A problem for each entry that does not go with one before it: both lines are named. */
export function contradictions(
  { provenance }: ReadScenario,
  observed: readonly Observation[],
  catalogue: Periods,
): Problem[] {
  return observed.flatMap((later, i) =>
    observed.slice(0, i).flatMap((earlier): Problem[] => {
      const said = wordsOf(earlier, later, catalogue);
      if (said === null) return [];
      const path = pathOf(later);
      const { file, line } = provenance(pathOf(earlier));
      const expected = `a figure that can be true together with "${earlier.name}" (${file}:${line}): ${said}`;
      const cure =
        'correct one of them, widen a tolerance, or take one out (`remove: [name]` where it comes from a base)';
      return [{ ...provenance(path), path, value: '', expected, cure }];
    }),
  );
}

function pathOf({ name, seen }: Observation): Path {
  const key = { period: 'value', month: 'months', year: 'years' }[seen.by];
  return ['observed', name, key];
}

/** Why the two cannot both be right, or null. */
function wordsOf(earlier: Observation, later: Observation, catalogue: Periods): string | null {
  if (earlier.measure !== later.measure) return null;
  if (earlier.seen.by !== 'period' && later.seen.by !== 'period')
    return earlier.seen.by === later.seen.by ? ofSpans(earlier, later) : null;
  if (earlier.seen.by !== 'period' || later.seen.by !== 'period') return ofSum(earlier, later, catalogue);
  if (isWithin(earlier, later) && isWithin(later, earlier)) return ofSame(earlier, later);
  if (isWithin(earlier, later)) return ofPart(earlier, later, 'here a part of it has');
  return isWithin(later, earlier) ? ofPart(later, earlier, 'there a part of it has') : null;
}

interface Band {
  readonly low: number;
  readonly high: number;
}

/** The value and what its tolerance allows to either side; null where nothing is judged. */
function bandOf({ tolerance }: Observation, value: number): Band | null {
  if (tolerance === null) return null;
  const reach = tolerance.size * (tolerance.of === 'value' ? Math.abs(value) : 1);
  return { low: value - reach, high: value + reach };
}

/** Slack for the dust of binary fractions. */
const DUST = 1e-9;

function isAbove(one: number, other: number): boolean {
  return one > other + DUST * Math.max(1, Math.abs(other));
}

function areApart(one: Band | null, other: Band | null): boolean {
  if (one === null || other === null) return false;
  return isAbove(one.low, other.high) || isAbove(other.low, one.high);
}

/** Whether every dimension of the whole is one of the part too: the part is of the whole, or the same. */
function isWithin(whole: Observation, part: Observation): boolean {
  return Object.entries(whole.dimensions).every(([key, value]) => part.dimensions[key] === value);
}

function valueOf({ seen }: Observation): number {
  return seen.by === 'period' ? seen.value : NaN;
}

function ofSame(earlier: Observation, later: Observation): string | null {
  const [here, there] = [valueOf(later), valueOf(earlier)];
  if (!areApart(bandOf(later, here), bandOf(earlier, there))) return null;
  return `${text(later, here)} here and ${text(earlier, there)} there, of the same figure, are further apart than both tolerances`;
}

/** Counts of people and of their days, of which a part is never more than the whole. */
const COUNTS = ['days/year', 'people/year', 'people'];
/** A capacity over a mean time: not a count. */
const NO_COUNT = 'couldCarry';

function ofPart(whole: Observation, part: Observation, has: string): string | null {
  const { unit } = measureNamed(whole.measure);
  if (!COUNTS.includes(unit) || whole.measure === NO_COUNT) return null;
  const [least, most] = [bandOf(part, valueOf(part)), bandOf(whole, valueOf(whole))];
  if (least === null || most === null || !isAbove(least.low, most.high)) return null;
  return `${has} ${text(part, valueOf(part))}, more than the whole of ${text(whole, valueOf(whole))} beyond both tolerances`;
}

function ofSpans(earlier: Observation, later: Observation): string | null {
  if (!isWithin(earlier, later) || !isWithin(later, earlier)) return null;
  const there = new Map((earlier.seen as SeenBySpan).spans.map(({ span, value }) => [span, value]));
  const apart = (later.seen as SeenBySpan).spans.filter(({ span, value }) => {
    const other = there.get(span);
    return other !== undefined && areApart(bandOf(later, value), bandOf(earlier, other));
  });
  const [first] = apart;
  if (first === undefined) return null;
  const { span, value } = first;
  return `in ${span} ${text(later, value)} here and ${text(earlier, there.get(span)!)} there, of the same figure, are further apart than both tolerances`;
}

/** Months or years against the whole they make: their own tolerances are for single ones. */
function ofSum(earlier: Observation, later: Observation, { periods }: Periods): string | null {
  const isHere = later.seen.by !== 'period';
  const [total, series] = isHere ? [earlier, later] : [later, earlier];
  if (!isWithin(total, series) || !isWithin(series, total)) return null;
  const seen = series.seen as SeenBySpan;
  const days = (periods.at(-1)!.toTick - periods[0]!.fromTick) / TICKS_PER_DAY;
  const together = spansTogether({ periods }, seen) * (seen.of === 'amount' ? rateOf(total, days) : 1);
  const whole = valueOf(total);
  if (!areApart({ low: together, high: together }, bandOf(total, whole))) return null;
  const sum = seen.of === 'amount' ? 'add up to' : 'average';
  const [months, other] = isHere ? ['here', 'there'] : ['there', 'here'];
  return `the ${seen.by}s ${months} ${sum} ${text(total, together)}, outside the tolerance of ${text(total, whole)} ${other}`;
}

/** What an amount of the whole period is multiplied by to be in the unit of the measure: twelve months are a year. */
function rateOf({ unit }: Observation, days: number): number {
  if (unit.endsWith('/year')) return Math.abs(days - DAYS_PER_YEAR) < 1 ? 1 : DAYS_PER_YEAR / days;
  return unit.endsWith('/week') ? TICKS_PER_WEEK / TICKS_PER_DAY / days : 1;
}

function text({ unit }: Observation, value: number): string {
  const short = (number: number): number => Number(number.toPrecision(6));
  return unit === 'share' ? `${short(value * 100)}%` : `${short(value)} ${unit}`;
}
