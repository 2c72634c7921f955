/** Dates as they are printed in the UK, from the ISO labels in results; no time zone can change them. */
import { MONTHS } from '../../src/scenario/calendar/civil-day.ts';

function parts(iso: string): { year: string; month: string; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (match === null || month === undefined) return null;
  return { year: match[1]!, month, day: Number(match[3]) };
}

/** `2016-04-01` -> `1 April 2016`. Anything that is no date comes back as it is. */
export function longDate(iso: string): string {
  const date = parts(iso);
  if (date === null) return iso;
  return `${String(date.day)} ${date.month} ${date.year}`;
}

/** Whether all labels are first days of months, so that each names a month. */
function areMonths(labels: readonly string[]): boolean {
  return labels.every((label) => /^\d{4}-\d{2}-01$/u.test(label)) && labels.length > 1;
}

/** Time of day of a label such as `2016-04-01 09:00`; empty where there is none. */
function timeOf(label: string): string {
  return /\d{2}:\d{2}/u.exec(label)?.[0] ?? '';
}

/** What each period is called in a table: `April 2016`, `4 April 2016`, `4 April 2016 09:00`. */
export function periodNames(labels: readonly string[]): string[] {
  const months = areMonths(labels);
  return labels.map((label) => {
    const date = parts(label);
    if (date === null) return label;
    if (months) return `${date.month} ${date.year}`;
    return `${longDate(label)} ${timeOf(label)}`.trim();
  });
}

/** The same on an axis, in a line for day or month and one for the year: `Apr`, `4 Apr`, `4 Apr 09:00`. */
export function shortPeriods(labels: readonly string[]): { readonly name: string; readonly year: string }[] {
  const months = areMonths(labels);
  return labels.map((label) => {
    const date = parts(label);
    if (date === null) return { name: label, year: '' };
    const month = date.month.slice(0, 3);
    if (months) return { name: month, year: date.year };
    return { name: `${String(date.day)} ${month} ${timeOf(label)}`.trim(), year: date.year };
  });
}

/** A length in days as a reader would say it: `52 weeks`, `two years` is never guessed. */
export function lengthInWords(days: number): string {
  const weeks = days / 7;
  if (days >= 14 && Number.isInteger(weeks)) return `${String(weeks)} weeks`;
  return `${String(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** Whether a measured period is about a year, so that one run may be called "a single year". */
export function isAboutAYear(days: number): boolean {
  return days >= 360 && days <= 370;
}
