/** How long one figure follows another, in words: for the terminal and for the report. */
import { hasNoWidth } from '../../src/statistics/interval.ts';
import type { LagResult, LagSeries } from '../../src/experiment/lags/lag-result.ts';
import { measureNamed } from '../../src/measures/measure-names.ts';
import { longDate } from './dates.ts';
import { roundInterval } from './finding.ts';
import { capital } from './lists.ts';
import { percentage, rounded } from './numbers.ts';

/** `patients delayed`, `people arrived (acute)`. */
export function seriesInWords({ measure, dimensions }: Pick<LagSeries, 'measure' | 'dimensions'>): string {
  const of = Object.values(dimensions);
  const { words: capitalised } = measureNamed(measure);
  const words = capitalised.charAt(0).toLowerCase() + capitalised.slice(1);
  return of.length === 0 ? words : `${words} (${of.join(', ')})`;
}

/** One sentence on a lag, e.g. `patients delayed follow arrivals (acute) by 21 days on average (95% interval 18 to 24)`. */
export function lagInWords(lag: LagResult): string {
  const what = `the change in ${seriesInWords(lag.of)} follows that in ${seriesInWords(lag.behind)}`;
  const { mean, low, high } = lag;
  if (mean === null || low === null || high === null)
    return `${capital(lag.name)}: how long ${what} cannot be said: ${lag.why ?? 'there is no figure'}.`;
  const interval = roundInterval(mean, low, high);
  const days = (value: number): string => rounded(value, interval.step);
  const range = hasNoWidth({ low, high })
    ? 'the same in every replication'
    : `95% interval ${days(interval.low)} to ${days(interval.high)}`;
  const verdict = low > 0 ? 'It lags.' : high < 0 ? 'It comes before.' : 'Whether it lags cannot be told.';
  return `${capital(lag.name)}: ${what} by ${days(interval.mean)} days on average, from middle to middle (${range}). ${verdict}${courseInWords(lag)}`;
}

/** Periods over which the course of a change is smoothed before its highest point is looked for. */
const SMOOTH = 7;
/** Part of the highest below which a change counts as over. */
const OVER = 0.1;

/** When the change is at its highest, and whether it is over when the last period is. */
function courseInWords({ of, at }: LagResult): string {
  const smooth = of.mean.flatMap((_, k) => {
    const around = of.mean.slice(k, k + SMOOTH);
    return around.length < SMOOTH ? [] : [around.reduce((sum, value) => sum + Math.abs(value), 0) / SMOOTH];
  });
  const highest = Math.max(...smooth);
  const left = (smooth.at(-1) ?? 0) / highest;
  if (!(highest > 0)) return '';
  const peak = ` It is at its highest around ${longDate(at[smooth.indexOf(highest) + (SMOOTH - 1) / 2]!)}.`;
  return left < OVER
    ? peak
    : `${peak} It is not over when the time looked at ends on ${longDate(at.at(-1)!)}: ${percentage(left, 0)} of the highest is left, so that the whole of it lags by more.`;
}
