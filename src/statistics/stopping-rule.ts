/**
 * When to stop replicating (Hoad, Robinson and Davies, "Automated selection of the number of replications",
 * J. Oper. Res. Soc. 61, 2010): the half-width of the interval must be small enough after so many
 * replications, and stay so for some more, because it may be small for a moment by luck.
 */
import { UPPER } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

/** What a mean and its interval are after the first `count` values. */
export interface Prefix {
  readonly count: number;
  readonly mean: number;
  /** Half the width of the 95% interval (Student's t). */
  readonly halfWidth: number;
}

/** Replications looked ahead up to a hundred; beyond, as many in every hundred. */
const LOOK_AHEAD = 5;

/** How many replications a half-width must stay small enough for after so many. */
export function lookAhead(count: number): number {
  return Math.max(LOOK_AHEAD, Math.floor((LOOK_AHEAD * count) / 100));
}

/**
 * The count at which a mean settled: the interval was small enough then and after each of the next
 * {@link lookAhead} values, or (at the limit) of all that there may be. Null: not yet. It is looked for
 * backwards from the last value, so that a moment of luck further up does not count.
 */
export function settledAt(
  values: readonly number[],
  isNarrow: (prefix: Prefix) => boolean,
  { atLeast, atLimit }: { readonly atLeast: number; readonly atLimit: boolean },
): number | null {
  const { means, squares } = runningSums(values);
  let first: number | null = null;
  for (let count = values.length; count >= Math.max(2, atLeast); count--) {
    const mean = means[count - 1]!;
    const error = Math.sqrt(squares[count - 1]! / (count - 1) / count);
    if (!isNarrow({ count, mean, halfWidth: tQuantile(UPPER, count - 1) * error })) break;
    first = count;
  }
  if (first === null) return null;
  return atLimit || first + lookAhead(first) <= values.length ? first : null;
}

/** Mean and sum of squared deviations of each beginning (Welford, 1962). */
function runningSums(values: readonly number[]): { means: Float64Array; squares: Float64Array } {
  const means = new Float64Array(values.length);
  const squares = new Float64Array(values.length);
  let mean = 0;
  let square = 0;
  for (const [i, value] of values.entries()) {
    const off = value - mean;
    mean += off / (i + 1);
    square += off * (value - mean);
    means[i] = mean;
    squares[i] = square;
  }
  return { means, squares };
}
