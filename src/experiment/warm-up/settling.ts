/** How long a series takes to settle from the start of a run, and whether it goes on moving after the warm-up. */
import { meanInterval } from '../../statistics/interval.ts';
import { mser5 } from '../../statistics/mser.ts';
import type { DailySeries, Steps } from './daily-series.ts';
import { YEAR_DAYS, type Moving } from './seasons.ts';
import { slopeOf, trendOf, type Trend } from './trend.ts';
import { largestOf, meanOf, type WholeRun } from './whole-run.ts';

/** What is found of a series. Times are steps from the start of the run. */
export interface Settling {
  readonly measure: DailySeries['measure'];
  readonly service: string | null;
  /** Whether the start of the run stands clearly apart from its second half: only then is there anything to cut. */
  readonly startsApart: boolean;
  /** Where MSER-5 cuts the mean over replications, within the first half; null where the run is too short to say. */
  readonly cut: number | null;
  /** Whether a cut in the last half would be better still, which MSER-5 refuses: it has not settled, or it is chance. */
  readonly refused: boolean;
  /** Warm-up that would do: 0 where the start does not stand apart; null where what is left is shown to settle still. */
  readonly needed: number | null;
  /** After the stated warm-up; null where it cannot be told from what the file itself moves. */
  readonly trend: Trend | null;
  /** Mean over the measured period. */
  readonly level: number;
}

/** What decides how series are looked at. */
export interface View {
  readonly whole: Pick<WholeRun, 'step' | 'warmUp' | 'steps'>;
  readonly moving: Moving;
  /** Series that are looked at together. */
  readonly together: number;
}

/** Fewer values than this say nothing: MSER-5 has ten batches then. */
export const LEAST_STEPS = 50;
/** Fewer pairs of days a year apart say nothing of a trend. */
const LEAST_PAIRS = 91;
/** The first batch, and the first tenth of a run, are set beside its second half. */
const FIRST = 5;
const TENTH = 0.1;
/** Of the largest value: a smaller difference is the dust of binary fractions. */
const DUST = 1e-9;

/** What one series says. */
export function settlingOf({ measure, service, values }: DailySeries, view: View): Settling {
  const { whole, moving, together } = view;
  const seen = moving === 'even' ? values : sinceLastYear(values, view);
  const long = (seen[0]?.length ?? 0) >= LEAST_STEPS;
  const startsApart = long && isApart(seen, together);
  const { leaveOut, refused } = long ? mser5(meanSeries(seen)) : { leaveOut: null, refused: false };
  const isOpen = leaveOut !== null && refused && isUneven(seen, leaveOut, together);
  const needed = !long || isOpen ? null : startsApart ? leaveOut : 0;
  const measured = values.map((one) => one.slice(whole.warmUp));
  const level = meanOf(measured.map(meanOf));
  return {
    measure,
    service,
    startsApart,
    cut: leaveOut,
    refused,
    needed,
    trend: trendIn(values, needed, view),
    level,
  };
}

/**
 * How much higher each day is than the same weekday a year later: the year's own ups and downs fall out, and
 * what is left is the start fading. Where the file itself changes, only years before the change compare.
 */
function sinceLastYear(values: Steps, { whole, moving }: View): Steps {
  const { step, warmUp, steps } = whole;
  if (step === 'hour') return [];
  const end = moving === 'changing' ? warmUp : steps;
  return values.map((one) => yearApart(one.slice(0, end)));
}

function yearApart(values: readonly number[]): number[] {
  return values.slice(YEAR_DAYS).map((value, day) => values[day]! - value);
}

/** The mean over replications at each step. */
export function meanSeries(values: Steps): number[] {
  return values[0]!.map((_, step) => meanOf(values.map((one) => one[step]!)));
}

/**
 * Whether the first five steps, or the first tenth, differ from the second half: tested over replications,
 * with at most 5 false alarms in 100 runs over both and all series together (Bonferroni).
 */
function isApart(values: Steps, together: number): boolean {
  const { length } = values[0]!;
  const starts = [FIRST, Math.max(FIRST, Math.floor(length * TENTH))];
  return starts.some((first) => {
    const off = values.map((one) => meanOf(one.slice(0, first)) - meanOf(one.slice(Math.ceil(length / 2))));
    return isShown(off, starts.length * together, largestOf(values));
  });
}

/** Whether the two halves of what a cut leaves differ: what a refused cut is asked, because a later one may look better by chance. */
function isUneven(values: Steps, cut: number, together: number): boolean {
  const off = values.map((one) => {
    const left = one.slice(cut);
    const middle = Math.floor(left.length / 2);
    return meanOf(left.slice(0, middle)) - meanOf(left.slice(middle));
  });
  return isShown(off, together, largestOf(values));
}

/** Whether differences, one for each replication, are told from 0 together with others; `size` is that of the largest value. */
function isShown(differences: readonly number[], tests: number, size: number): boolean {
  const { mean, low, high } = meanInterval(differences, tests);
  return (low > 0 || high < 0) && Math.abs(mean) > DUST * size;
}

/** The trend after the warm-up: within the measured period, or by the year where the file moves with it. */
function trendIn(values: Steps, needed: number | null, { whole, moving, together }: View): Trend | null {
  const asked = { tests: together, level: largestOf(values) };
  if (moving === 'even') {
    const measured = values.map((one) => one.slice(whole.warmUp));
    return measured[0]!.length < LEAST_STEPS ? null : trendOf(measured.map(slopeOf), asked);
  }
  if (moving === 'changing' || needed === null || whole.step === 'hour') return null;
  const from = Math.max(whole.warmUp - YEAR_DAYS, needed, 0);
  const pairs = values.map((one) => yearApart(one.slice(from)));
  if (pairs[0]!.length < LEAST_PAIRS) return null;
  return trendOf(
    pairs.map((one) => -meanOf(one) / YEAR_DAYS),
    asked,
  );
}
