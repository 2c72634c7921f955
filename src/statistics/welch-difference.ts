import { UPPER } from './interval.ts';
import { momentsOf } from './running-moments.ts';
import { tQuantile } from './t-quantile.ts';

/** Difference of two means from runs that do not belong together in pairs. */
export interface WelchDifference {
  /** Mean of the others minus mean of the first. */
  readonly mean: number;
  readonly se: number;
  /** Degrees of freedom by Welch and Satterthwaite. */
  readonly freedom: number;
  /** 95% interval (Student's t). */
  readonly low: number;
  readonly high: number;
}

/**
 * Welch's interval for independent samples whose variances may differ ("The generalization of
 * Student's problem when several different population variances are involved", Biometrika 34, 1947); the degrees
 * of freedom are rounded down, so that the interval is never too narrow for it.
 * Use pairs where there are any: they are nearly always far sharper. Throws RangeError with fewer
 * than two values in either, or when neither has any spread.
 */
export function welchDifference(first: readonly number[], others: readonly number[]): WelchDifference {
  const [a, b] = [momentsOf(first), momentsOf(others)];
  if (a.count < 2 || b.count < 2) {
    throw new RangeError(`two values or more are needed in each; got ${a.count} and ${b.count}`);
  }
  const [ofA, ofB] = [a.variance / a.count, b.variance / b.count];
  if (ofA + ofB === 0) throw new RangeError('neither sample has any spread: their difference is exact');
  const freedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.count - 1) + ofB ** 2 / (b.count - 1));
  const mean = b.mean - a.mean;
  const se = Math.sqrt(ofA + ofB);
  const half = tQuantile(UPPER, Math.floor(freedom)) * se;
  return { mean, se, freedom, low: mean - half, high: mean + half };
}
