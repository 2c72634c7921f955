/** Base, variant and paired difference of the key figures, each with its interval. */
import { findDifference } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { isAboutAYear } from '../words/dates.ts';
import { pairStep } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { unitInWords } from '../words/units.ts';
import { differenceCell, levelCell, noFigure, oneYearCell } from './cells.ts';
import { columns, type Cell, type ReportTable, type Row } from './report-table.ts';

/** The row of a measure as it stands in results, even where it has no mean: it may say why. */
function rowOfSide({ results }: Side, { measure, dimensions }: KeyFigure) {
  const key = JSON.stringify(Object.entries(dimensions).sort());
  return results.measures.find(
    (row) => row.measure === measure && JSON.stringify(Object.entries(row.dimensions).sort()) === key,
  );
}

function rowOf(comparison: Comparison, figure: KeyFigure): Row {
  const { all, base, variant } = comparison;
  const words = wordsFor(figure.measure, figure.dimensions);
  const row = rowOfSide(base, figure);
  const header = { text: words.subject, below: unitInWords(row?.unit ?? '') };
  if (variant === null) return { header, cells: [levelCell(row, words)] };
  const other = rowOfSide(variant, figure);
  const difference = findDifference(all, variant.results.scenario, figure);
  const step =
    row === undefined || other === undefined || difference === undefined
      ? undefined
      : pairStep([row, other], difference, words);
  const cells: Cell[] = [
    levelCell(row, words, step),
    levelCell(other, words, step),
    differenceCell(difference, words),
    difference === undefined ? noFigure() : oneYearCell(difference, words),
  ];
  return { header, cells };
}

/** The table of key figures; for a run of one scenario, without the comparison. */
export function keyFiguresTable(comparison: Comparison): ReportTable {
  const { all, variant } = comparison;
  const year = isAboutAYear(all.period.days) ? 'One year may bring' : 'One such period may bring';
  return {
    name: 'key-figures',
    caption: variant === null ? 'The figures in full' : 'The figures in full, side by side',
    reading:
      variant === null
        ? 'Average over replications, with its 95% interval below'
        : 'Averages with their 95% intervals below; the paired difference; where eight in ten single years fall',
    columns:
      variant === null
        ? columns('Figure', '#Average')
        : columns('Figure', '#Base', '#Variant', 'Average difference', year),
    rows: keyFigures(comparison).map((figure) => rowOf(comparison, figure)),
    look: variant === null ? 'stack' : 'stack paired',
  };
}
