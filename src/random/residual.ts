import type { DistributionSpec } from './distribution-spec.ts';
import { type EquilibriumTable, equilibriumTable, readEquilibrium } from './equilibrium.ts';
import { lawOf } from './law-of.ts';
import type { Law } from './law.ts';

/**
 * What is left of lengths of time that are under way. Throws RangeError when the distribution can
 * be negative or is always 0: then nothing can be under way.
 */
export class ResidualSampler {
  private readonly law: Law;
  private table: EquilibriumTable | null = null;

  constructor(spec: DistributionSpec) {
    this.law = lawOf(spec);
    if (this.law.below(0) > 0 || !(this.law.mean > 0)) {
      throw new RangeError(`a ${spec.kind} that can be negative (or is always 0) is no length of time`);
    }
  }

  /**
   * What is left, seen at a random instant long after the start: long ones are met more often
   * (length bias), and the density of what is left is P(X > x) / mean. Rises with `u`, 0 < u < 1.
   */
  drawEquilibrium(u: number): number {
    this.table ??= equilibriumTable(this.law);
    return readEquilibrium(this.table, u);
  }

  /** What is left of one that has lasted `elapsed` so far: X - elapsed given X > elapsed. Throws RangeError if none lasts as long. */
  drawConditional(u: number, elapsed: number): number {
    const left = this.law.above(elapsed);
    if (left > 0) {
      const q = (1 - u) * left;
      return Math.max(0, this.law.quantile(1 - q, q) - elapsed);
    }
    if (elapsed === this.law.high) return 0;
    throw new RangeError(`nothing lasts as long as ${elapsed}: the longest is ${this.law.high}`);
  }
}
