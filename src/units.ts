/**
 * The only place where hours, days, weeks, years and pounds are converted.
 *
 * Engine time is a whole number of ticks held in a double; one tick is one millisecond of civil
 * time. A civil day always has 24 hours (a day is a day when the clocks change), so midnight
 * falls on exact multiples of {@link TICKS_PER_DAY}. Whole ticks make instants that are equal on
 * paper equal in the engine, whatever sums led to them.
 */

/** Ticks in a second [ticks]. */
const TICKS_PER_SECOND = 1000;
/** Ticks in a minute [ticks]. */
export const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
/** Ticks in an hour [ticks]. */
export const TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
/** Ticks in a civil day [ticks]. */
export const TICKS_PER_DAY = 24 * TICKS_PER_HOUR;
/** Ticks in a week of seven civil days [ticks]. */
export const TICKS_PER_WEEK = 7 * TICKS_PER_DAY;
/** Days in the mean Gregorian year [days], used when a file says "a year" of money or growth. */
export const DAYS_PER_YEAR = 365.25;

/**
 * What a field that will hold instants is born with, before its first true value. The compiler sees that it holds
 * more than small whole numbers; it would otherwise throw away what it has compiled when it learns so (bench/).
 */
export const UNSET_INSTANT = 0.5;

/** Length in days -> whole ticks, rounded to the nearest tick. */
export function daysToTicks(days: number): number {
  return Math.round(days * TICKS_PER_DAY);
}

/** Ticks -> days. */
export function ticksToDays(ticks: number): number {
  return ticks / TICKS_PER_DAY;
}
