/** How long one figure follows another when a variant changes both, over paired replications. */
import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';
import type { Catalogue } from '../../measures/replication-result.ts';
import { centroidLag, type Response } from '../../statistics/lag.ts';
import { ticksToDays } from '../../units.ts';
import type { LagResult, LagSeries } from './lag-result.ts';
import { rowKey, type ScenarioRun } from '../scenario-run.ts';
import type { AskedLag } from './asked-lag.ts';

/**
 * Every lag that a variant asks for, in the order of its file. Throws RangeError when the two have series of
 * other periods: give both the same first (withPeriods).
 */
export function lagsOf(base: ScenarioRun, variant: ScenarioRun): LagResult[] {
  if (variant.lags.length > 0 && base.plan.period !== variant.plan.period)
    throw new RangeError(
      `${base.name} has series by ${base.plan.period}, ${variant.name} by ${variant.plan.period}`,
    );
  return variant.lags.map((asked) => lagOf(asked, base, variant));
}

function lagOf(
  { name, of, behind, withinDays }: AskedLag,
  base: ScenarioRun,
  variant: ScenarioRun,
): LagResult {
  const { series, periods } = variant.catalogue;
  const differences = (row: number): number[][] => differencesOf(row, base, variant);
  const [causes, effects] = [differences(behind), differences(of)];
  const first = Math.max(0, firstChange(causes));
  const days = periods.map(({ fromTick, toTick }) => ticksToDays((fromTick + toTick) / 2));
  const start = ticksToDays(periods[first]!.fromTick);
  const kept = days.flatMap((at, p) => (p >= first && at <= start + withinDays ? [p] : []));
  const only = (values: readonly number[]): number[] => kept.map((p) => values[p]!);
  // What is averaged over a period counts by how long the period is.
  const weighted = (row: number, values: readonly number[]): number[] =>
    kept.map((p) => values[p]! * (series[row]!.of === 'average' ? lengthOf(variant.catalogue, p) : 1));
  const responses = causes.map((cause, k): Response => ({
    cause: weighted(behind, cause),
    effect: weighted(of, effects[k]!),
  }));
  const lag = centroidLag(responses, only(days));
  const shown = (row: number, all: readonly (readonly number[])[]): LagSeries => ({
    measure: series[row]!.measure,
    dimensions: series[row]!.dimensions,
    unit: series[row]!.unit,
    ...summaries(all.map(only)),
  });
  const none = { mean: null, se: null, low: null, high: null };
  const said =
    'why' in lag ? { ...none, why: lag.why } : { mean: lag.mean, se: lag.se, low: lag.low, high: lag.high };
  return {
    name,
    variant: variant.name,
    unit: 'days',
    ...said,
    replications: responses.length,
    at: kept.map((p) => periods[p]!.label),
    of: shown(of, effects),
    behind: shown(behind, causes),
  };
}

function lengthOf({ periods }: Catalogue, p: number): number {
  return ticksToDays(periods[p]!.toTick - periods[p]!.fromTick);
}

/** Variant less base by period, in each replication; nothing changes where the base has no such series. */
function differencesOf(row: number, base: ScenarioRun, variant: ScenarioRun): number[][] {
  const count = variant.catalogue.periods.length;
  const key = rowKey(variant.catalogue.series[row]!);
  const there = base.catalogue.series.findIndex((each) => rowKey(each) === key);
  return variant.results.map((result, k) =>
    Array.from({ length: count }, (_, p) => {
      const before = there < 0 ? 0 : base.results[k]!.series[there * count + p]!;
      return result.series[row * count + p]! - before;
    }),
  );
}

/** The first period in which the cause differs in any replication; -1 where it never does. */
function firstChange(causes: readonly (readonly number[])[]): number {
  return (causes[0] ?? []).findIndex((_, p) => causes.some((each) => each[p] !== 0));
}

function summaries(all: readonly (readonly number[])[]): Pick<LagSeries, 'mean' | 'se'> {
  const periods = (all[0] ?? []).map((_, p) => all.map((each) => each[p]!));
  return {
    mean: periods.map((values) => meanOf(values)),
    se: periods.map((values) =>
      values.length < 2 ? null : sampleStandardDeviation(values) / Math.sqrt(values.length),
    ),
  };
}
