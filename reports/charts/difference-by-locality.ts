/** Change in delayed days in each locality, with its 95% interval and a line at no change. */
import type { Comparison } from '../reading/sides.ts';
import { localityTable } from '../tables/ledger-tables.ts';
import { localitiesInWords, localityChanges } from '../words/localities.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { differenceDots, dotMarks, type DotRow } from './difference-dots.ts';

const NAME = 'delayed-days-by-locality';
const ABOUT =
  'Change in delayed days a year, by locality. Dot: average effect; line: its 95% interval. A hollow dot means that the effect cannot be told from zero.';

/** Draws the change in delayed days by locality. */
export function differenceByLocality(comparison: Comparison): Chart | MissingChart {
  const about = ABOUT;
  if (comparison.variant === null) {
    return { name: NAME, about, why: 'there is only one scenario, so there is no change to show' };
  }
  const rows = localityChanges(comparison);
  const finding = localitiesInWords(comparison);
  const table = localityTable(comparison);
  if (finding === null || table === null) {
    return { name: NAME, about, why: 'the results are not divided by locality' };
  }
  const dots: DotRow[] = rows.map(({ locality, difference }) => ({ label: locality, difference }));
  return {
    name: NAME,
    finding,
    about,
    table,
    marks: dotMarks(dots, 'delayed days a year', wordsFor('delayedDays')),
    picture: (room) =>
      differenceDots(dots, { what: 'delayed days a year', less: 'fewer', more: 'more' }, room),
  };
}
