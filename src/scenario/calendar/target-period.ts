/** Periods by which boards set targets: a month, a quarter of a financial year, a financial year. */

/** How a period is written: `2016-04`, `2016/17 Q1`, `2016/17`. */
export const TARGET_PERIOD = '\\d{4}-(?:0[1-9]|1[0-2])|\\d{4}/\\d{2}(?: Q[1-4])?';

const MONTHS_OF_YEAR = 12;
const APRIL = 4;

/**
 * Months of a period, as in `2016-04`; null where it is no period: the second year of a financial year is the
 * one after the first.
 */
export function monthsOfPeriod(period: string): string[] | null {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month !== null) return [period];
  const match = /^(\d{4})\/(\d{2})(?: Q([1-4]))?$/.exec(period);
  if (match === null) return null;
  const year = Number(match[1]);
  if (Number(match[2]) !== (year + 1) % 100) return null;
  const quarter = match[3] === undefined ? null : Number(match[3]) - 1;
  const [first, count] = quarter === null ? [0, MONTHS_OF_YEAR] : [quarter * 3, 3];
  return Array.from({ length: count }, (_, i) => financialMonth(year, first + i));
}

/** The month so many after April of a year. */
function financialMonth(year: number, after: number): string {
  const month = APRIL - 1 + after;
  const [years, rest] = [Math.floor(month / MONTHS_OF_YEAR), month % MONTHS_OF_YEAR];
  return `${String(year + years).padStart(4, '0')}-${String(rest + 1).padStart(2, '0')}`;
}
