import type { Law } from './law.ts';

/** Number of trials to the first success, from 1; each succeeds with chance `success` (above 0, up to 1). */
export function geometricLaw(success: number): Law {
  if (!(success > 0 && success <= 1)) {
    throw new RangeError(`a geometric needs a success share above 0 and up to 1; got ${success}`);
  }
  const miss = Math.log1p(-success);
  const above = (x: number): number => (x < 1 ? 1 : Math.exp(Math.floor(x) * miss));
  const upTo = (x: number): number => (x < 1 ? 0 : -Math.expm1(Math.floor(x) * miss));
  return {
    below: (x) => upTo(Math.ceil(x) - 1),
    upTo,
    above,
    quantile: (p, q) => Math.max(1, Math.ceil((p <= q ? Math.log1p(-p) : Math.log(q)) / miss)),
    mean: 1 / success,
    sd: Math.sqrt(1 - success) / success,
    low: 1,
    high: success === 1 ? 1 : Infinity,
    points: { multiplesOf: 1 },
  };
}
