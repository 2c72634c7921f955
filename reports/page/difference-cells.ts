/** Cells of a table that tell a paired difference. */
import type { Difference } from '../../src/experiment/results.ts';
import { rangeOfDifference, roundInterval, signedDifference, verdictWords } from '../words/finding.ts';
import type { MeasureWords } from '../words/measure-words.ts';
import { stepFor } from '../words/numbers.ts';
import { markup, type Html, type Piece } from './markup.ts';

/** The average difference with its 95% interval below. */
export function average(difference: Difference, words: MeasureWords): Piece {
  const { mean, low, high } = difference;
  if (mean === null) return 'n/a';
  if (difference.verdict === 'same') return 'none';
  if (low === null || high === null) return signedDifference(mean, stepFor(0, mean), words);
  const interval = roundInterval(mean, low, high);
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  // An average that cannot be told from zero would read as an effect, or as none.
  const size =
    difference.verdict === 'cannot tell' ? 'unclear' : signedDifference(interval.mean, interval.step, words);
  return markup`${size}<span class="unit">${range}</span>`;
}

/** The verdict in words; strong only when there is one. */
export function verdict(difference: Difference, words: MeasureWords): Html {
  const text = verdictWords(difference, words);
  const sure = difference.verdict === 'lower' || difference.verdict === 'higher';
  return markup`<span class="verdict${sure ? '' : ' unclear'}">${text}</span>`;
}
