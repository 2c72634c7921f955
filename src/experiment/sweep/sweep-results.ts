/** What a sweep found: `sweep.json`, and what its lines, page and pictures are made of. */
import type { Difference } from '../results.ts';
import type { Design } from './experiment-schema.ts';
import type { Level, SweepInput } from './sweep-input.ts';

/** A measure at a point. */
export interface SweepFigure {
  /** Mean with its 95% interval, and what a single run may bring; null where there is no such figure. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly replications: number;
  /** Point minus the baseline as it stands, on the same people; null for the baseline itself. */
  readonly difference: SweepDifference | null;
}

export interface SweepDifference extends Pick<
  Difference,
  'mean' | 'se' | 'low' | 'high' | 'verdict' | 'moreReplications' | 'pairingGain'
> {
  /** Interval that holds for all points of the measure together (Bonferroni). */
  readonly lowOfAll: number | null;
  readonly highOfAll: number | null;
}

export interface SweepPoint {
  readonly case: string;
  /** Number of the point from 1; null: the case as it stands. */
  readonly point: number | null;
  /** By input; null: as it stands. */
  readonly levels: readonly (Level | null)[];
  /** By measure. */
  readonly figures: readonly SweepFigure[];
  /** Whether the precision asked for was reached; true where none was. */
  readonly precise: boolean;
}

export interface SweepResults {
  readonly schema: 'stepdown-sweep-1';
  readonly manifest: string;
  readonly title: string;
  readonly design: Design;
  readonly cases: readonly { readonly name: string; readonly title: string }[];
  readonly inputs: readonly Pick<SweepInput, 'name' | 'of' | 'unit' | 'now'>[];
  readonly measures: readonly {
    readonly measure: string;
    readonly dimensions: Readonly<Record<string, string>>;
    readonly unit: string;
    readonly name: string | null;
  }[];
  /** Each case as it stands first, the baseline before all. */
  readonly points: readonly SweepPoint[];
}
