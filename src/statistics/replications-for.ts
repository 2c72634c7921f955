import { meanInterval, UPPER } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

/** Beyond this nobody waits for it, and the answer would be a guess. */
const MOST = 1e9;

/** Student's t hardly moves from here on (by 2 in 100,000 in all), and its quantile takes as many steps. */
const STEADY_FREEDOM = 10_000;

/**
 * About how many replications make the half-width of the 95% interval of a mean as small as wanted,
 * from a pilot: the smallest n with t(0.975, n - 1) x sd / sqrt(n) at or below `halfWidth`, were the
 * standard deviation that of the pilot. Infinity when it would be over a thousand million. Throws
 * RangeError with fewer than two values or a half-width that is not above 0.
 */
export function replicationsFor(pilot: readonly number[], halfWidth: number): number {
  if (!(halfWidth > 0)) throw new RangeError(`a half-width is above 0, not ${halfWidth}`);
  const { sd } = meanInterval(pilot);
  const isEnough = (n: number): boolean =>
    (tQuantile(UPPER, Math.min(n - 1, STEADY_FREEDOM)) * sd) / Math.sqrt(n) <= halfWidth;
  if (isEnough(2)) return 2;
  let [low, high] = [2, 4];
  while (!isEnough(high)) {
    if (high > MOST) return Infinity;
    [low, high] = [high, high * 2];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
