/** What a sample shows of a condition: that it holds, that it does not, or neither so far. */
import { atMost } from './binomial-tail.ts';
import { meanInterval } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

export type Shown = 'holds' | 'does not hold' | 'open';

export interface Trials {
  /** Trials that came true. */
  readonly count: number;
  readonly trials: number;
  /** Chance of a trial that is asked for, above 0 and below 1. */
  readonly asked: number;
  /** Chance of error allowed on either side, above 0 and below 1/2. */
  readonly error: number;
}

/**
 * Whether the chance of a trial is shown to be `asked` or more, or to be less: exact one-sided tests
 * of the binomial (Clopper and Pearson, 1934), each wrong with probability `error` at most.
 */
export function shownChance({ count, trials, asked, error }: Trials): Shown {
  if (atMost(trials - count, trials, 1 - asked) <= error) return 'holds';
  return atMost(count, trials, asked) <= error ? 'does not hold' : 'open';
}

/** Fewest trials with which a chance of `asked` or more can be shown at all: every one of them comes true. */
export function fewestTrials(asked: number, error: number): number {
  return Math.ceil(Math.log(error) / Math.log(asked) - 1e-9);
}

/** Bounds that a mean is asked to keep, infinite where there is none. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whether the mean of what the values are drawn from is shown to keep the bounds, or to break one (Student's t). */
export function shownMean(values: readonly number[], { low, high }: Bounds, error: number): Shown {
  const { mean, se } = meanInterval(values);
  const half = tQuantile(1 - error, values.length - 1) * se;
  if (mean - half >= low && mean + half <= high) return 'holds';
  return mean + half < low || mean - half > high ? 'does not hold' : 'open';
}
