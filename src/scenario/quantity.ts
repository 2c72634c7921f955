/**
 * Quantities as written -> exact figures. A number is kept as decimal digits and a power of ten,
 * never as a rounded double, so that 0.1 hours is exactly six minutes and `floor(0.3 / 0.1)` is 3.
 */
import { DAYS_PER_YEAR, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_WEEK } from '../units.ts';
import type { Listed, Quantity, Written } from './schema/quantities.ts';

/** An exact decimal: `digits / 10 ** places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** A figure with its unit: `2146 hours/week` is 2146, `hours`, `week`; `94%` is 94, `%`, ``. */
export interface Figure {
  readonly decimal: Decimal;
  /** Unit in the plural (`hours`, `days`, `visits`, `%`, `£`); empty for a bare number. */
  readonly unit: string;
  /** What it is per, in the singular (`week`); empty when it is not a rate. */
  readonly per: string;
}

const FORM = /^(£?)\s*([-+]?)([\d,]+)(?:\.(\d+))?(?:[eE]([-+]?\d{1,3}))?\s*(%|[a-z]*)\s*(?:\/\s*([a-z]+))?$/;

/** Most digits after the point (or zeros before it) that a figure may have. */
const MOST_PLACES = 400;

/** The number without its source. */
export function withoutSource(quantity: Quantity): Written {
  return typeof quantity === 'object' ? quantity.value : quantity;
}

/** The items of a list, whether or not it says where it comes from. */
export function itemsOf<T>(list: Listed<T>): readonly T[] {
  return Array.isArray(list) ? list : list.value;
}

/** Reads a quantity. Throws a RangeError when it is none; the schema has made sure that it is. */
export function parseFigure(quantity: Quantity): Figure {
  const written = withoutSource(quantity);
  const match = FORM.exec(String(written).trim());
  if (match === null) throw new RangeError(`Not a quantity: ${String(written)}`);
  const [, pound, sign, whole, fraction = '', exponent = '0', unit, per = ''] = match;
  const digits = BigInt(`${whole!.replaceAll(',', '')}${fraction}`) * (sign === '-' ? -1n : 1n);
  const decimal = scaled(digits, fraction.length - Number(exponent));
  return { decimal, unit: pound === '' ? plural(unit!) : '£', per };
}

