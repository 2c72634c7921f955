import type { SmoothLaw } from './law.ts';
import { positive } from './parameters.ts';

/** Quantile of the exponential law with this mean: -mean ln(1 - u). */
export function exponentialQuantile(u: number, mean: number): number {
  return -mean * Math.log1p(-u);
}

/** Exponential law with this mean (> 0). */
export function exponentialLaw(mean: number): SmoothLaw {
  positive(mean, 'mean of an exponential');
  const upTo = (x: number): number => (x <= 0 ? 0 : -Math.expm1(-x / mean));
  return {
    below: upTo,
    upTo,
    above: (x) => (x <= 0 ? 1 : Math.exp(-x / mean)),
    quantile: (p, q) => (p <= q ? exponentialQuantile(p, mean) : -mean * Math.log(q)),
    density: (x) => Math.exp(-x / mean) / mean,
    mean,
    sd: mean,
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}
