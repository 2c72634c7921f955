/**
 * The band round a line over periods. What a single year may bring can be told from ten replications on; of
 * fewer the band is the interval of the average, of two it goes from the one to the other.
 */
import type { Manifest, SeriesEstimate } from '../../src/experiment/results.ts';
import { UPPER } from '../../src/statistics/interval.ts';
import { tQuantile } from '../../src/statistics/t-quantile.ts';
import { FEWEST_FOR_ONE_YEAR } from '../words/finding.ts';

/** How many replications the results rest on. */
export function runsOf({ replications: { from, to } }: Pick<Manifest, 'replications'>): number {
  return to - from + 1;
}

/** Standard errors from the average to the edge of the band; of two runs one reaches each of them. */
function reach(runs: number): number {
  return runs === 2 ? 1 : tQuantile(UPPER, runs - 1);
}

/** The series with the edges of its band in the place of the percentiles. None is below zero: nothing counted can be. */
export function withBand(series: SeriesEstimate, runs: number): SeriesEstimate {
  if (runs >= FEWEST_FOR_ONE_YEAR) return series;
  const edge = (sign: number): (number | null)[] =>
    series.mean.map((mean, period) => {
      const se = series.se[period] ?? null;
      return mean === null || se === null || runs < 2 ? null : Math.max(0, mean + sign * reach(runs) * se);
    });
  return { ...series, p10: edge(-1), p90: edge(1) };
}

/** What the line and its band are, as a sentence under a chart. */
export function lineAndBand(runs: number): string {
  if (runs === 1) return 'Line: the one replication.';
  if (runs === 2) return 'Line: average over the two replications; band: from the one to the other.';
  const band =
    runs < FEWEST_FOR_ONE_YEAR
      ? '95% interval of the average'
      : 'where the middle eight in ten replications fall';
  return `Line: average over ${String(runs)} replications; band: ${band}.`;
}

/** What the band is, before its two ends. */
export function bandAlone(runs: number): string {
  if (runs === 2) return 'The two replications';
  return runs < FEWEST_FOR_ONE_YEAR ? '95% interval' : 'Middle eight in ten replications';
}

/** What stands beside the average in a table: the edges of the band, by name. */
export function bandNames(runs: number): {
  readonly both: string;
  readonly low: string;
  readonly high: string;
} {
  if (runs === 2) return { both: 'the two replications', low: 'lower', high: 'higher' };
  if (runs < FEWEST_FOR_ONE_YEAR) return { both: '95% interval', low: '95% low', high: '95% high' };
  return { both: '10th to 90th percentile', low: '10th percentile', high: '90th percentile' };
}
