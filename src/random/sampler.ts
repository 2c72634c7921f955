import type { DistributionSpec } from './distribution-spec.ts';
import { lawOf } from './law-of.ts';
import { sequence } from './stream.ts';

/**
 * Values of a distribution one after another, from a stream with a name: the same name gives the same
 * values on any machine. One uniform a value (inverse of the law, exact to about 1e-13); the engine
 * draws from tables of the same laws. Throws RangeError when the parameters make no law, TypeError
 * without a name.
 */
export function sampler(spec: DistributionSpec, name: string): () => number {
  const law = lawOf(spec);
  const next = sequence(name);
  return () => {
    const u = next();
    return law.quantile(u, 1 - u);
  };
}
