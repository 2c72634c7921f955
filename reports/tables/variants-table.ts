/** All variants against the base in one table, for a comparison of several. */
import { findDifference, findEstimate } from '../reading/figures.ts';
import { leadFigure } from '../reading/lead-figure.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { wordsFor } from '../words/measure-words.ts';
import { differenceCell, levelCell, noFigure, unclearInWords } from './cells.ts';
import { columns, words, type Cell, type ReportTable, type Row } from './report-table.ts';

/** A clear change for the better first, by size; then what cannot be told, what is the same, and what is worse. */
const ORDER = { better: 0, 'cannot tell': 1, same: 2, worse: 3 } as const;

/** Variants in the order of the table: their averages rank them only where they can be told from the base. */
export function sortedVariants(comparisons: readonly Comparison[]): Comparison[] {
  const [first] = comparisons;
  const lead = first === undefined ? null : leadFigure(first);
  const place = ({ all, variant }: Comparison): readonly [number, number] => {
    const change =
      variant === null || lead === null ? undefined : findDifference(all, variant.results.scenario, lead);
    if (change === undefined || lead === null) return [4, 0];
    const { verdict, mean } = change;
    if (verdict === 'cannot tell' || verdict === 'same') return [ORDER[verdict], 0];
    return [verdict === lead.good ? ORDER.better : ORDER.worse, lead.good === 'lower' ? mean : -mean];
  };
  return [...comparisons].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one[0] - other[0] || one[1] - other[1];
  });
}

/** The figures that are compared: columns of the table. */
function comparedFigures(comparisons: readonly Comparison[]): KeyFigure[] {
  return keyFigures(comparisons[0]!).filter(({ inAnswer, ifItChanges }) => inAnswer && ifItChanges !== true);
}

/** The level, and below it the interval of its difference from the base. */
function cell({ all, base, variant }: Comparison, { measure, dimensions }: KeyFigure): Cell {
  if (variant === null) return noFigure();
  const phrase = wordsFor(measure, dimensions);
  const level = levelCell(findEstimate(variant.results, measure, dimensions), phrase);
  const change = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (change === undefined) return level;
  const { text, below, figures = [] } = differenceCell(change, phrase);
  const said =
    change.verdict === 'cannot tell'
      ? unclearInWords(change, findEstimate(base.results, measure, dimensions)?.mean ?? 0, phrase)
      : (below ?? text);
  return { text: level.text, below: said, figures: [...(level.figures ?? []), ...figures] };
}

function baseRow({ base }: Comparison, figures: readonly KeyFigure[]): Row {
  return {
    header: { text: base.title, below: 'the base' },
    cells: figures.map(({ measure, dimensions }) =>
      levelCell(findEstimate(base.results, measure, dimensions), wordsFor(measure, dimensions)),
    ),
  };
}

/** The base, then a row for each variant; a column for each figure of the answer. */
export function variantsTable(comparisons: readonly Comparison[]): ReportTable {
  const figures = comparedFigures(comparisons);
  return {
    name: 'all-variants',
    caption: 'All variants',
    reading:
      'Averages, with the 95% interval of the paired difference from the base below (for the base, of the average)',
    columns: columns(
      'Scenario',
      ...figures.map(({ measure, dimensions }) => `#${wordsFor(measure, dimensions).subject}`),
    ),
    rows: [
      baseRow(comparisons[0]!, figures),
      ...sortedVariants(comparisons).map((comparison): Row => ({
        header: words(comparison.variant?.title ?? ''),
        cells: figures.map((figure) => cell(comparison, figure)),
      })),
    ],
    look: 'stack all-variants',
  };
}
