/** A probability law of one number, exact to about 1e-13: slow, and the truth that fast tables are measured by. */
export interface Law {
  /** P(X < x). */
  below(x: number): number;
  /** P(X <= x). */
  upTo(x: number): number;
  /** P(X > x), exact in the upper tail where 1 - upTo(x) is not. */
  above(x: number): number;
  /**
   * The least x with P(X <= x) at least `p`, 0 < p < 1; `q` is 1 - p, given apart so that it is exact when small.
   * `guess` is a value near the answer, which some laws use to find it sooner.
   */
  quantile(p: number, q: number, guess?: number): number;
  readonly mean: number;
  readonly sd: number;
  /** No value comes below `low` or above `high` (which may be infinite). */
  readonly low: number;
  readonly high: number;
  /** The values that can come from `low` to `high`: a list (ascending), the multiples of a step, or all. */
  readonly points: readonly number[] | { readonly multiplesOf: number } | 'continuum';
}

/** A law with a density, on the positive numbers. */
export interface SmoothLaw extends Law {
  /** Probability per unit of x, x > 0. */
  density(x: number): number;
}

/** Whether the law has a density. */
export function isSmooth(law: Law): law is SmoothLaw {
  return 'density' in law;
}
