import type { DrawnBundle } from '../../../../src/engine/ledger/lay-bundle.ts';
import type { BundleSpec, LedgerSpec } from '../../../../src/engine/ledger/ledger-spec.ts';
import type { StepFunction } from '../../../../src/engine/step-function.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_WEEK } from '../../../../src/units.ts';

export const DAY = TICKS_PER_DAY;
export const HOUR = TICKS_PER_HOUR;
export const WEEK = TICKS_PER_WEEK;
/** Units to the hour in these tests: a minute is seven. */
export const PER_HOUR = 420;

/** Capacity in hours: `[[0, 100], [DAY, 80]]` = 100, then 80 from the second day. */
export function hours(steps: readonly (readonly [number, number])[]): StepFunction {
  return { at: steps.map(([at]) => at), values: steps.map(([, value]) => Math.round(value * PER_HOUR)) };
}

/** A pool of hours that starts on Monday 4 April 2016, everything foreseen. */
export function hoursPool(capacity: StepFunction, change: Partial<LedgerSpec> = {}): LedgerSpec {
  return {
    basis: 'rate',
    unitsPerAmount: PER_HOUR,
    partsPerAmount: 60,
    capacity,
    commissioned: capacity,
    foreseen: [],
    reserve: 'allWeeks',
    order: 'firstFit',
    shortfall: 'deferred',
    whileWaiting: 'none',
    startDay: 16_895,
    ...change,
  };
}

export function bundleOf(shape: BundleSpec['shape'], cap = Infinity): BundleSpec {
  return { total: 0, cap, shape, reviews: [], extension: null };
}

/** The same share every week. */
export function evenly(weeks: number): BundleSpec {
  return bundleOf({ rule: 'profile', shares: Array.from({ length: weeks }, () => 1 / weeks) });
}

export function drawnTotal(total: number): DrawnBundle {
  return { total, length: NaN, first: NaN, last: NaN };
}
