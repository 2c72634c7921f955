/**
 * Exact fractions. Amounts of hours are worked out from the decimals the file says, so that
 * 2146 hours x 0.78 is 1673.88 and not 1673.8800000000001, and a whole unit can be found for them.
 */
import type { Decimal } from '../../scenario/quantity.ts';

export interface Fraction {
  readonly top: bigint;
  /** Always positive, in lowest terms with `top`. */
  readonly bottom: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction in lowest terms. Throws when `bottom` is 0. */
export function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 0n) throw new RangeError('a fraction cannot have 0 below the line');
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return divisor === 0n ? { top: 0n, bottom: 1n } : { top: top / divisor, bottom: bottom / divisor };
}

/** The fraction that an exact decimal is. */
export function fromDecimal(decimal: Decimal): Fraction {
  return fraction(decimal.digits, 10n ** BigInt(decimal.places));
}

/** Product of two fractions. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** Sum of two fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

/** The fraction as a double, rounded once. */
export function toNumber(value: Fraction): number {
  const whole = value.top / value.bottom;
  const rest = value.top - whole * value.bottom;
  return Number(whole) + Number(rest) / Number(value.bottom);
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

/** Lowest common multiple of two positive whole numbers. */
export function lowestCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
