import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import type { NamedFigure } from '../results.ts';

/** What was really seen, and where its counterpart stands in the results of a replication. */
export interface Observation extends NamedFigure {
  /** Of the value; of each month of a series. Null when nothing is to be judged. */
  readonly tolerance: Tolerance | null;
  readonly seen: SeenOnce | SeenByMonth;
}

/** One figure for the measured period (of a measure per year: for a year). */
export interface SeenOnce {
  readonly by: 'period';
  /** Position among the measures of the catalogue. */
  readonly row: number;
  readonly value: number;
}

/** A figure for every month of the measured period. */
export interface SeenByMonth {
  readonly by: 'month';
  /** Position among the series of the catalogue. */
  readonly row: number;
  /** Whether months add up to the whole or are averaged by their length. */
  readonly of: 'amount' | 'average';
  readonly months: readonly {
    /** `2016-04`. */
    readonly month: string;
    readonly value: number;
    /** Positions of the periods of the catalogue that make up the month. */
    readonly periods: readonly number[];
  }[];
}
