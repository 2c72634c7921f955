/**
 * Civil days as whole numbers: day 0 is 1 January 1970 (a Thursday). Only the Gregorian calendar is
 * used, never a clock or a time zone, so every machine counts alike.
 */
import { TICKS_PER_DAY } from '../../units.ts';

/** Milliseconds in a day of `Date`, which here is only an almanac. */
const MS_PER_DAY = 86_400_000;

/** Day number of a date; `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function dateOfDay(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Weekday of a day number: 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Month of a day number: 0 January to 11 December. */
export function monthOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCMonth();
}

/** Mean days in each month of the Gregorian calendar's four-year round, January first [days]. */
export const MEAN_MONTH_DAYS: readonly number[] = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date in words, e.g. `1 April 2016`. */
export function dateWords(day: number): string {
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  return `${dayOfMonth} ${MONTHS[month - 1]!} ${year}`;
}

/** Names of the months, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The run as a calendar: which civil day each tick falls on. */
export interface RunCalendar {
  /** Day number of tick 0, the start of the warm-up. */
  readonly startDay: number;
  /** Day number of the first measured day. */
  readonly fromDay: number;
  /** Day number after the last measured day. */
  readonly endDay: number;
}

/** Tick of midnight at the start of a civil day. */
export function tickOfDay(calendar: RunCalendar, day: number): number {
  return (day - calendar.startDay) * TICKS_PER_DAY;
}

/** The day whose dated state holds on `day`: the warm-up runs under the state in force at `from`. */
export function stateDay(calendar: RunCalendar, day: number): number {
  return Math.max(day, calendar.fromDay);
}
