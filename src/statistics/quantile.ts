/**
 * Quantiles of a sample by a named definition (numbered as in Hyndman and Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996):
 * 1 the smallest value that at least the share p does not exceed; 6 (n + 1)p, unbiased for a uniform;
 * 7 1 + (n - 1)p, what spreadsheets, R and every percentile of Stepdown's results use; 8 nearly
 * median-unbiased for any distribution.
 */
export type QuantileType = 1 | 6 | 7 | 8;

const POSITION: Readonly<Record<Exclude<QuantileType, 1>, (n: number, p: number) => number>> = {
  6: (n, p) => (n + 1) * p,
  7: (n, p) => 1 + (n - 1) * p,
  8: (n, p) => (n + 1 / 3) * p + 1 / 3,
};

/** Position counted from 1, kept free of the last digits' dust so that 0.3 x 10 is 3. */
const tidy = (position: number): number => Math.round(position * 1e12) / 1e12;

/** The quantile at `p`, 0 to 1. Throws RangeError on no values, one that is no number, or p outside. */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number {
  if (values.length === 0 || values.some(Number.isNaN)) throw new RangeError('a quantile needs numbers');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is at a share from 0 to 1, not ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (position: number): number => sorted[Math.min(n, Math.max(1, position)) - 1]!;
  if (type === 1) return at(Math.ceil(tidy(n * p)));
  const position = tidy(POSITION[type](n, p));
  const whole = Math.floor(position);
  const part = position - whole;
  return part === 0 ? at(whole) : at(whole) + part * (at(whole + 1) - at(whole));
}
