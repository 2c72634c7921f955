/** Patterns by month, weekday and hour. */
import { civilDate, weekday } from '../../scenario/calendar/civil-day.ts';
import { exactShare, itemsOf, shareOf } from '../../scenario/quantity.ts';
import type { Listed, Quantity } from '../../scenario/scenario.ts';
import { TICKS_PER_HOUR } from '../../units.ts';
import { type Fraction, fromDecimal, ONE, times } from './exact.ts';

/** Factors as written. */
export interface Pattern {
  readonly byMonth?: Listed<Quantity> | undefined;
  readonly byWeekday?: Listed<Quantity> | undefined;
  readonly byHour?: Listed<Quantity> | undefined;
}

/** Mean days in each month over the four years of a leap-year round, January first [days]. */
const MONTH_DAYS: readonly number[] = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Times of day at which a pattern may change [ticks from midnight]. */
export function cutsOf(pattern: Pattern): number[] {
  return pattern.byHour === undefined ? [0] : itemsOf(pattern.byHour).map((_, hour) => hour * TICKS_PER_HOUR);
}

/** The factor of a day and time, as a product of the factors as they stand: what a capacity is multiplied by. */
export function exactFactor(pattern: Pattern): (day: number, tickOfDay: number) => Fraction {
  const read = (factors: Listed<Quantity> | undefined) =>
    factors && itemsOf(factors).map((factor) => fromDecimal(exactShare(factor)));
  const [months, days, hours] = [read(pattern.byMonth), read(pattern.byWeekday), read(pattern.byHour)];
  return (day, tick) => {
    let factor = ONE;
    if (months) factor = times(factor, months[civilDate(day).month - 1]!);
    if (days) factor = times(factor, days[weekday(day)]!);
    if (hours) factor = times(factor, hours[Math.floor(tick / TICKS_PER_HOUR)]!);
    return factor;
  };
}

function normalised(
  factors: Listed<Quantity> | undefined,
  weights?: readonly number[],
): number[] | undefined {
  if (factors === undefined) return undefined;
  const values = itemsOf(factors).map((factor) => shareOf(factor));
  const weightOf = (i: number) => weights?.[i] ?? 1;
  const sum = values.reduce((total, value, i) => total + value * weightOf(i), 0);
  const all = values.reduce((total, _, i) => total + weightOf(i), 0);
  return values.map((value) => (value * all) / sum);
}

/** The factors of a pattern of arrivals, each list brought to a mean of 1 (months weighted by their days). */
export function normalisedPattern(pattern: Pattern): {
  readonly months: readonly number[] | undefined;
  readonly days: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
} {
  return {
    months: normalised(pattern.byMonth, MONTH_DAYS),
    days: normalised(pattern.byWeekday),
    hours: normalised(pattern.byHour),
  };
}

/** The relative factor of a day and time, with a mean of 1: what a rate is multiplied by. */
export function relativeFactor(pattern: Pattern): (day: number, tickOfDay: number) => number {
  const { months, days, hours } = normalisedPattern(pattern);
  return (day, tick) =>
    (months ? months[civilDate(day).month - 1]! : 1) *
    (days ? days[weekday(day)]! : 1) *
    (hours ? hours[Math.floor(tick / TICKS_PER_HOUR)]! : 1);
}
