/**
 * Plain-English findings from a paired difference. The rules that keep them from claiming too much:
 * a direction is named only when the 95% interval excludes zero; sizes are rounded to what the
 * interval supports; the interval always stands beside the size; what one year may bring is always
 * told apart from the average; and "cannot be told apart" says how many more replications might.
 */
import type { Difference } from '../../src/experiment/results.ts';
import { hasNoWidth } from '../../src/statistics/interval.ts';
import { isAboutAYear, lengthInWords } from './dates.ts';
import type { MeasureWords } from './measure-words.ts';
import { counted, faithfulStep, fixed, rounded, stepFor } from './numbers.ts';

/** Bounds rounded to the step of the interval; one that this would put on zero keeps its own first digit. */
export interface RoundedInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Whether a value is zero but for the dust of binary fractions. */
function isNothing(value: number, step: number): boolean {
  return Math.abs(value) < step * 1e-9;
}

/** The step, or the place of the first digit of a value below it, which the step would hide or double. */
function showing(value: number, step: number): number {
  return Math.abs(value) >= step * (1 - 1e-9) ? step : 10 ** Math.floor(Math.log10(Math.abs(value)) + 1e-9);
}

/** Rounds `mean` and its interval together, so that no rounding moves a bound onto or across zero. */
export function roundInterval(mean: number, low: number, high: number): RoundedInterval {
  let step = stepFor((high - low) / 2, mean);
  // A mean whose interval holds zero is not printed as an effect, so its own size sets no step.
  if (low * high > 0) step = faithfulStep(step, mean);
  const bound = (value: number): number => {
    const own = isNothing(value, step) ? step : showing(value, step);
    return Math.round(value / own) * own;
  };
  return { mean: Math.round(mean / step) * step, low: bound(low), high: bound(high), step };
}

/** `fewer`, `more`, `lower` ... : the word for a difference of this sign. */
function directionWord(value: number, words: MeasureWords): string {
  return value < 0 ? words.less : words.more;
}

function amount(size: number, step: number, words: MeasureWords): string {
  return words.formatDifference(rounded(Math.abs(size) * words.scale, step * words.scale));
}

/** `2,100 fewer`; `no difference` only for zero itself. */
export function signedDifference(value: number, step: number, words: MeasureWords): string {
  if (isNothing(value, step)) return 'no difference';
  if (Math.abs(value) < words.negligible)
    return `less than ${amount(words.negligible, words.negligible, words)} ${directionWord(value, words)}`;
  return `${amount(value, showing(value, step), words)} ${directionWord(value, words)}`;
}

/** On which side of zero two small differences lie: `fewer`, or `either way` where one may be on each. */
function nearZero(a: number, b: number, words: MeasureWords): string {
  return a * b > 0 ? directionWord(a, words) : 'either way';
}

/** A range between two signed differences: `4,800 to 5,500 fewer`, or `200 fewer to 350 more`. */
export function rangeOfDifference(a: number, b: number, step: number, words: MeasureWords): string {
  // Digits far below what matters would only be noise in print.
  if (Math.max(Math.abs(a), Math.abs(b)) < words.negligible && !(isNothing(a, step) && isNothing(b, step)))
    return `less than ${amount(words.negligible, words.negligible, words)} ${nearZero(a, b, words)}`;
  const start = (value: number): string =>
    words.formatRangeStart(rounded(Math.abs(value) * words.scale, showing(value, step) * words.scale));
  const [near, far] = Math.abs(a) <= Math.abs(b) ? [a, b] : [b, a];
  if (near * far > 0 && start(near) === start(far)) return signedDifference(far, step, words);
  if (near * far > 0 && !isNothing(near, step))
    return `${start(near)} to ${signedDifference(far, step, words)}`;
  const [low, high] = a <= b ? [a, b] : [b, a];
  const first = isNothing(low, step) ? 'no difference' : `${start(low)} ${directionWord(low, words)}`;
  return `${first} to ${signedDifference(high, step, words)}`;
}

/** `about 60 more replications`, roughly: the sd they rest on is itself rough. Null when nothing can be said. */
export function aboutMoreReplications(more: number | null): string | null {
  if (more === null || more <= 0) return null;
  const step = more >= 100 ? 10 ** Math.floor(Math.log10(more)) : 10;
  return `about ${fixed(Math.ceil(more / step) * step)} more replications`;
}

