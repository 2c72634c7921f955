/** One line above a chart or in the answer: the level before and after, and how sure the change is. */
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { hasNoWidth } from '../../src/statistics/interval.ts';
import { rangeOfDifference, roundInterval } from './finding.ts';
import type { MeasureWords } from './measure-words.ts';
import { faithfulStep, rounded, stepFor } from './numbers.ts';

/** The figures of a measure on both sides. */
export interface Figures {
  readonly base: Estimate | undefined;
  readonly variant: Estimate | undefined;
  readonly difference: Difference | undefined;
}

/** A figure for which a step of rounding is agreed, the same in all places where it is told. */
export interface Agreed {
  readonly roundTo?: number;
}

/** What of an estimate is printed: also of what is none, such as a month beside its record. */
type Level = Pick<Estimate, 'mean' | 'low' | 'high'> & Agreed;

/** The interval cut to what there can be: nothing below zero, no share above the whole. */
export function possible({ mean, low, high }: Level, words: MeasureWords) {
  if (mean === null || low === null || high === null) return null;
  const most = mean <= words.most ? words.most : Infinity;
  return { mean, low: mean >= 0 ? Math.max(0, low) : low, high: Math.min(most, high) };
}

/** Step agreed for a level, or the one that its own interval bears, never so coarse that the level is another. */
export function levelStep(estimate: Level, words: MeasureWords): number {
  if (estimate.roundTo !== undefined) return estimate.roundTo;
  const mean = estimate.mean ?? 0;
  const cut = possible(estimate, words);
  if (cut !== null && hasNoWidth(cut)) return faithfulStep(Math.min(stepFor(0, mean), words.certain), mean);
  const step = cut === null ? stepFor(0, mean) : roundInterval(cut.mean, cut.low, cut.high).step;
  return faithfulStep(Math.max(words.finest, Math.min(step, words.coarsest)), mean);
}

/** A level rounded to a given step, with the sign of its unit. */
export function levelAt({ mean }: Pick<Level, 'mean'>, step: number, words: MeasureWords): string {
  return mean === null ? 'n/a' : words.format(rounded(mean * words.scale, step * words.scale));
}

/** A level rounded to what its own interval supports, with the sign of its unit: `51,600`. */
export function levelText(estimate: Level, words: MeasureWords): string {
  return levelAt(estimate, levelStep(estimate, words), words);
}

/**
 * The step of base and variant rounded alike, by the wider of their intervals, but no coarser than the paired
 * difference where that is known: 2,380 and 2,370 do not differ by 2 to 8. A
 * difference that is there shows, and one that cannot be told from zero does not.
 */
export function pairStep(
  [base, variant]: readonly [Estimate, Estimate],
  difference: Difference,
  words: MeasureWords,
): number {
  const own = Math.max(levelStep(base, words), levelStep(variant, words));
  const { mean, low, high, verdict } = difference;
  const known = verdict !== 'cannot tell' && mean !== null && low !== null && high !== null && low !== high;
  const step = known ? Math.min(own, roundInterval(mean, low, high).step) : own;
  const at = (digits: number) => [levelAt(base, digits, words), levelAt(variant, digits, words)] as const;
  const [before, after] = at(step);
  const shows = known || (low === null && base.mean !== variant.mean);
  return shows && before === after ? step / 10 : step;
}

/** Both levels, rounded to {@link pairStep}. */
export function levelPair(
  [base, variant]: readonly [Estimate, Estimate],
  difference: Difference,
  words: MeasureWords,
): readonly [string, string] {
  const step = pairStep([base, variant], difference, words);
  return [levelAt(base, step, words), levelAt(variant, step, words)];
}

/** `51,200 to 52,000`, cut to what there can be; null where there is no interval or no width to it that shows. */
export function intervalText(
  estimate: Level,
  words: MeasureWords,
  step = levelStep(estimate, words),
): string | null {
  const cut = possible(estimate, words);
  if (cut === null || hasNoWidth({ low: estimate.low!, high: estimate.high! })) return null;
  const bound = (value: number): string => words.format(rounded(value * words.scale, step * words.scale));
  const [low, high] = [bound(cut.low), bound(cut.high)];
  return low === high ? null : `${low} to ${high}`;
}

/** `51,600 delayed days a year (95% interval 51,200 to 52,000)`. */
export function levelWithInterval(estimate: Estimate, words: MeasureWords): string {
  const interval = intervalText(estimate, words);
  const text = words.level(levelText(estimate, words));
  return interval === null ? text : `${text} (95% interval ${interval})`;
}

/** The headline of a measure, or null when there is no figure for it. */
export function headline(words: MeasureWords, { base, variant, difference }: Figures): string | null {
  if (base === undefined) return null;
  if (difference === undefined || variant === undefined) return `${levelWithInterval(base, words)}.`;
  const { mean, low, high, verdict } = difference;
  if (verdict === 'same') return `${words.subject} ${words.are} the same in every replication.`;
  if (mean === null || low === null || high === null) return null;
  const interval = roundInterval(mean, low, high);
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  if (verdict === 'cannot tell') {
    return `${words.subject} cannot be told apart (95% interval of the change ${range}).`;
  }
  const [before, after] = levelPair([base, variant], difference, words);
  const verb = `${verdict === 'lower' ? 'fall' : 'rise'}${words.are === 'is' ? 's' : ''}`;
  const sure = hasNoWidth({ low, high }) ? ', the same in every replication' : ' (95% interval)';
  return `${words.subject} ${verb} from ${before} to ${after}: ${range}${sure}.`;
}
