/** What a pool of hours, visits or placement starts is, and how a bundle is laid over time. */
import type { StepFunction } from '../step-function.ts';

/**
 * A pool of amounts. Amounts are whole numbers of a unit; `unitsPerHour` (or per visit or start)
 * is chosen by compile fine enough that everything the file says is exact, and divisible by `7 * partsPerAmount`.
 */
export interface LedgerSpec {
  /** `rate`: at every instant; `week`: per calendar week (Monday to Sunday); `day`: per civil day. */
  readonly basis: 'rate' | 'week' | 'day';
  readonly unitsPerAmount: number;
  /** Smallest parts that a bundle is planned in, to the amount: 60 to the hour (a minute), 1 to a visit or a start. */
  readonly partsPerAmount: number;
  /** Deliverable (contact) units per week in force over time; for a `day` ledger, units per day. */
  readonly capacity: StepFunction;
  /** Commissioned units (before the productive ratio), the same basis. */
  readonly commissioned: StepFunction;
  /**
   * Capacity as it was known beforehand: for each instant from which a change is known, the
   * function then believed. Empty = everything is foreseen (`capacity` itself).
   */
  readonly foreseen: readonly { readonly fromTick: number; readonly capacity: StepFunction }[];
  readonly reserve: 'allWeeks' | 'thisWeek';
  readonly order: 'firstFit' | 'firstInFirstOut';
  readonly shortfall: 'deferred' | 'lost';
  /** Units a person draws per week while the bundle is finished and onward care is awaited: 'last' = as in the last week. */
  readonly whileWaiting: 'last' | 'none';
  /** Day number (days since 1970-01-01, so weekday = (n + 3) mod 7 with Monday 0) of tick 0. */
  readonly startDay: number;
}

/** A look at somebody's care, so many weeks after its start. */
export interface ReviewSpec {
  /** Weeks after the start at which it is held first, and from then on every so many weeks (Infinity = once). */
  readonly week: number;
  readonly every: number;
  /** Share of people who are found to need no more. */
  readonly finishShare: number;
  /** Share of the others whose care becomes smaller from there on, and how much of it they keep. */
  readonly smallerShare: number;
  readonly keptShare: number;
}

/** How a bundle is drawn and laid over time. Weeks run from the person's own start. */
export interface BundleSpec {
  /** Index of the distribution of total contact hours (in hours or visits), or -1 when `shape` sets the total. */
  readonly total: number;
  /** Cap on the total, in hours or visits (Infinity = none). */
  readonly cap: number;
  readonly shape:
    /** Fixed weeks; `shares[k]` of the total in week k (sum 1): intensity scales with the total. */
    | { readonly rule: 'profile'; readonly shares: readonly number[] }
    /** Fixed intensity per week; duration scales with the total. */
    | { readonly rule: 'intensity'; readonly perWeek: number }
    /** Intensity per week times a random length (distribution index, days): total follows. */
    | { readonly rule: 'intensityForLength'; readonly perWeek: number; readonly length: number }
    /** Daily amounts falling in a straight line from a first to a last over a random whole number of days. */
    | {
        readonly rule: 'taper';
        readonly first: number;
        readonly last: number;
        readonly days: number;
        /** Amounts are rounded to multiples of this many hours (or visits); 0 = to the minute. */
        readonly roundTo: number;
      }
    /** One unit at the start (a placement). */
    | { readonly rule: 'start' };
  /** Looks at whether the care is still needed. Empty = none. */
  readonly reviews: readonly ReviewSpec[];
  /** Extension at the planned end with probability `share`: `weeks` more at `perWeek` (Null = none). */
  readonly extension: { readonly share: number; readonly weeks: number; readonly perWeek: number } | null;
}