/** `about 60 more replications would be needed to tell`, or null when nothing can be said. */
export function moreReplicationsNeeded(difference: Pick<Difference, 'moreReplications'>): string | null {
  const more = aboutMoreReplications(difference.moreReplications);
  return more === null ? null : `${more} would be needed to tell`;
}

/**
 * `5,100 fewer delayed days a year (95% interval 4,800 to 5,500 fewer)` of an effect whose direction is known;
 * one that is alike in every replication has no interval.
 */
export function sizedEffect(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  words: MeasureWords,
  object = words.object,
): string {
  const interval = roundInterval(mean, low, high);
  const size = `${signedDifference(interval.mean, interval.step, words)}${object === '' ? '' : ` ${object}`}`;
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  if (hasNoWidth({ low, high })) return `${size}, the same in every replication`;
  // a width too small to be seen is not shown
  const isNarrow = range === signedDifference(interval.high, interval.step, words);
  return isNarrow ? size : `${size} (95% interval ${range})`;
}

/** The verdict in words of a table cell: `fewer`, `more`, `the same` (in every replication), `cannot be told apart`. */
export function verdictWords(difference: Difference, words: MeasureWords): string {
  if (difference.mean === null) return 'n/a';
  if (difference.verdict === 'same') return 'the same';
  if (difference.verdict === 'cannot tell') return 'cannot be told apart';
  return difference.verdict === 'lower' ? words.less : words.more;
}

/** One sentence on the average effect, e.g. `about 5,100 fewer delayed days a year (95% interval 4,800 to 5,500 fewer)`. */
export function averageEffect(difference: Difference, words: MeasureWords): string {
  const { mean, low, high } = difference;
  if (mean === null)
    return `${words.subject} could not be compared: ${difference.why ?? 'no figure was produced'}.`;
  if (difference.verdict === 'same') return `${words.subject} ${words.are} the same in every replication.`;
  if (low === null || high === null) {
    return `In the one replication run, ${signedDifference(mean, stepFor(0, mean), words)} ${words.object}; one replication cannot say how sure that is.`;
  }
  if (difference.verdict === 'cannot tell') {
    const interval = roundInterval(mean, low, high);
    const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
    const more = moreReplicationsNeeded(difference);
    return `${words.subject} cannot be told apart: the 95% interval of the average effect runs from ${range}${more === null ? '' : `; ${more}`}.`;
  }
  return `On average ${sizedEffect({ mean, low, high }, words)}.`;
}

/** With fewer replications their 10th and 90th percentile say hardly more than which were drawn. */
export const FEWEST_FOR_ONE_YEAR = 10;

/** The range of a single year, where there are replications enough to say one; else null. */
export function oneYearKnown({
  oneYear,
  replications,
}: Pick<Difference, 'oneYear' | 'replications'>): Difference['oneYear'] {
  return replications < FEWEST_FOR_ONE_YEAR ? null : oneYear;
}

/** What one year may bring, beside the average: 10th to 90th percentile of the paired differences. */
export function oneYearRange(difference: Difference, words: MeasureWords, periodDays: number): string | null {
  const year = oneYearKnown(difference);
  if (year === null || difference.verdict === 'same') return null;
  const step = stepFor(Math.abs(year.p90 - year.p10) / 2, year.p10);
  const range = rangeOfDifference(year.p10, year.p90, step, words);
  const single = isAboutAYear(periodDays)
    ? 'A single year'
    : `A single period of ${lengthInWords(periodDays)}`;
  return `${single} may bring ${range} (eight in ten years fall in this range).`.replace(
    'eight in ten years',
    isAboutAYear(periodDays) ? 'eight in ten years' : 'eight in ten such periods',
  );
}

/** `in 97 of 100 replications`, the chance of being better in a single year; of few replications it is not said. */
export function chanceBetter(difference: Difference): string | null {
  const chance = oneYearKnown(difference)?.chanceBetter ?? null;
  if (chance === null || difference.verdict === 'same') return null;
  const better = Math.round(chance * difference.replications);
  return `Better in ${fixed(better)} of ${counted(difference.replications, 'paired replication')}.`;
}
