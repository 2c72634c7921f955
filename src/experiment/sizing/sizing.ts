/** What a search for a size found: `size.json`, and what its lines, page and pictures are made of. */
import type { Shown } from '../../statistics/shown-verdict.ts';
import type { ReplicationRange } from '../replications.ts';

/** An input of the search: one number, a total over places, or a factor. */
export interface SizedInput {
  readonly name: string;
  readonly unit: string;
  readonly of: 'number' | 'total' | 'factor';
  readonly now: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What a unit of something costs a year, and who says so. */
export interface SizePrice {
  readonly of: string;
  readonly pounds: number;
  /** `option`, or the name of a line of `money`. */
  readonly source: string;
}

/** A mean over replications with its 95% interval. Nulls: with one replication, or none with such a figure. */
export interface PointFigure {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The scenario with the inputs at some values. */
export interface SizedPoint {
  readonly values: readonly number[];
  readonly replications: ReplicationRange;
  readonly verdict: Shown;
  /** In the order of the conditions. */
  readonly figures: readonly PointFigure[];
  /** Share of replications that met all conditions. */
  readonly met: number;
  /** Pounds a year of the inputs; null without prices. */
  readonly cost: number | null;
}

/** A cause of delay and how many people it holds up on an average day. */
export interface CauseOfDelay {
  /** A service, or `process` for time that the scenario sets. */
  readonly constraint: string;
  /** The recorded reason; only of set times. */
  readonly reason: string | null;
  readonly people: number;
}

/** Why no value is enough: the conditions with more than anybody would buy. */
export interface Beyond {
  /** Whether capacity was made unlimited, or set to so much. */
  readonly at: 'unlimited' | readonly number[];
  readonly point: SizedPoint;
  /** Largest first. */
  readonly causes: readonly CauseOfDelay[];
}

export type SizeOutcome =
  /** Found, and shown again on fresh replications. */
  | 'certified'
  /** Found, but fresh replications did not show it, nor any of the next values tried. */
  | 'not certified'
  /** The first value of the range does already: it may be possible to go further. */
  | 'first is enough'
  /** Nothing in the range is shown to do, but more of it would. */
  | 'outside the range'
  /** No amount would do. */
  | 'unreachable';

export interface Sizing {
  readonly goal: 'minimise' | 'maximise' | 'cost';
  readonly inputs: readonly SizedInput[];
  readonly prices: readonly SizePrice[];
  readonly conditions: readonly {
    readonly text: string;
    readonly measure: string;
    readonly dimensions: Readonly<Record<string, string>>;
    readonly unit: string;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Share of single years that are to meet the conditions; null: their average is. */
  readonly chance: number | null;
  /** Chance that the search calls any point wrongly, and that certification does. */
  readonly error: number;
  readonly outcome: SizeOutcome;
  /** Values of the inputs; null where there is no answer. */
  readonly answer: readonly number[] | null;
  /** Nearest values that were shown not to do; null when none was. */
  readonly shownToFail: readonly number[] | null;
  readonly points: readonly SizedPoint[];
  /** Each attempt on fresh replications; the last one decides. */
  readonly certification: readonly SizedPoint[];
  readonly beyond: Beyond | null;
}
