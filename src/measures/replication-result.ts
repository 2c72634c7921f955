/**
 * What one replication says, in typed arrays that cross threads without copying. The rows
 * themselves (which measure, of what) are the same in every replication of a plan and come from
 * the catalogue, so only numbers travel.
 */
export interface MeasureRow {
  /** Canonical name, one of the measures table (e.g. `delayedDays`). */
  readonly measure: string;
  /** e.g. `{ service: 'acute', locality: 'East Lancashire', reason: 'E' }`; empty = the whole model. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Words for the unit, e.g. `days/year`. */
  readonly unit: string;
  /** Who is counted: `began` in the window, `finished` in it, `person-time`, or `state`. */
  readonly basis: 'began' | 'finished' | 'person-time' | 'state';
  /** For a ratio: the totals are divided within each replication (`ratio`), else the value is a `total`. */
  readonly form: 'total' | 'ratio';
}

/** A series over periods (a value for each period of the plan). */
export interface SeriesRow {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** How values of periods go together: an `amount` adds up, an `average` is weighted by length. */
  readonly of: 'amount' | 'average';
}

/** Share of time at each level 0..n of a count. */
export interface DistributionRow {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Which measures, series and distributions a plan has, in the order in which each replication gives their values. */
export interface Catalogue {
  readonly measures: readonly MeasureRow[];
  readonly series: readonly SeriesRow[];
  readonly distributions: readonly DistributionRow[];
  /** First tick of each period in the measured window, and its label (a date, or date and hour). */
  readonly periods: readonly { readonly fromTick: number; readonly toTick: number; readonly label: string }[];
}

/** The values of one replication, in the order of the catalogue. */
export interface ReplicationResult {
  readonly replication: number;
  /** Value, numerator and denominator of each catalogue measure. NaN value = does not exist (no patients). Total: denominator 1. */
  readonly values: Float64Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** Series values, row-major: row * periods + period. */
  readonly series: Float64Array;
  /** Per distribution row, shares by level (index = level). */
  readonly distributions: readonly Float64Array[];
  /** Per probe, the value at each instant. */
  readonly probes: readonly Float64Array[];
  /** Per cohort. */
  readonly arrived: Float64Array;
  readonly left: Float64Array;
  readonly inside: Float64Array;
  readonly events: number;
  readonly engineSeconds: number;
  readonly warnings: readonly string[];
}
