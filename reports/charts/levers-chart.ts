/** What the same money saves in each service, one under the other. */
import type { Levers } from '../../src/experiment/levers/lever.ts';
import { leversTable } from '../tables/levers-tables.ts';
import { leversFindings, spendText } from '../words/levers.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { differenceDots, dotMarks, type DotRow } from './difference-dots.ts';

const NAME = 'levers';
const ABOUT =
  'Change in delayed days a year. Dot: average effect; line: its 95% interval. A hollow dot means that the effect cannot be told from zero.';

/** Draws the levers in their order. */
export function leversChart(levers: Levers): Chart | MissingChart {
  if (levers.levers.length === 0) return { name: NAME, about: ABOUT, why: 'no service has a price' };
  const dots: DotRow[] = levers.levers.map(({ service, delayedDays }) => ({
    label: service,
    difference: delayedDays,
  }));
  return {
    name: NAME,
    finding: leversFindings(levers)[0]!,
    about: `${ABOUT} Each service gets ${spendText(levers)} a year.`,
    table: { ...leversTable(levers), name: 'levers-drawn' },
    marks: dotMarks(dots, 'delayed days a year', wordsFor('delayedDays')),
    picture: (room) =>
      differenceDots(dots, { what: 'delayed days a year', less: 'fewer', more: 'more' }, room),
  };
}
