import type { DistributionSpec } from './distribution-spec.ts';
import { type Drawing, drawingOf, Way } from './drawing.ts';
import { keptRange, keptShare, pointsWithin } from './modifiers.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { QuantileTable } from './quantile-table.ts';
import { rounded, type Rounding } from './rounding.ts';
import { readSteps } from './step-table.ts';

/** The greatest number below 1: what a quantile is asked for when a product rounds up to 1. */
const LAST = 1 - 2 ** -53;

/** Truncation and rounding of one distribution: u becomes from + u * share, the draw is kept from low to high. */
interface Modifier {
  readonly from: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly round: Rounding | null;
}

/**
 * Draws from a list of distributions by position, each draw from one uniform in (0, 1) and never
 * falling as it rises. No allocation and one switch per draw; laws without a closed quantile are read
 * from tables with a relative error below 1e-9. Throws RangeError on parameters that make no distribution.
 */
export class SamplerBank {
  private readonly ways: Uint8Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;
  private readonly drawings: readonly Drawing[];
  private readonly tables: readonly (QuantileTable | null)[];
  private readonly modifiers: readonly (Modifier | null)[];

  constructor(specs: readonly DistributionSpec[]) {
    this.drawings = specs.map(drawingOf);
    this.ways = Uint8Array.from(this.drawings, (drawing) => drawing.way);
    this.a = Float64Array.from(this.drawings, (drawing) => drawing.a);
    this.b = Float64Array.from(this.drawings, (drawing) => drawing.b);
    this.tables = this.drawings.map((drawing) => drawing.table);
    this.modifiers = specs.map((spec, i) => modifierOf(spec, this.drawings[i]!));
  }

  /** The draw of distribution `index` at `u`, in the distribution's own unit. */
  draw(index: number, u: number): number {
    const modifier = this.modifiers[index] ?? null;
    if (modifier === null) return this.plain(index, u);
    const kept = Math.min(modifier.from + u * modifier.share, LAST);
    const value = Math.min(modifier.high, Math.max(modifier.low, this.plain(index, kept)));
    return modifier.round === null ? value : rounded(value, modifier.round);
  }

  private plain(index: number, u: number): number {
    switch (this.ways[index]) {
      case Way.fixed:
        return this.a[index]!;
      case Way.exponential:
        return this.a[index]! * Math.log(1 - u);
      case Way.lognormal:
        return Math.exp(this.a[index]! + this.b[index]! * normalQuantile(u));
      case Way.weibull:
        return this.a[index]! * Math.exp(this.b[index]! * Math.log(-Math.log1p(-u)));
      case Way.uniform:
        return this.a[index]! + u * this.b[index]!;
      case Way.normal:
        return this.a[index]! + this.b[index]! * normalQuantile(u);
      case Way.table:
        return this.a[index]! * this.tables[index]!.read(u);
      case Way.steps:
        return readSteps(this.drawings[index]!.steps!, u);
      default:
        return this.drawings[index]!.law.quantile(u, 1 - u);
    }
  }
}

function modifierOf(spec: DistributionSpec, { law }: Drawing): Modifier | null {
  const round = spec.round ?? null;
  const range = keptRange(spec);
  if (range === null) {
    return round === null ? null : { from: 0, share: 1, low: -Infinity, high: Infinity, round };
  }
  const { from, share } = keptShare(law, range);
  return { from, share, ...pointsWithin(law, range), round };
}
