/** All variants against the base in one table, for a comparison of several. */
import { findDifference } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { capital } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { pageTable } from './data-table.ts';
import { average, verdict } from './difference-cells.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

function cell({ all, variant }: Comparison, figure: KeyFigure): Piece {
  const difference = variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
  if (difference === undefined) return 'n/a';
  const words = wordsFor(figure.measure, figure.dimensions);
  const same = difference.verdict === 'same';
  return same ? verdict(difference, words) : average(difference, words);
}

/** A row for each variant, a column for each figure of the answer. */
export function variantsTable(comparisons: readonly Comparison[]): Html {
  const first: KeyFigure = { measure: 'delayedDays', dimensions: {}, inAnswer: true };
  const figures = [first, ...keyFigures(comparisons[0]!).filter(({ inAnswer }) => inAnswer)];
  const heads = figures.map(({ measure, dimensions }) => wordsFor(measure, dimensions).subject);
  return markup`<p>Each variant against the base ${name(comparisons[0]!.base.title)}: the average difference, with its 95% interval below. Variants that cannot be told from the base are not ranked by their averages.</p>
${pageTable({
  caption: 'All variants against the base',
  columns: ['Variant', ...heads.map(capital)].map((label) => ({ label, numeric: false })),
  rows: comparisons.map((comparison) => ({
    header: name(comparison.variant?.title ?? ''),
    cells: figures.map((figure) => cell(comparison, figure)),
  })),
  look: 'stack',
})}`;
}
