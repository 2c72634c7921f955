/** Cells that tell a level, a level before and after, and a paired difference. */
import { hasNoWidth } from '../../src/statistics/interval.ts';
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import {
  oneYearKnown,
  rangeOfDifference,
  roundInterval,
  signedDifference,
  verdictWords,
} from '../words/finding.ts';
import { intervalText, levelAt, levelPair, levelText } from '../words/headline.ts';
import { wordsFor, type MeasureWords } from '../words/measure-words.ts';
import { stepFor } from '../words/numbers.ts';
import { words as plainWords, type Cell, type Figure } from './report-table.ts';

/** Where there is no figure, and why if it is known. */
export function noFigure(why?: string): Cell {
  return { text: 'n/a', ...(why === undefined ? {} : { below: why }) };
}

/** Numbers as the cell shows them: shares in per cent, differences of shares in percentage points. */
function figuresOf(values: Readonly<Record<string, number | null>>, { scale }: MeasureWords): Figure[] {
  const unit = scale === 100 ? ' (%)' : '';
  return Object.entries(values).map(([label, value]) => ({
    label: label + unit,
    value: value === null ? null : value * scale,
  }));
}

function levelFigures({ mean, low, high }: Estimate, words: MeasureWords): Figure[] {
  return figuresOf({ average: mean, '95% low': low, '95% high': high }, words);
}

/** `51,600` with `51,200 to 52,000` below. `step` rounds it as its neighbours are; left out, by its own interval. */
export function levelCell(estimate: Estimate | undefined, words: MeasureWords, step?: number): Cell {
  if (estimate === undefined || estimate.mean === null) return noFigure(estimate?.why);
  const text = step === undefined ? levelText(estimate, words) : levelAt(estimate, step, words);
  return { text, below: intervalText(estimate, words, step), figures: levelFigures(estimate, words) };
}

/** A difference, with or without what one year may bring. */
type Change = Pick<Difference, 'mean' | 'low' | 'high' | 'verdict' | 'why'>;

function differenceFigures({ mean, low, high }: Change, words: MeasureWords): Figure[] {
  return figuresOf(
    { 'average difference': mean, 'difference 95% low': low, 'difference 95% high': high },
    words,
  );
}

/** The interval of a difference in words; null where one replication has none. */
function rangeText({ mean, low, high }: Change, words: MeasureWords): string | null {
  if (mean === null || low === null || high === null || hasNoWidth({ low, high })) return null;
  const interval = roundInterval(mean, low, high);
  return rangeOfDifference(interval.low, interval.high, interval.step, words);
}

/** The average difference with its interval below. */
export function differenceCell(difference: Change | undefined, words: MeasureWords): Cell {
  if (difference === undefined || difference.mean === null) return noFigure(difference?.why);
  const { mean, low, high, verdict } = difference;
  const figures = differenceFigures(difference, words);
  if (verdict === 'same') return { text: 'the same', figures };
  const range = rangeText(difference, words);
  if (range === null) return { text: signedDifference(mean, stepFor(0, mean), words), figures };
  // An average that cannot be told from zero would read as an effect, or as none.
  if (verdict === 'cannot tell')
    return { text: 'cannot be told apart', below: range, tone: 'quiet', figures };
  const interval = roundInterval(mean, low!, high!);
  return { text: signedDifference(interval.mean, interval.step, words), below: range, tone: 'sure', figures };
}

/** What one year may bring: the 10th to 90th percentile of the paired differences. */
export function oneYearCell(difference: Difference, words: MeasureWords): Cell {
  const oneYear = oneYearKnown(difference);
  const { verdict } = difference;
  if (oneYear === null) return noFigure('too few replications');
  const { p10, p90 } = oneYear;
  const figures = figuresOf({ '10th percentile': p10, '90th percentile': p90 }, words);
  if (verdict === 'same') return { text: 'the same', figures };
  const step = stepFor(Math.abs(p90 - p10) / 2, p10);
  return { text: rangeOfDifference(p10, p90, step, words), figures };
}

/** A figure of both sides, rounded to `step` where one is given. */
interface PairOf {
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly step?: number;
}

/** `16,000 → 13,900` with the interval of the difference below; for one scenario the level and its interval. */
export function pairCell({ all, base, variant }: Comparison, { measure, dimensions, step }: PairOf): Cell {
  const words = wordsFor(measure);
  const before = findEstimate(base.results, measure, dimensions);
  if (variant === null) return levelCell(before, words, step);
  const after = findEstimate(variant.results, measure, dimensions);
  if (before === undefined && after === undefined) return noFigure();
  const text = (level: Estimate | undefined): string => levelCell(level, words, step).text;
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (before === undefined || after === undefined || difference === undefined)
    return plainWords(`${text(before)} \u2192 ${text(after)}`);
  const figures = [
    ...figuresOf({ base: before.mean, variant: after.mean }, words),
    ...differenceFigures(difference, words),
  ];
  if (difference.verdict === 'same') return { text: text(before), below: 'the same', figures };
  const levels =
    step === undefined ? levelPair([before, after], difference, words) : [text(before), text(after)];
  const shown = levels[0] === levels[1] ? levels[0] : levels.join(' \u2192 ');
  const range = rangeText(difference, words);
  const below = difference.verdict === 'cannot tell' ? unclearInWords(difference, before.mean, words) : range;
  return { text: shown, below, figures };
}

/** Bounds nearer to zero than this share of the level are not spelt out. */
const LITTLE = 0.01;

/** The interval of a difference that cannot be told, or that it is small whichever way: `cannot be told apart: ...`. */
export function unclearInWords(difference: Difference, level: number, words: MeasureWords): string {
  const { low, high } = difference;
  const cannot = verdictWords(difference, words);
  const widest = Math.max(Math.abs(low ?? Infinity), Math.abs(high ?? Infinity));
  if (widest < LITTLE * Math.abs(level)) return `${cannot}: less than 1% either way`;
  const range = rangeText(difference, words);
  return range === null ? cannot : `${cannot}: ${range}`;
}
