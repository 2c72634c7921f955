/** Avoided admissions: what a scheme would count as such, and by how many admissions really differ. */
import type { Difference, Results } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from './figures.ts';
import { resolvedOf } from './resolved-scenario.ts';
import type { Comparison } from './sides.ts';

/** What a scheme that avoids admissions would claim (`covers.claims`): who left these services for there. */
export interface Claims {
  /** Service whose admissions it is to avoid. */
  readonly avoids: string;
  readonly counts: Readonly<Record<string, string>>;
}

/** Avoided admissions a year: what the scheme counts, and how the admissions really differ from the base's. */
export interface Avoided {
  readonly claimed: number;
  readonly admissions: Difference & { readonly mean: number };
}

/** Claimed and real avoided admissions of a variant; null when the results lack a figure that the claims name. */
export function avoidedBy({ avoids, counts }: Claims, all: Results, variant: string): Avoided | null {
  const own = all.variants.find(({ scenario }) => scenario === variant);
  const admissions = findDifference(all, variant, { measure: 'started', dimensions: { service: avoids } });
  if (own === undefined || admissions === undefined) return null;
  const claimed = Object.entries(counts).map(
    ([service, destination]) => findEstimate(own, 'left', { service, destination })?.mean,
  );
  if (claimed.includes(undefined)) return null;
  return { claimed: claimed.reduce<number>((sum, one) => sum + one!, 0), admissions };
}

/** The claims of the variant as its resolved file states them; null where it has none. */
export function claimsOf(comparison: Comparison): Claims | null {
  if (comparison.variant === null) return null;
  const { covers } = resolvedOf(comparison, comparison.variant) as { covers?: { claims?: Claims } };
  return covers?.claims ?? null;
}