function scaled(digits: bigint, places: number): Decimal {
  if (Math.abs(places) > MOST_PLACES) throw new RangeError('A number with too many digits');
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

const PLURALS: Readonly<Record<string, string>> = {
  millisecond: 'ms',
  milliseconds: 'ms',
  second: 'seconds',
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  visit: 'visits',
  placement: 'placements',
  bed: 'beds',
  place: 'places',
  mile: 'miles',
};

function plural(unit: string): string {
  return Object.hasOwn(PLURALS, unit) ? PLURALS[unit]! : unit;
}

/** Nearest double to an exact decimal. */
export function toNumber({ digits, places }: Decimal): number {
  return Number(`${digits}e-${places}`);
}

/** Exact product of a decimal and a whole number. */
export function timesWhole({ digits, places }: Decimal, factor: number): Decimal {
  return { digits: digits * BigInt(factor), places };
}

/** Text of a figure, which parses back to the same figure. */
export function formatFigure({ decimal, unit, per }: Figure): string {
  const sign = decimal.digits < 0n ? '-' : '';
  const digits = (decimal.digits < 0n ? -decimal.digits : decimal.digits)
    .toString()
    .padStart(decimal.places + 1, '0');
  const split = digits.length - decimal.places;
  const number = `${sign}${digits.slice(0, split)}${decimal.places > 0 ? `.${digits.slice(split)}` : ''}`;
  const before = unit === '£' ? '£' : '';
  const after = unit === '%' ? '%' : unit === '' || unit === '£' ? '' : ` ${unit}`;
  return `${before}${number}${after}${per === '' ? '' : `/${per}`}`;
}

const TICKS: Readonly<Record<string, number>> = {
  ms: 1,
  seconds: TICKS_PER_MINUTE / 60,
  minutes: TICKS_PER_MINUTE,
  hours: TICKS_PER_HOUR,
  days: TICKS_PER_DAY,
  weeks: TICKS_PER_WEEK,
};

function ticksPer(unit: string): number {
  if (!Object.hasOwn(TICKS, unit)) throw new RangeError(`Not a unit of time: ${unit}`);
  return TICKS[unit]!;
}

/** A length of time in days, the nearest double. */
export function lengthInDays(quantity: Quantity): number {
  const { decimal, unit } = parseFigure(quantity);
  return toNumber(timesWhole(decimal, ticksPer(unit))) / TICKS_PER_DAY;
}

/** A length of time in whole ticks, rounded to the nearest. */
export function lengthInTicks(quantity: Quantity): number {
  const { decimal, unit } = parseFigure(quantity);
  return Math.round(toNumber(timesWhole(decimal, ticksPer(unit))));
}

/** A share or factor: `94%` and 0.94 are both 0.94. */
export function shareOf(quantity: Quantity): number {
  return toNumber(exactShare(quantity));
}

/** A share or factor, exactly. */
export function exactShare(quantity: Quantity): Decimal {
  const { decimal, unit } = parseFigure(quantity);
  return unit === '%' ? { digits: decimal.digits, places: decimal.places + 2 } : decimal;
}

/** A bare number or a count (`690 beds` is 690). */
export function numberOf(quantity: Quantity): number {
  return toNumber(parseFigure(quantity).decimal);
}

/** An amount of care in minutes (from hours or minutes) or in visits, exactly. */
export function exactAmount(quantity: Quantity): {
  readonly unit: 'minutes' | 'visits' | 'placements';
  readonly decimal: Decimal;
} {
  const { decimal, unit } = parseFigure(quantity);
  if (unit === 'hours') return { unit: 'minutes', decimal: timesWhole(decimal, 60) };
  if (unit === 'minutes' || unit === 'visits') return { unit, decimal };
  return { unit: 'placements', decimal };
}

/** An amount of care in hours (from hours or minutes), or in visits, as the nearest double. */
export function amountOf(quantity: Quantity): number {
  const { unit, decimal } = exactAmount(quantity);
  return unit === 'minutes' ? toNumber(decimal) / 60 : toNumber(decimal);
}

const DAYS: Readonly<Record<string, number>> = {
  minute: TICKS_PER_MINUTE / TICKS_PER_DAY,
  hour: TICKS_PER_HOUR / TICKS_PER_DAY,
  day: 1,
  week: TICKS_PER_WEEK / TICKS_PER_DAY,
  year: DAYS_PER_YEAR,
};

function daysIn(per: string): number {
  if (!Object.hasOwn(DAYS, per)) throw new RangeError(`Not a period: ${per}`);
  return DAYS[per]!;
}

/** `2146 hours/week`, `60 visits/day`, `14/week`: hours, visits or starts a week. */
export function amountPerWeek(quantity: Quantity): number {
  const { per } = parseFigure(quantity);
  return per === 'week' ? amountOf(quantity) : (amountOf(quantity) / daysIn(per)) * 7;
}

/** The same a day. */
export function amountPerDay(quantity: Quantity): number {
  return amountOf(quantity) / daysIn(parseFigure(quantity).per);
}

/** `3/week`, `-0.5/hour`: a rate per day. */
export function ratePerDay(quantity: Quantity): number {
  const { decimal, per } = parseFigure(quantity);
  return toNumber(decimal) / daysIn(per);
}

/** `2%/year`: growth in a year as a share (0.02). */
export function growthPerYear(quantity: Quantity): number {
  return shareOf(quantity);
}

/** `£346` or `£86.48/day`: the pounds, whatever they are per. */
export function poundsOf(quantity: Quantity): number {
  return toNumber(parseFigure(quantity).decimal);
}

/** `£4,706,637/year`: pounds a day. */
export function poundsPerDay(quantity: Quantity): number {
  return ratePerDay(quantity);
}
