/** How long a warm-up a scenario needs, and whether figures still move after the one it states. */
import type { Plan } from '../../model/plan.ts';
import { movingOf, type Moving } from './seasons.ts';
import { seriesOfRuns, toldSeries, type DailySeries, type Looking } from './daily-series.ts';
import { growingQueues } from './growing-queues.ts';
import { settlingOf, type Settling } from './settling.ts';
import { wholeRunOf, type WholeRun } from './whole-run.ts';

/** What was found. Times are in steps. */
export interface WarmUpAdvice {
  readonly step: WholeRun['step'];
  /** Warm-up of the run that was looked at. */
  readonly warmUp: number;
  /** Length of the whole run. */
  readonly steps: number;
  /** How the file itself moves levels. */
  readonly moving: Moving;
  readonly settlings: readonly Settling[];
  /** A warm-up that would do for every series that settles: the longest that one needs; null where none is told. */
  readonly needed: number | null;
  /** Warnings of services that cannot keep up. */
  readonly unstable: readonly string[];
}

/** The advice, and the series it rests on. */
export interface WarmUpFound {
  readonly advice: WarmUpAdvice;
  readonly whole: WholeRun;
  readonly series: readonly DailySeries[];
}

/** Runs replications and says what they need. Two replications or more; rejects with `Stopped` when told to stop. */
export async function adviseWarmUp(plan: Plan, looking: Omit<Looking, 'whole'>): Promise<WarmUpFound> {
  const whole = wholeRunOf(plan);
  const kept = await seriesOfRuns({ ...looking, whole });
  const series = toldSeries(whole, kept);
  const moving = movingOf(plan);
  const view = { whole, moving, together: Math.max(1, series.length) };
  const settlings = series.map((one) => settlingOf(one, view));
  const needs = settlings.flatMap(({ needed }) => (needed === null ? [] : [needed]));
  const { step, warmUp, steps } = whole;
  const advice: WarmUpAdvice = {
    ...{ step, warmUp, steps, moving, settlings },
    needed: needs.length === 0 ? null : Math.max(...needs),
    unstable: growingQueues(whole, kept),
  };
  return { advice, whole, series };
}
