import { rangeOfDifference, roundInterval } from '../../reports/words/finding.ts';
import type { MeasureWords } from '../../reports/words/measure-words.ts';
import type { Difference } from '../experiment/results.ts';

/** The 95% interval of an average effect in words: `30 to 9,140 fewer`; `none` when nothing changed. */
export function rangeText({ mean, low, high, verdict }: Difference, words: MeasureWords): string {
  if (mean === null || low === null || high === null) return 'n/a';
  if (verdict === 'same') return 'none';
  const interval = roundInterval(mean, low, high);
  return rangeOfDifference(interval.low, interval.high, interval.step, words);
}
