import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import type { NamedFigure } from '../results.ts';

/** What was really seen, and where its counterpart stands in the results of a replication. */
export interface Observation extends NamedFigure {
  /** Of the value; of each month or year of a series. Null when nothing is to be judged. */
  readonly tolerance: Tolerance | null;
  readonly seen: SeenOnce | SeenBySpan;
}

/** One figure for the measured period (of a measure per year: for a year). */
export interface SeenOnce {
  readonly by: 'period';
  /** Position among the measures of the catalogue. */
  readonly row: number;
  readonly value: number;
}

/** A figure for every month, or every financial year, of the measured period. */
export interface SeenBySpan {
  readonly by: 'month' | 'year';
  /** Position among the series of the catalogue. */
  readonly row: number;
  /** Whether spans add up to the whole or are averaged by their length. */
  readonly of: 'amount' | 'average';
  readonly spans: readonly {
    /** `2016-04`, or `2016/17`. */
    readonly span: string;
    readonly value: number;
    /** Positions of the periods of the catalogue that make it up. */
    readonly periods: readonly number[];
  }[];
}
