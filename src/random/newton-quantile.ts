import type { SmoothLaw } from './law.ts';

/** What the search needs of a law on the positive numbers. */
type Tails = Pick<SmoothLaw, 'upTo' | 'above' | 'density'>;

/** Newton's error after a step this small (in log x) is below the rounding error. */
const LAST_STEP = 1e-9;

/**
 * Quantile of a continuous law on the positive numbers by Newton's method on log tail against log x
 * (nearly straight in both tails), kept inside a bracket. `p`, and `q` = 1 - p; `start` > 0 is a first
 * guess. The relative error is about that of the tails. Throws RangeError when none is found.
 */
export function newtonQuantile(law: Tails, p: number, q: number, start: number): number {
  let y = Math.log(start);
  let low = -Infinity;
  let high = Infinity;
  for (let i = 0; i < 2000; i++) {
    const x = Math.exp(y);
    const tail = p <= q ? law.upTo(x) : law.above(x);
    const gap = p <= q ? Math.log(tail / p) : Math.log(q / tail);
    const step = (gap * tail) / (x * law.density(x));
    if (Math.abs(step) <= LAST_STEP) return Math.exp(y - step);
    if (gap > 0) high = y;
    else low = y;
    if (high - low <= 1e-15 * Math.abs(y)) return x;
    y = inside(y - step, low, high);
  }
  throw new RangeError(`no quantile found at p = ${p}`);
}

/** The proposed point if it is inside the bracket, else its middle, else a stride beyond its only end. */
function inside(next: number, low: number, high: number): number {
  if (next > low && next < high) return next;
  if (low === -Infinity) return high - 2;
  if (high === Infinity) return low + 2;
  return 0.5 * (low + high);
}
