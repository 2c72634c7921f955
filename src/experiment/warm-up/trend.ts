/** Whether a level goes on rising or falling: the slope of each replication, and what they say together. */
import { meanInterval } from '../../statistics/interval.ts';
import { meanOf } from './whole-run.ts';

/** Change of a level with time. */
export interface Trend {
  /** Per step, with its 95% interval (Student's t over replications). */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** True where it is told from zero, together with all other trends of the run. */
  readonly told: boolean;
}

/**
 * Trends smaller than this share of the level are the dust of binary fractions, not change. [of the largest value, per step]
 */
const DUST = 1e-12;

/**
 * The trend of slopes, one for each replication: those are independent, whatever each series remembers of
 * its past, so that Student's t holds. `tests` is how many trends are tested together: one or more is told by chance in
 * at most 5 of 100 runs in which nothing moves (Bonferroni).
 */
export function trendOf(
  slopes: readonly number[],
  { tests, level }: { tests: number; level: number },
): Trend {
  const { mean, low, high } = meanInterval(slopes);
  const joint = meanInterval(slopes, tests);
  const told = (joint.low > 0 || joint.high < 0) && Math.abs(mean) > DUST * Math.abs(level);
  return { mean, low, high, told };
}

/** Slope of the least-squares line through values at equal distances, per step; two values or more. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  let products = 0;
  let squares = 0;
  for (const [i, value] of values.entries()) {
    products += (i - middle) * (value - mean);
    squares += (i - middle) ** 2;
  }
  return products / squares;
}
