import type { Law } from './law.ts';
import { finite } from './parameters.ts';

/** Triangular law: the density rises in a straight line from `low` to `mode` and falls to `high`. */
export function triangularLaw(low: number, mode: number, high: number): Law {
  for (const value of [low, mode, high]) finite(value, 'low, mode and high of a triangular');
  if (!(low <= mode && mode <= high && low < high)) {
    throw new RangeError(
      `a triangular needs low <= mode <= high and low < high; got ${low}, ${mode}, ${high}`,
    );
  }
  const rise = (high - low) * (mode - low);
  const fall = (high - low) * (high - mode);
  const left = (x: number): number => (x <= low ? 0 : x >= high ? 1 : (x - low) ** 2 / rise);
  const right = (x: number): number => (x >= high ? 0 : x <= low ? 1 : (high - x) ** 2 / fall);
  const upTo = (x: number): number => (x < mode ? left(x) : 1 - right(x));
  return {
    below: upTo,
    upTo,
    above: (x) => (x < mode ? 1 - left(x) : right(x)),
    quantile: (p, q) =>
      p * (high - low) < mode - low ? low + Math.sqrt(p * rise) : high - Math.sqrt(q * fall),
    mean: (low + mode + high) / 3,
    sd: Math.sqrt((low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18),
    low,
    high,
    points: 'continuum',
  };
}
