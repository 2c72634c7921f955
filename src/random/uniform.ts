import type { Law } from './law.ts';
import { finite } from './parameters.ts';

/** Every value from `low` to `high` (low < high) as likely. */
export function uniformLaw(low: number, high: number): Law {
  finite(low, 'low of a uniform');
  finite(high, 'high of a uniform');
  if (low >= high) throw new RangeError(`a uniform needs low < high; got ${low} and ${high}`);
  const width = high - low;
  const upTo = (x: number): number => Math.min(1, Math.max(0, (x - low) / width));
  return {
    below: upTo,
    upTo,
    above: (x) => Math.min(1, Math.max(0, (high - x) / width)),
    quantile: (p, q) => (p <= q ? low + p * width : high - q * width),
    mean: low + width / 2,
    sd: width / Math.sqrt(12),
    low,
    high,
    points: 'continuum',
  };
}
