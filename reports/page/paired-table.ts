/** Base, variant and paired difference of the key figures, each with its interval and verdict. */
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { isAboutAYear } from '../words/dates.ts';
import { rangeOfDifference } from '../words/finding.ts';
import { intervalText, levelText } from '../words/headline.ts';
import { wordsFor, type MeasureWords } from '../words/measure-words.ts';
import { stepFor } from '../words/numbers.ts';
import { unitInWords } from '../words/units.ts';
import { pageTable } from './data-table.ts';
import { average, verdict } from './difference-cells.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

function level(side: Side, { measure, dimensions }: KeyFigure, words: MeasureWords): Piece {
  const estimate = findEstimate(side.results, measure, dimensions);
  if (estimate === undefined) return whyNot(side, measure);
  const interval = intervalText(estimate, words);
  return markup`${levelText(estimate, words)}${interval === null ? null : markup`<span class="unit">${interval}</span>`}`;
}

function whyNot(side: Side, measure: string): Piece {
  const row: Estimate | undefined = side.results.measures.find((each) => each.measure === measure);
  return row?.why === undefined ? 'n/a' : markup`n/a<span class="unit">${row.why}</span>`;
}

function oneYear(difference: Difference, words: MeasureWords): string {
  const year = difference.oneYear;
  if (year === null) return 'n/a';
  if (difference.verdict === 'same') return 'none';
  const step = stepFor(Math.abs(year.p90 - year.p10) / 2, year.p10);
  return rangeOfDifference(year.p10, year.p90, step, words);
}

function header(figure: KeyFigure, unit: string, words: MeasureWords): Html {
  return markup`${name(words.subject)}<span class="unit">${unitInWords(unit)}</span>`;
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
    look: variant === null ? 'stack' : 'stack paired',
  });
}
