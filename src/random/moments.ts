import type { DistributionSpec } from './distribution-spec.ts';
import { lawOf } from './law-of.ts';

/** What draws come to on average, in the distribution's own unit. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
}

/**
 * Mean, sd and median of what the sampler draws, truncation and rounding included: closed forms where
 * there are any, else sums and integrals with a relative error below 1e-6. Throws RangeError on
 * parameters that make no distribution.
 */
export function moments(spec: DistributionSpec): Moments {
  const law = lawOf(spec);
  return { mean: law.mean, sd: law.sd, median: law.quantile(0.5, 0.5) };
}
