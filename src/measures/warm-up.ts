/** Whether a run was still settling when measuring began (MSER-5: White, Cobb and Spratt, 2000). */
import { mean, standardDeviation } from 'simple-statistics';

const BATCH = 5;
/** Fewer batches than this say nothing. */
const LEAST_BATCHES = 10;
/** How far the first measured batch must stand from the settled ones, in their standard deviations. */
const CLEARLY = 5;

/**
 * Values to leave out at the start so that the mean of the rest has the smallest standard error,
 * judged on batches of five; at most half of them.
 */
export function mser5(values: readonly number[]): number {
  const batches = batchMeans(values);
  let best = 0;
  let least = Infinity;
  let sum = 0;
  let squares = 0;
  for (let left = batches.length - 1; left >= 0; left--) {
    sum += batches[left]!;
    squares += batches[left]! ** 2;
    const count = batches.length - left;
    const error = Math.max(0, squares - (sum * sum) / count) / count ** 2;
    if (left > batches.length / 2 || error > least) continue;
    least = error;
    best = left;
  }
  return best * BATCH;
}

/**
 * True when MSER-5 would cut later than the warm-up does and the first measured batch stands clearly
 * apart from those after the cut. `measuredFrom` is the first slice of the measured window.
 */
export function settlesLate(slices: readonly number[], measuredFrom: number): boolean {
  const cut = mser5(slices);
  if (slices.length < LEAST_BATCHES * BATCH || cut <= measuredFrom) return false;
  const settled = batchMeans(slices.slice(cut));
  const first = mean(slices.slice(measuredFrom, measuredFrom + BATCH));
  return Math.abs(first - mean(settled)) > CLEARLY * standardDeviation(settled);
}

function batchMeans(values: readonly number[]): number[] {
  return Array.from({ length: Math.floor(values.length / BATCH) }, (_, k) =>
    mean(values.slice(k * BATCH, (k + 1) * BATCH)),
  );
}
