/** The difference in cost year by year over the horizon, undiscounted, discounted and added up. */
import { costChange } from '../reading/cost-change.ts';
import { discountFactors, type Horizon } from '../reading/horizon.ts';
import type { Comparison } from '../reading/sides.ts';
import { horizonInWords } from '../words/horizon.ts';
import { roundInterval, signedDifference } from '../words/finding.ts';
import { wordsFor } from '../words/measure-words.ts';
import { fixed } from '../words/numbers.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

/** Name of the table: the workbook makes its sums live. */
export const HORIZON_TABLE = 'horizon';

/** The table; null where the difference in cost is not known or not there. */
export function horizonTable(comparison: Comparison, horizon: Horizon): ReportTable | null {
  const yearly = costChange(comparison, 'cost');
  if (yearly === undefined || yearly.low === null || yearly.high === null) return null;
  if (yearly.verdict === 'cannot tell' || yearly.verdict === 'same') return null;
  const { step } = roundInterval(yearly.mean, yearly.low, yearly.high);
  const phrase = wordsFor('cost');
  const sum = (value: number): Cell => ({
    text: signedDifference(Math.round(value / step) * step, step, phrase),
    figures: [{ label: 'value', value }],
  });
  const once = costChange(comparison, 'oneOffCost')?.mean ?? 0;
  let together = 0;
  const rows = discountFactors(horizon).map((factor, year) => {
    const own = yearly.mean + (year === 0 ? once : 0);
    together += own * factor;
    return {
      header: words(`Year ${String(year + 1)}`),
      cells: [
        { text: fixed(factor, 4), figures: [{ label: 'value', value: factor }] },
        sum(own),
        sum(own * factor),
        sum(together),
      ],
    };
  });
  return {
    name: HORIZON_TABLE,
    caption: `Difference in cost over ${horizonInWords(horizon)}, all payers`,
    reading: 'Averages, rounded to what the interval of the yearly difference supports',
    columns: columns('Year', '#Discount factor', '#Difference, £', '#Discounted, £', '#Added up, £'),
    rows,
    look: 'stack',
  };
}
