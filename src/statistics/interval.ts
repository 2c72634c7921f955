import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';
import { tQuantile } from './t-quantile.ts';

/** Mean of independent values with its two-sided 95% interval (Student's t). */
export interface MeanInterval {
  readonly mean: number;
  /** Standard deviation of the values (n - 1). */
  readonly sd: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** What of a width is only the dust of binary fractions. */
const DUST = 1e-12;

/**
 * Whether an interval has no width: every value was the same. That may be so by its nature or, with few
 * values, by luck; it says nothing of how far others may lie, so no interval is to be shown.
 */
export function hasNoWidth({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return high - low <= DUST * Math.max(Math.abs(low), Math.abs(high));
}

/** Share of a normal below the upper end of a two-sided 95% interval. */
export const UPPER = 0.975;

/**
 * With `intervals`, the interval is as wide as it must be for so many of them to hold together in 95 of 100
 * cases (Bonferroni). Throws RangeError with fewer than two values or one that is not a number: there is no
 * interval then.
 */
export function meanInterval(values: readonly number[], intervals = 1): MeanInterval {
  if (values.length < 2 || !values.every(Number.isFinite)) {
    throw new RangeError(`an interval needs two values or more, all numbers; got ${values.length}`);
  }
  const mean = meanOf([...values]);
  const sd = sampleStandardDeviation([...values]);
  const se = sd / Math.sqrt(values.length);
  const half = tQuantile(1 - (1 - UPPER) / intervals, values.length - 1) * se;
  return { mean, sd, se, low: mean - half, high: mean + half };
}
