/** What `results.json` says of lags. */

/** By how long the change of one figure follows that of another, over paired replications. */
export interface LagResult {
  /** Name the author gave it, and the variant whose difference from the base is looked at. */
  readonly name: string;
  readonly variant: string;
  readonly unit: 'days';
  /** Middle of the change of what follows less the middle of that of what goes before; null with a `why`. */
  readonly mean: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: string;
  readonly replications: number;
  /** The periods looked at. */
  readonly at: readonly string[];
  readonly of: LagSeries;
  readonly behind: LagSeries;
}

/** A series of paired differences, variant less base. */
export interface LagSeries {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly mean: readonly number[];
  readonly se: readonly (number | null)[];
}
