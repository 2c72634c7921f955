/** Base, variant and paired difference of the key figures, each with its interval and verdict. */
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { isAboutAYear } from '../words/dates.ts';
import { rangeOfDifference, roundInterval, signedDifference, verdictWords } from '../words/finding.ts';
import { intervalText, levelText } from '../words/headline.ts';
import { wordsFor, type MeasureWords } from '../words/measure-words.ts';
import { stepFor } from '../words/numbers.ts';
import { unitInWords } from '../words/units.ts';
import { pageTable } from './data-table.ts';
import { html, name, type Html, type Piece } from './html.ts';

function level(side: Side, { measure, dimensions }: KeyFigure, words: MeasureWords): Piece {
  const estimate = findEstimate(side.results, measure, dimensions);
  if (estimate === undefined) return whyNot(side, measure);
  const interval = intervalText(estimate, words);
  return html`${levelText(estimate, words)}${interval === null ? null : html`<span class="unit">${interval}</span>`}`;
}

function whyNot(side: Side, measure: string): Piece {
  const row: Estimate | undefined = side.results.measures.find((each) => each.measure === measure);
  return row?.why === undefined ? 'n/a' : html`n/a<span class="unit">${row.why}</span>`;
}

function average(difference: Difference, words: MeasureWords): Piece {
  const { mean, low, high } = difference;
  if (mean === null) return 'n/a';
  if (difference.verdict === 'same') return 'none';
  if (low === null || high === null) return signedDifference(mean, stepFor(0, mean), words);
  const interval = roundInterval(mean, low, high);
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  return html`${signedDifference(interval.mean, interval.step, words)}<span class="unit">${range}</span>`;
}

function oneYear(difference: Difference, words: MeasureWords): string {
  const year = difference.oneYear;
  if (year === null) return 'n/a';
  if (difference.verdict === 'same') return 'none';
  const step = stepFor(Math.abs(year.p90 - year.p10) / 2, year.p10);
  return rangeOfDifference(year.p10, year.p90, step, words);
}

function verdict(difference: Difference, words: MeasureWords): Html {
  const text = verdictWords(difference, words);
  const sure = difference.verdict === 'lower' || difference.verdict === 'higher';
  return html`<span class="verdict${sure ? '' : ' unclear'}">${text}</span>`;
}

function header(figure: KeyFigure, unit: string, words: MeasureWords): Html {
  return html`${name(words.subject)}<span class="unit">${unitInWords(unit)}</span>`;
}

function rowOf(comparison: Comparison, figure: KeyFigure) {
  const { all, base, variant } = comparison;
  const words = wordsFor(figure.measure, figure.dimensions);
  const unit = findEstimate(base.results, figure.measure, figure.dimensions)?.unit ?? '';
  const cells: Piece[] = [level(base, figure, words)];
  if (variant !== null) {
    const difference = findDifference(all, variant.results.scenario, figure);
    cells.push(level(variant, figure, words));
    cells.push(
      ...(difference === undefined
        ? ['n/a', 'n/a', 'n/a']
        : [average(difference, words), oneYear(difference, words), verdict(difference, words)]),
    );
  }
  return { header: header(figure, unit, words), cells };
}

/** The table of key figures; for a run of one scenario, without the comparison. */
export function pairedTable(comparison: Comparison): Html {
  const { all, variant } = comparison;
  const year = isAboutAYear(all.period.days) ? 'One year may bring' : 'One such period may bring';
  const compared = ['Variant', 'Average difference', year, 'Verdict'];
  const columns = ['Figure', variant === null ? 'Average' : 'Base', ...(variant === null ? [] : compared)];
  return pageTable({
    caption:
      variant === null
        ? 'Key figures: average over replications, with its 95% interval below'
        : 'Key figures: averages with their 95% intervals below, the paired difference, and what one year may bring',
    columns: columns.map((label) => ({
      label,
      numeric: label === 'Base' || label === 'Variant' || label === 'Average',
    })),
    rows: keyFigures(comparison).map((figure) => rowOf(comparison, figure)),
    stack: true,
  });
}
