import type { SmoothLaw } from './law.ts';
import { newtonQuantile } from './newton-quantile.ts';
import { checkShares, positive } from './parameters.ts';

/** Mixture of exponentials: a share `shares[i]` of people (sum 1) has mean `means[i]` (> 0). */
export function hyperexponentialLaw(shares: readonly number[], means: readonly number[]): SmoothLaw {
  checkShares(shares, means.length, 'hyperexponential');
  for (const each of means) positive(each, 'means of a hyperexponential');
  const mixed = (part: (mean: number) => number): number =>
    means.reduce((sum, each, i) => sum + shares[i]! * part(each), 0);
  const upTo = (x: number): number => (x <= 0 ? 0 : mixed((m) => -Math.expm1(-x / m)));
  const tails = {
    upTo,
    above: (x: number): number => (x <= 0 ? 1 : mixed((m) => Math.exp(-x / m))),
    density: (x: number): number => mixed((m) => Math.exp(-x / m) / m),
  };
  const mean = mixed((m) => m);
  return {
    ...tails,
    below: upTo,
    quantile: (p, q, guess = mean) => newtonQuantile(tails, p, q, guess),
    mean,
    sd: Math.sqrt(mixed((m) => 2 * m * m) - mean * mean),
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}
