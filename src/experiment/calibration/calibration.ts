/** What a calibration found: `calibration.json`, and what its lines, page and pictures are made of. */
import type { ObservedFit } from '../results.ts';
import type { ReplicationRange } from '../replications.ts';
import type { Ending } from './fit.ts';
import type { Verdicts } from './verdicts.ts';

export interface FittedInput {
  readonly name: string;
  /** `%`, `hours/week` ...; empty for a plain number or a factor. */
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
  /** Whether the fit ended on a bound of the range. */
  readonly onBound: boolean;
  /** Standard errors in the unit; null on a bound, or when the fit was stopped. */
  readonly errors: { readonly tolerance: number; readonly chance: number; readonly both: number } | null;
  /** Numbers of the file that it moves: paths as written, and values before and after. */
  readonly numbers: readonly {
    readonly path: string;
    readonly before: string | number;
    readonly after: string | number;
  }[];
}

/** One round of the fit: the inputs and half the sum of squared residuals there. */
export interface FitRound {
  readonly values: readonly number[];
  readonly misfit: number;
}

export interface Confirmation {
  readonly replications: ReplicationRange;
  /** Every entry of `observed`, in the order of the file, before and after. */
  readonly before: readonly ObservedFit[];
  readonly after: readonly ObservedFit[];
}

export interface Calibration {
  readonly inputs: readonly FittedInput[];
  /** Names under `observed` that the fit was to meet, and how many figures that makes. */
  readonly figures: { readonly names: readonly string[]; readonly count: number };
  readonly ending: Ending;
  readonly replications: ReplicationRange;
  /** The start first, then each better point. */
  readonly rounds: readonly FitRound[];
  /** Standard error of each figure to meet at the end, from the chance of the replications, in tolerances. */
  readonly noise: readonly {
    readonly name: string;
    readonly span: string | null;
    readonly inTolerances: number;
  }[];
  /** Correlations of the errors of the inputs, and what the data cannot tell; null when it was stopped. */
  readonly correlations: readonly (readonly number[])[] | null;
  readonly verdicts: Verdicts | null;
  /** Fresh replications of the file as it was and as fitted; null when it was stopped. */
  readonly confirmation: Confirmation | null;
}
