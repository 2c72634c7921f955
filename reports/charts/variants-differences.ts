/** What every variant does to delayed days, one under the other. */
import type { Comparison } from '../reading/sides.ts';
import { differenceCell, oneYearCell } from '../tables/cells.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { variantChanges, variantsInWords } from '../words/variants.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { differenceDots } from './difference-dots.ts';

const NAME = 'variants-delayed-days';
const ABOUT =
  'Change in delayed days a year against the base. Dot: average effect; thick line: its 95% interval; thin line: where eight in ten single years fall. A hollow dot means that the effect cannot be told from zero.';

function tableOf(comparisons: readonly Comparison[]): ReportTable {
  const phrase = wordsFor('delayedDays');
  return {
    name: NAME,
    caption: 'Change in delayed days a year against the base',
    columns: columns('Variant', 'Average difference', 'One year may bring'),
    rows: variantChanges(comparisons).map(({ title, change }) => ({
      header: words(title),
      cells: [differenceCell(change, phrase), oneYearCell(change, phrase)],
    })),
    look: 'stack',
  };
}

/** Draws the variants in the order given. */
export function variantsDifferences(sorted: readonly Comparison[]): Chart | MissingChart {
  const changes = variantChanges(sorted);
  if (changes.length === 0) return { name: NAME, about: ABOUT, why: 'the results hold no delayed days' };
  return {
    name: NAME,
    finding: variantsInWords(sorted)[0]!,
    about: ABOUT,
    table: tableOf(sorted),
    picture: (room) =>
      differenceDots(
        changes.map(({ title, change }) => ({ label: title, difference: change })),
        { what: 'delayed days a year', less: 'fewer', more: 'more', withYears: true },
        room,
      ),
  };
}
