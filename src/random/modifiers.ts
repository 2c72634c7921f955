import type { DistributionSpec } from './distribution-spec.ts';
import type { Law } from './law.ts';
import { integrateLaw } from './law-moments.ts';
import type { Rounding } from './rounding.ts';

/** Values from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Least share of a law that a truncation may keep: below it the draws would be too coarse. */
const LEAST_KEPT = 1e-9;

/** What a spec keeps of its law before rounding: the truncation, and what would round to 0 or less. Null = all. */
export function keptRange(spec: DistributionSpec): Range | null {
  const { truncate, round } = spec;
  if (truncate !== undefined && !(truncate.low < truncate.high)) {
    throw new RangeError(`a truncation needs low < high; got ${truncate.low} and ${truncate.high}`);
  }
  if (truncate === undefined && !round?.redrawWhileNotPositive) return null;
  const low = truncate?.low ?? -Infinity;
  const high = truncate?.high ?? Infinity;
  return { low: round?.redrawWhileNotPositive ? Math.max(low, leastPositive(round)) : low, high };
}

/** The least value that rounds to something above 0. */
function leastPositive(round: Rounding): number {
  if (round.rule === 'up') return Number.MIN_VALUE;
  return round.rule === 'down' ? round.to : round.to / 2;
}

/** Where the uniform goes so that the base law gives only the range: u -> from + u * share; q -> above + q * share. */
export function keptShare(law: Law, range: Range): { from: number; above: number; share: number } {
  const from = law.below(range.low);
  const above = law.above(range.high);
  const share = 1 - from - above;
  if (!(share >= LEAST_KEPT)) {
    throw new RangeError(`no draw (or hardly any) lies from ${range.low} to ${range.high}: share ${share}`);
  }
  return { from, above, share };
}

/** A law restricted to a range. */
export function keptLaw(law: Law, range: Range): Law {
  const { from, above, share } = keptShare(law, range);
  const clip = (p: number): number => Math.min(1, Math.max(0, p));
  const ends = pointsWithin(law, range);
  const kept = {
    ...ends,
    below: (x: number): number => clip((law.below(x) - from) / share),
    upTo: (x: number): number => clip((law.upTo(x) - from) / share),
    above: (x: number): number => clip((law.above(x) - above) / share),
    quantile: (p: number, q: number): number =>
      Math.min(ends.high, Math.max(ends.low, law.quantile(from + p * share, above + q * share))),
  };
  return { ...kept, ...integrateLaw(kept) };
}

/** The points within the range, and the least and greatest of them. */
export function pointsWithin(law: Law, range: Range): Pick<Law, 'low' | 'high' | 'points'> {
  const low = Math.max(law.low, range.low);
  const high = Math.min(law.high, range.high);
  const { points } = law;
  if (points === 'continuum') return { low, high, points };
  if (points instanceof Array) {
    const within = points.filter((point) => point >= range.low && point <= range.high);
    return { low: within[0]!, high: within.at(-1)!, points: within };
  }
  const step = points.multiplesOf;
  return { low: Math.ceil(low / step) * step, high: Math.floor(high / step) * step, points };
}
