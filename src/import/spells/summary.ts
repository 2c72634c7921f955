/** What is kept of an extract of spells: counts and sums of groups of people, and nothing of any one of them. */
import type { Sample } from '../../statistics/fit/sample.ts';

/** Groups of fewer people than this are put together before anything is written. */
export const LEAST_GROUP = 5;

export interface DayCount {
  /** ISO date. */
  readonly date: string;
  readonly count: number;
}
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}
/** People who left by a pathway after the same minutes, delayed for the same reason (null: not delayed). */
export interface LengthGroup {
  readonly pathway: string;
  readonly reason: string | null;
  readonly sample: Sample;
  readonly count: number;
}
export interface MonthDays {
  /** `2024-04`. */
  readonly month: string;
  readonly days: number;
}

export interface Period {
  /** First day, ISO. */
  readonly from: string;
  /** Day after the last. */
  readonly end: string;
  readonly days: number;
  /** First days of its months; none where it is no row of whole months. */
  readonly months: readonly string[];
}

export interface SpellSummary {
  /** Rows that were used, of all there are. */
  readonly used: number;
  readonly rows: number;
  /** Used rows without a date of leaving: still there when the extract was made. */
  readonly stillThere: number;
  /** Used rows of people who left without a date of being ready: taken as ready when they left. */
  readonly withoutReady: number;
  /** Whether any date carries a time of day. */
  readonly hasTimes: boolean;
  readonly arrivals: readonly DayCount[];
  /** Admissions by hour 0 to 23; null when the dates carry no time. */
  readonly byHour: readonly number[] | null;
  /** People who left, by pathway. */
  readonly pathways: readonly NamedCount[];
  readonly localities: readonly NamedCount[];
  /** Days from admitted to ready, by pathway; reason null. */
  readonly toReady: readonly LengthGroup[];
  /** Days from ready to left of those delayed, by pathway and reason. */
  readonly delays: readonly LengthGroup[];
  /** Days that are set beside the model: the whole months of the extract, or all of it where it has none. */
  readonly period: Period;
  /** Delayed days inside the period, by reason and by month. */
  readonly delayedDays: readonly { readonly reason: string; readonly days: number }[];
  readonly delayedByMonth: readonly MonthDays[];
  /** Groups put together because they were too small, in words. */
  readonly putTogether: readonly string[];
}
