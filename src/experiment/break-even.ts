/** When a variant has paid for itself: its costs less those of the base, added up from the first measured day. */
import { quantile } from 'simple-statistics';
import type { ReplicationResult, SeriesRow } from '../measures/replication-result.ts';
import { meanInterval } from '../statistics/interval.ts';
import type { BreakEven } from './results.ts';
import { rowKey } from './scenario-run.ts';
import type { ScenarioRun } from './scenario-run.ts';

const MEASURES = ['allCosts', 'cashCosts'];

/** A penny: less than this is the dust of binary fractions. */
const NOTHING = 0.01;

/** Break-even of all costs and of those in cash, in all and by payer; nothing unless both have costs. */
export function breakEvensOf(base: ScenarioRun, variant: ScenarioRun): BreakEven[] {
  const [ours, theirs] = [costsOf(base), costsOf(variant)];
  if (ours.size === 0 || theirs.size === 0) return [];
  const at = base.catalogue.periods.map(({ label }) => label);
  return [...new Map([...ours, ...theirs])].map(([key, { row }]) => {
    const [one, other] = [ours.get(key), theirs.get(key)];
    const paths = base.results.map((result, k) =>
      running(periodsOf(base, result, one), periodsOf(variant, variant.results[k]!, other)),
    );
    const { measure, dimensions, unit } = row;
    return { measure, dimensions, unit, variant: variant.name, at, ...summary(paths, at) };
  });
}

interface Costs {
  readonly row: SeriesRow;
  readonly position: number;
}

function costsOf({ catalogue }: ScenarioRun): Map<string, Costs> {
  const rows = catalogue.series.map((row, position) => ({ row, position }));
  const costs = rows.filter(({ row }) => MEASURES.includes(row.measure));
  return new Map(costs.map((each) => [rowKey(each.row), each]));
}

/** What was paid in each period; somebody who pays on one side only pays nothing on the other. */
function periodsOf(
  { catalogue }: ScenarioRun,
  { series }: ReplicationResult,
  costs: Costs | undefined,
): Float64Array {
  const periods = catalogue.periods.length;
  if (costs === undefined) return new Float64Array(periods);
  return series.subarray(costs.position * periods, (costs.position + 1) * periods);
}

/** Variant less base, added up to the end of each period. */
function running(base: Float64Array, variant: Float64Array): number[] {
  let sum = 0;
  return Array.from(base, (cost, p) => (sum += variant[p]! - cost));
}

/** First period from whose end on the sum is never above nothing again; -1 when it is above at the last. */
function paidFrom(sums: readonly number[]): number {
  const above = sums.findLastIndex((sum) => sum > NOTHING);
  return above === sums.length - 1 ? -1 : above + 1;
}

type Summary = Omit<BreakEven, 'measure' | 'dimensions' | 'unit' | 'variant' | 'at'>;

function summary(paths: readonly (readonly number[])[], at: readonly string[]): Summary {
  const label = (period: number): string | null => at[period] ?? null;
  const points = at.map((_, p) => pointOf(paths.map((path) => path[p]!)));
  const mean = points.map((point) => point.mean);
  const bounds = (key: 'low' | 'high') => points.map((point) => point[key]);
  const paid = paths.map(paidFrom);
  return {
    mean,
    low: bounds('low'),
    high: bounds('high'),
    outcome: outcomeOf(paths, mean),
    period: label(paidFrom(mean)),
    earliest: label(paidFrom(bounds('low').map((sum, p) => sum ?? mean[p]!))),
    latest: label(paidFrom(bounds('high').map((sum, p) => sum ?? mean[p]!))),
    withinShare: paid.filter((period) => period >= 0).length / paid.length,
    oneYear: paths.length < 2 ? null : yearOf(paid, label),
  };
}

function pointOf(values: readonly number[]): { mean: number; low: number | null; high: number | null } {
  return values.length < 2 ? { mean: values[0]!, low: null, high: null } : meanInterval(values);
}

function outcomeOf(paths: readonly (readonly number[])[], mean: readonly number[]): BreakEven['outcome'] {
  if (paths.every((path) => path.every((sum) => Math.abs(sum) <= NOTHING))) return 'same';
  const period = paidFrom(mean);
  if (period === 0) return 'never dearer';
  return period > 0 ? 'within the period' : 'not within the period';
}

/** Periods by which one and nine in ten single runs have paid; null where that many have not. */
function yearOf(
  paid: readonly number[],
  label: (period: number) => string | null,
): NonNullable<BreakEven['oneYear']> {
  const last = Math.max(0, ...paid) + 1;
  const ranks = paid.map((period) => (period < 0 ? last : period));
  const at = (share: number): string | null => {
    const period = Math.ceil(quantile(ranks, share) - 1e-9);
    return period === last ? null : label(period);
  };
  return { p10: at(0.1), p90: at(0.9) };
}
