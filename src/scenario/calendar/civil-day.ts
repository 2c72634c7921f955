/**
 * Civil days by exact whole-number arithmetic, without clocks or time zones. A day number counts
 * days since 1 January 1970 in the Gregorian calendar (proleptic), as the plan's `startDay` does.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const MONTHS = [
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
] as const;

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const DAYS_PER_ERA = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH_SHIFT = 719_468;

/** Day number of a date. Years count from March, so that a leap day ends its year. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH_SHIFT;
}

/** Date of a day number. */
export function civilDate(number: number): CivilDate {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const before = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const monthFromMarch = Math.floor((5 * (dayOfEra - before) + 2) / 153);
  const day = dayOfEra - before - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** 0 = Monday to 6 = Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Days in a month. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WORDS = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;

function inOrder(text: string): [string, string, string] | null {
  const iso = ISO.exec(text);
  if (iso !== null) return [iso[1]!, iso[2]!, iso[3]!];
  const words = WORDS.exec(text);
  if (words === null) return null;
  return [words[3]!, String(MONTHS.findIndex((month) => month === words[2]) + 1), words[1]!];
}

/** Day number of `2016-04-01` or `1 April 2016`; null when there is no such day. */
export function parseDay(text: string): number | null {
  const parts = inOrder(text.trim());
  if (parts === null) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber({ year, month, day });
}

/** `2016-04-01`. */
export function isoDay(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `1 April 2016`. */
export function longDay(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${day} ${MONTHS[month - 1]!} ${year}`;
}

/** `April 2016`. */
export function monthName(number: number): string {
  const { year, month } = civilDate(number);
  return `${MONTHS[month - 1]!} ${year}`;
}
