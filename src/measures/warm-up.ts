/** Whether a run was still settling when measuring began. */
import { mean, standardDeviation } from 'simple-statistics';
import { fives, mser5 } from '../statistics/mser.ts';

/** A shorter series says nothing. */
const LEAST = 50;
/** How far the first measured batch must stand from the settled ones, in their standard deviations. */
const CLEARLY = 5;

/**
 * True when MSER-5 would cut later than the warm-up does and the first measured batch stands clearly
 * apart from those after the cut. `measuredFrom` is the first slice of the measured window.
 */
export function settlesLate(slices: readonly number[], measuredFrom: number): boolean {
  if (slices.length < LEAST) return false;
  const { leaveOut } = mser5(slices);
  if (leaveOut <= measuredFrom) return false;
  const settled = fives(slices.slice(leaveOut));
  const [first] = fives(slices.slice(measuredFrom)) as [number];
  return Math.abs(first - mean(settled)) > CLEARLY * standardDeviation(settled);
}
