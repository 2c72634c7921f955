/** The difference in cost: as a yearly sum, and as one sum over a horizon. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, type Dimensions } from './figures.ts';
import { presentValueFactor, type Horizon } from './horizon.ts';
import type { Comparison } from './sides.ts';

type Known = Difference & { readonly mean: number };

/** The paired difference of a measure of cost; undefined where there is none. */
export function costChange(
  { all, variant }: Comparison,
  measure: 'cost' | 'costCashReleasing' | 'oneOffCost',
  dimensions: Dimensions = {},
): Known | undefined {
  return variant === null
    ? undefined
    : findDifference(all, variant.results.scenario, { measure, dimensions });
}

function moved(value: number | null, factor: number, shift: number): number | null {
  return value === null ? null : value * factor + shift;
}

/** Direction of a sum whose interval is known; what cannot be told of the yearly sum cannot be told of it. */
function verdictOf(
  low: number | null,
  high: number | null,
  yearly: Difference['verdict'],
): Difference['verdict'] {
  if (low === null || high === null) return yearly;
  if (low === 0 && high === 0) return 'same';
  if (high < 0) return 'lower';
  return low > 0 ? 'higher' : 'cannot tell';
}

/**
 * Present value of the difference over the horizon [£]: the yearly sum in every year, and one-off costs
 * in the first. One-off costs are the same in every replication, so they move the interval and do not widen it.
 */
export function costOverHorizon(
  comparison: Comparison,
  horizon: Horizon,
  dimensions: Dimensions = {},
): Known | undefined {
  const yearly = costChange(comparison, 'cost', dimensions);
  if (yearly === undefined) return undefined;
  const factor = presentValueFactor(horizon);
  const once = costChange(comparison, 'oneOffCost', dimensions)?.mean ?? 0;
  const [low, high] = [moved(yearly.low, factor, once), moved(yearly.high, factor, once)];
  const mean = yearly.mean * factor + once;
  return { ...yearly, unit: '£', mean, low, high, verdict: verdictOf(low, high, yearly.verdict) };
}
