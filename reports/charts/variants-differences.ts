/** What every variant does to the figure it is told by, one under the other. */
import { leadFigure, type LeadFigure } from '../reading/lead-figure.ts';
import type { Comparison } from '../reading/sides.ts';
import { differenceCell, oneYearCell } from '../tables/cells.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { wordsFor } from '../words/measure-words.ts';
import { selectionInWords } from '../words/selection.ts';
import { bestInWords, variantChanges, type VariantChange } from '../words/variants.ts';
import type { Chart, MissingChart } from './chart.ts';
import { differenceDots, dotMarks, type DotRow } from './difference-dots.ts';

/** Files keep their name by what they show. */
const NAMES: Readonly<Record<string, string>> = {
  delayedDays: 'variants-delayed-days',
  notMeetingCriteria: 'variants-criteria-to-reside',
  started: 'variants-starts',
};
const ABOUT =
  'Dot: average effect; thick line: its 95% interval; thin line: where eight in ten single years fall, from ten replications on. A hollow dot means that the effect cannot be told from zero.';

function tableOf(changes: readonly VariantChange[], { measure, dimensions, what }: LeadFigure): ReportTable {
  const phrase = wordsFor(measure, dimensions);
  return {
    name: NAMES[measure]!,
    caption: `Change in ${what} against the base`,
    columns: columns('Variant', 'Average difference', 'One year may bring'),
    rows: changes.map(({ title, change }) => ({
      header: words(title),
      cells: [differenceCell(change, phrase), oneYearCell(change, phrase)],
    })),
    look: 'stack',
  };
}

/** Draws the variants in the order given. */
export function variantsDifferences(sorted: readonly Comparison[]): Chart | MissingChart {
  const lead = leadFigure(sorted[0]!);
  const changes = lead === null ? [] : variantChanges(sorted, lead);
  if (lead === null || changes.length === 0)
    return {
      name: NAMES['delayedDays']!,
      about: `Change against the base. ${ABOUT}`,
      why: 'the results hold no figure of delay or of starts',
    };
  const isAnyBetter = changes.some(({ change }) => change.verdict === lead.good);
  const [besideTheBest] = isAnyBetter ? selectionInWords(sorted[0]!.all) : [];
  const dots: DotRow[] = changes.map(({ title, change }) => ({ label: title, difference: change }));
  return {
    name: NAMES[lead.measure]!,
    finding: [bestInWords(changes, lead), besideTheBest].filter((text) => text !== undefined).join(' '),
    about: `Change in ${lead.what} against the base. ${ABOUT}`,
    table: tableOf(changes, lead),
    marks: dotMarks(dots, lead.what, wordsFor(lead.measure, lead.dimensions)),
    picture: (room) =>
      differenceDots(dots, { what: lead.what, less: 'fewer', more: 'more', withYears: true }, room),
  };
}
