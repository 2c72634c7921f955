/** Dates as they are printed in the UK, from the ISO labels in results; no time zone can change them. */

const MONTHS = [
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

/** `2016-04-01` -> `April 2016`. */
export function monthAndYear(iso: string): string {
  const date = parts(iso);
  return date === null ? iso : `${date.month} ${date.year}`;
}

/** `2016-04-01` -> `Apr 2016`, for axes. */
export function shortMonth(iso: string): string {
  const date = parts(iso);
  return date === null ? iso : `${date.month.slice(0, 3)} ${date.year}`;
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
