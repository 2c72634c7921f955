/** From the values of every replication to a mean with its interval: the rows of `results.json`. */
import { mean as meanOf, quantile, sampleStandardDeviation } from 'simple-statistics';
import { meanInterval } from '../statistics/interval.ts';
import type { DistributionEstimate, Estimate, SeriesEstimate } from './results.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** Estimates of every measure, in the order of the catalogue. */
export function estimates({ catalogue, results }: ScenarioRun): Estimate[] {
  return catalogue.measures.map(({ measure, dimensions, unit, basis }, i) => {
    const all = results.map((result) => result.values[i]!);
    const existing = all.filter(Number.isFinite);
    const why = reasonForGaps(existing.length, all);
    return {
      measure,
      dimensions,
      unit,
      basis,
      ...levelSummary(existing),
      replications: existing.length,
      ...why,
    };
  });
}

type Summary = Pick<Estimate, 'mean' | 'sd' | 'se' | 'low' | 'high' | 'p10' | 'p90'>;

const NONE = { mean: null, sd: null, se: null, low: null, high: null, p10: null, p90: null } as const;

/** Nulls where a figure does not exist: no values at all, or no spread in a single one. */
export function levelSummary(values: readonly number[]): Summary {
  if (values.length < 2) return { ...NONE, mean: values[0] ?? null };
  return { ...meanInterval(values), ...range(values) };
}

/** The same without the interval: for points of series and levels, of which there may be very many. */
function spread(values: readonly number[]): Pick<Summary, 'mean' | 'se' | 'p10' | 'p90'> {
  if (values.length < 2) return { ...NONE, mean: values[0] ?? null };
  return { ...meanAndError(values), ...range(values) };
}

/** Mean over two replications or more, and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; se: number } {
  const se = sampleStandardDeviation([...values]) / Math.sqrt(values.length);
  return { mean: meanOf([...values]), se };
}

/** 10th and 90th percentile (type 7): what a single replication may bring. */
function range(values: readonly number[]): { p10: number; p90: number } {
  const [p10, p90] = quantile([...values], [0.1, 0.9]) as [number, number];
  return { p10, p90 };
}

function reasonForGaps(existing: number, all: readonly number[]): { why?: string } {
  const gaps = all.length - existing;
  if (gaps === 0) return {};
  if (all.includes(Infinity)) return { why: 'unlimited' };
  if (existing === 0) return { why: 'there was nobody to count in any replication' };
  return { why: `there was nobody to count in ${gaps} of ${all.length} replications, which are left out` };
}

/** Every series, period by period. */
export function seriesEstimates({ catalogue, results }: ScenarioRun): SeriesEstimate[] {
  const at = catalogue.periods.map((period) => period.label);
  return catalogue.series.map(({ measure, dimensions, unit }, row) => {
    const points = at.map((_, p) => {
      const values = results.map((result) => result.series[row * at.length + p]!);
      return spread(values.filter(Number.isFinite));
    });
    const column = (key: 'mean' | 'se' | 'p10' | 'p90'): (number | null)[] =>
      points.map((point) => point[key]);
    return {
      measure,
      dimensions,
      unit,
      at,
      mean: column('mean'),
      se: column('se'),
      p10: column('p10'),
      p90: column('p90'),
    };
  });
}

/** Quantiles of a level that are published. */
const PUBLISHED_QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

/** Share of time at each level, averaged over replications. */
export function distributionEstimates({ catalogue, results }: ScenarioRun): DistributionEstimate[] {
  return catalogue.distributions.map(({ measure, dimensions }, row) => {
    const levels = Math.max(...results.map((result) => result.distributions[row]!.length));
    const share: Record<string, number> = {};
    const se: Record<string, number> = {};
    const means = Array.from({ length: levels }, (_, level) => {
      const shares = results.map((result) => result.distributions[row]![level] ?? 0);
      const found = spread(shares);
      if (found.mean! > 0) share[level] = found.mean!;
      if (found.mean! > 0 && found.se !== null) se[level] = found.se;
      return found.mean!;
    });
    return { measure, dimensions, share, se, ...momentsOf(means), quantiles: quantilesOf(means) };
  });
}

function momentsOf(shares: readonly number[]): { mean: number; variance: number } {
  const mean = shares.reduce((sum, share, level) => sum + share * level, 0);
  const variance = shares.reduce((sum, share, level) => sum + share * (level - mean) ** 2, 0);
  return { mean, variance };
}

/** Smallest level at or below which the count stood for at least that share of the time (type 1). */
function quantilesOf(shares: readonly number[]): Record<string, number> {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(
    PUBLISHED_QUANTILES.map((p) => {
      let below = 0;
      const level = shares.findIndex((share) => (below += share) >= p * total * (1 - 1e-12));
      return [String(p), level === -1 ? shares.length - 1 : level];
    }),
  );
}
