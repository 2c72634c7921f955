import { normalBelow } from './incomplete-gamma.ts';
import type { SmoothLaw } from './law.ts';
import { normalQuantile, upperScore } from './normal-quantile.ts';
import { finite, positive } from './parameters.ts';

/** Quantile of exp(N(mu, sigma)). */
export function lognormalQuantile(u: number, mu: number, sigma: number): number {
  return Math.exp(mu + sigma * normalQuantile(u));
}

/** Lognormal law: the logarithm is normal with mean `mu` and standard deviation `sigma` (> 0). */
export function lognormalLaw(mu: number, sigma: number): SmoothLaw {
  finite(mu, 'mu of a lognormal');
  positive(sigma, 'sigma of a lognormal');
  const score = (x: number): number => (Math.log(x) - mu) / sigma;
  const upTo = (x: number): number => (x <= 0 ? 0 : normalBelow(score(x)));
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  return {
    below: upTo,
    upTo,
    above: (x) => (x <= 0 ? 1 : normalBelow(-score(x))),
    quantile: (p, q) => (p <= q ? lognormalQuantile(p, mu, sigma) : Math.exp(mu + sigma * upperScore(q))),
    density: (x) => Math.exp(-0.5 * score(x) ** 2) / (x * sigma * Math.sqrt(2 * Math.PI)),
    mean,
    sd: mean * Math.sqrt(Math.expm1(sigma * sigma)),
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}
