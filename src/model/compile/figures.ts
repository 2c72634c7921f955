/** Capacity figures as exact amounts of the basis in which a service is counted. */
import { parseFigure, withoutSource } from '../../scenario/quantity.ts';
import type { Quantity } from '../../scenario/scenario.ts';
import { type Fraction, fraction, fromDecimal, times } from './exact.ts';

export const UNLIMITED = 'unlimited';
/** An exact amount, or no limit. */
export type Amount = Fraction | typeof UNLIMITED;

/** What a figure counts: places at a time, or amounts a week or a day. */
export type Basis = 'places' | 'week' | 'day';

/** Days in a period, exactly; a year is the mean Gregorian year. */
const DAYS: Readonly<Record<string, Fraction>> = {
  day: fraction(1n, 1n),
  week: fraction(7n, 1n),
  year: fraction(1461n, 4n),
};

function inBasis(amount: Fraction, per: string, basis: Basis): Fraction {
  const days = DAYS[per];
  if (basis === 'places' || days === undefined) return amount;
  const perDay = times(amount, fraction(days.bottom, days.top));
  return basis === 'day' ? perDay : times(perDay, fraction(7n, 1n));
}

/** A capacity as written (`690`, `2146 hours/week`, `unlimited`) in the basis: hours, visits, starts or places. */
export function amountIn(basis: Basis, written: Quantity): Amount {
  if (withoutSource(written) === UNLIMITED) return UNLIMITED;
  const { decimal, unit, per } = parseFigure(written);
  const amount = fromDecimal(decimal);
  return inBasis(unit === 'minutes' ? times(amount, fraction(1n, 60n)) : amount, per, basis);
}
