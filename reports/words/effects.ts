/** A paired change in words: how much fewer or more, with its interval. */
import { hasNoWidth } from '../../src/statistics/interval.ts';
import type { Effect } from '../../src/experiment/levers/lever.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import type { MeasureWords } from './measure-words.ts';
import { stepFor } from './numbers.ts';

/** `1,900 fewer`, or that nothing can be told. */
export function effectText(
  { mean, low, high, verdict }: Omit<Effect, 'moreReplications'>,
  words: MeasureWords,
): string {
  if (verdict === 'same') return 'no change';
  if (verdict === 'cannot tell') return 'cannot be told from none';
  if (low === null || high === null) return signedDifference(mean, stepFor(0, mean), words);
  const { mean: rounded, step } = roundInterval(mean, low, high);
  return signedDifference(rounded, step, words);
}

/** `1,700 to 2,100 fewer`; null where there is no interval or no width to it. */
export function effectRange(
  { mean, low, high, verdict }: Omit<Effect, 'moreReplications'>,
  words: MeasureWords,
): string | null {
  if (verdict === 'same' || low === null || high === null || hasNoWidth({ low, high })) return null;
  const interval = roundInterval(mean, low, high);
  return rangeOfDifference(interval.low, interval.high, interval.step, words);
}
