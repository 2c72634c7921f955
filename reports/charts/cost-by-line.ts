/** What each payer pays for what, base beside variant. */
import { findEstimate } from '../reading/figures.ts';
import { costLines, priceYears } from '../reading/cost-lines.ts';
import type { Comparison } from '../reading/sides.ts';
import { costTable } from '../tables/cost-table.ts';
import { cashInWords } from '../words/cash.ts';
import { levelText, levelWithInterval } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { POUNDS } from './pounds.ts';
import { barMarks, sideBars, type Bar, type SideBars } from './side-bars.ts';

const NAME = 'costs-by-payer';

function findingOf(comparison: Comparison): string {
  const cash = cashInWords(comparison);
  if (cash !== null) return cash;
  const cost = findEstimate(comparison.base.results, 'cost');
  return cost === undefined
    ? 'What each payer pays for what.'
    : `${levelWithInterval(cost, wordsFor('cost'))}.`;
}

/** Draws the cost lines; null where the scenario has no money. */
export function costByLine(comparison: Comparison): Chart | MissingChart {
  const { sides } = comparison;
  const lines = costLines(comparison);
  const table = costTable(comparison);
  const year = priceYears(comparison);
  const about = `Costs in pounds a year${year === null ? '' : `, ${year} prices`}, one-off costs left out. Thin line: 95% interval.`;
  if (table === null) return { name: NAME, about, why: 'the scenario has no costs' };
  const bars = lines.flatMap(({ line, payer }, row) =>
    sides.flatMap((side): Bar[] => {
      const estimate = findEstimate(side.results, 'cost', { payer, line });
      if (estimate === undefined) return [];
      const note = { text: levelText(estimate, wordsFor('cost')), after: estimate.high ?? estimate.mean };
      return [{ side, row, estimate, note }];
    }),
  );
  const labels = lines.map(({ line, payer }) => `${payer}: ${line}`);
  const shown: SideBars = {
    ...{ labels, bars, sides },
    ...{ axisTitle: 'Pounds a year', unit: 'a year', sign: '£', axisLabels: POUNDS },
  };
  return {
    name: NAME,
    finding: findingOf(comparison),
    about,
    table,
    marks: barMarks(shown),
    picture: (room) => sideBars(shown, room),
  };
}
