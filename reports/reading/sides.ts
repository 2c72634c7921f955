/** The two sides of a comparison, or the one side of a run: what every chart and table is made from. */
import type { Manifest, Results, ScenarioResults } from '../../src/experiment/results.ts';

export interface Side {
  readonly role: 'base' | 'variant';
  /** Title as the reader sees it. */
  readonly title: string;
  readonly results: ScenarioResults;
}

/** A base and one variant of it; `variant` is null for a run of one scenario. */
export interface Comparison {
  readonly all: Results;
  readonly base: Side;
  readonly variant: Side | null;
  /** Both sides, base first. */
  readonly sides: readonly Side[];
  readonly manifest: Manifest;
}

/** One comparison for each variant; for a run of one scenario, one without a variant. */
export function comparisonsOf(results: Results, manifest: Manifest): Comparison[] {
  const base: Side = { role: 'base', title: results.title, results };
  if (results.variants.length === 0) {
    return [{ all: results, base, variant: null, sides: [base], manifest }];
  }
  return results.variants.map((each) => {
    const variant: Side = { role: 'variant', title: each.title, results: each };
    return { all: results, base, variant, sides: [base, variant], manifest };
  });
}
