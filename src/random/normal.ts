import { normalBelow } from './incomplete-gamma.ts';
import type { Law } from './law.ts';
import { normalQuantile, upperScore } from './normal-quantile.ts';
import { finite, positive } from './parameters.ts';

/** Normal law (which also gives negative values: truncate it if they make no sense). `sd` > 0. */
export function normalLaw(mean: number, sd: number): Law {
  finite(mean, 'mean of a normal');
  positive(sd, 'sd of a normal');
  const upTo = (x: number): number => normalBelow((x - mean) / sd);
  return {
    below: upTo,
    upTo,
    above: (x) => normalBelow((mean - x) / sd),
    quantile: (p, q) => mean + sd * (p <= q ? normalQuantile(p) : upperScore(q)),
    mean,
    sd,
    low: -Infinity,
    high: Infinity,
    points: 'continuum',
  };
}
