/** One line above a chart or in the answer: the level before and after, and how sure the change is. */
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { rangeOfDifference, roundInterval } from './finding.ts';
import type { MeasureWords } from './measure-words.ts';
import { rounded, stepFor } from './numbers.ts';

/** The figures of a measure on both sides. */
export interface Figures {
  readonly base: Estimate | undefined;
  readonly variant: Estimate | undefined;
  readonly difference: Difference | undefined;
}

/** Step to which a level may be rounded by its own interval. */
function levelStep({ mean, low, high }: Estimate): number {
  return stepFor(low === null || high === null ? 0 : (high - low) / 2, mean ?? 0);
}

function levelAt({ mean }: Estimate, step: number, words: MeasureWords): string {
  return mean === null ? 'n/a' : words.format(rounded(mean * words.scale, step * words.scale));
}

/** A level rounded to what its own interval supports, with the sign of its unit: `51,600`. */
export function levelText(estimate: Estimate, words: MeasureWords): string {
  return levelAt(estimate, levelStep(estimate), words);
}

/**
 * Base and variant rounded alike, by the wider of their intervals; where that would make them look the
 * same though the paired difference is known, to one more digit.
 */
export function levelPair(base: Estimate, variant: Estimate, words: MeasureWords): readonly [string, string] {
  const step = Math.max(levelStep(base), levelStep(variant));
  const at = (digits: number) => [levelAt(base, digits, words), levelAt(variant, digits, words)] as const;
  const [before, after] = at(step);
  return before === after && base.mean !== variant.mean ? at(step / 10) : [before, after];
}

/**
 * `51,200 to 52,000`, or null where there is no interval or no width to it. No measure can be below
 * zero, so neither is an interval said to reach below it.
 */
export function intervalText({ mean, low, high }: Estimate, words: MeasureWords): string | null {
  if (mean === null || low === null || high === null || low === high) return null;
  const interval = roundInterval(mean, mean >= 0 ? Math.max(0, low) : low, high);
  const bound = (value: number): string =>
    words.format(rounded(value * words.scale, interval.step * words.scale));
  return `${bound(interval.low)} to ${bound(interval.high)}`;
}

/** `51,600 delayed days a year (95% interval 51,200 to 52,000)`. */
export function levelWithInterval(estimate: Estimate, words: MeasureWords): string {
  const interval = intervalText(estimate, words);
  const text = `${levelText(estimate, words)} ${words.object}`;
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
    return `${words.subject} cannot be told apart (95% interval ${range}).`;
  }
  const [before, after] = levelPair(base, variant, words);
  return `${words.subject}: from ${before} to ${after}, ${range} (95% interval).`;
}
