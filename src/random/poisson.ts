import { gammaAbove, gammaBelow } from './incomplete-gamma.ts';
import type { Law } from './law.ts';
import { normalQuantile, upperScore } from './normal-quantile.ts';
import { positive } from './parameters.ts';

/** Poisson law with this mean (> 0). P(X <= k) = Q(k + 1, mean). */
export function poissonLaw(mean: number): Law {
  positive(mean, 'mean of a Poisson');
  const upTo = (x: number): number => (x < 0 ? 0 : x === Infinity ? 1 : gammaAbove(Math.floor(x) + 1, mean));
  const above = (x: number): number => (x < 0 ? 1 : x === Infinity ? 0 : gammaBelow(Math.floor(x) + 1, mean));
  const reaches = (k: number, p: number, q: number): boolean => (p <= q ? upTo(k) >= p : above(k) <= q);
  return {
    below: (x) => upTo(Math.ceil(x) - 1),
    upTo,
    above,
    quantile: (p, q) => {
      const score = p <= q ? normalQuantile(p) : upperScore(q);
      let k = Math.max(0, Math.floor(mean + Math.sqrt(mean) * score));
      while (k > 0 && reaches(k - 1, p, q)) k--;
      while (!reaches(k, p, q)) k++;
      return k;
    },
    mean,
    sd: Math.sqrt(mean),
    low: 0,
    high: Infinity,
    points: { multiplesOf: 1 },
  };
}
