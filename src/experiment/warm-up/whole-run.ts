/** A run looked at from its first instant: the same events, with the warm-up in view. */
import type { Plan } from '../../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../../units.ts';

/** A run in steps of a day, or of an hour where it is short. */
export interface WholeRun {
  /** The plan with its measured window opened to the start of the run: it runs the same, and shows all of it. */
  readonly plan: Plan;
  readonly step: 'day' | 'hour';
  /** Steps before measuring begins. */
  readonly warmUp: number;
  /** Whole steps of the run. */
  readonly steps: number;
}

/** Shorter runs are looked at by the hour [days]. */
const LEAST_DAYS = 50;

/**
 * The whole run of a plan. Nothing that happens in a run depends on where its window begins (only totals
 * are set to zero there), so that every number of the measured period is the same in both.
 */
export function wholeRunOf(plan: Plan): WholeRun {
  const step = plan.endTick >= LEAST_DAYS * TICKS_PER_DAY ? 'day' : 'hour';
  const ticks = ticksOf({ step });
  return {
    plan: { ...plan, fromTick: 0, period: step, probes: [], money: null },
    step,
    warmUp: plan.fromTick / ticks,
    steps: Math.floor(plan.endTick / ticks),
  };
}

/** Length of a step [ticks]. */
export function ticksOf({ step }: Pick<WholeRun, 'step'>): number {
  return step === 'day' ? TICKS_PER_DAY : TICKS_PER_HOUR;
}

/** The largest distance from 0; 0 of no values. */
export function largestOf(values: readonly (readonly number[])[]): number {
  return values.reduce((most, one) => one.reduce((size, value) => Math.max(size, Math.abs(value)), most), 0);
}

/** Mean of values, of which there is one at least. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
