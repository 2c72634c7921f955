/** A cell for one figure: its level and interval, or before and after with the interval of the difference. */
import { findDifference, findEstimate, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval, verdictWords } from '../words/finding.ts';
import { intervalText, levelPair, levelText } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { markup, type Html, type Piece } from './markup.ts';

function below(text: string | null): Html | null {
  return text === null ? null : markup`<span class="unit">${text}</span>`;
}

/** `16,000 \u2192 13,900` with the interval of the difference below; for one scenario the level and its interval. */
export function levelCell(
  { all, base, variant }: Comparison,
  measure: string,
  dimensions: Dimensions,
): Piece {
  const words = wordsFor(measure);
  const before = findEstimate(base.results, measure, dimensions);
  if (before === undefined) return 'n/a';
  if (variant === null) return markup`${levelText(before, words)}${below(intervalText(before, words))}`;
  const after = findEstimate(variant.results, measure, dimensions);
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (after === undefined || difference === undefined) return levelText(before, words);
  const { mean, low, high, verdict } = difference;
  const interval = low === null || high === null ? null : roundInterval(mean, low, high);
  const levels = levelPair([before, after], difference, words).join(' \u2192 ');
  if (interval === null) return levels;
  if (verdict === 'same') return markup`${levels}${below(verdictWords(difference, words))}`;
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  const unclear = verdict === 'cannot tell' ? `${verdictWords(difference, words)}: ` : '';
  return markup`${levels}${below(unclear + range)}`;
}
