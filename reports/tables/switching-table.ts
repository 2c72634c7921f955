/** Switching values of unit costs: how far each would have to move until the difference in cost is nothing. */
import { costChange } from '../reading/cost-change.ts';
import { costLines } from '../reading/cost-lines.ts';
import type { Comparison } from '../reading/sides.ts';
import { wordsFor } from '../words/measure-words.ts';
import { fixed, percentage } from '../words/numbers.ts';
import { differenceCell } from './cells.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

/** By what the price of a line would have to be multiplied; below zero no price does it. */
function factorFor(total: number, line: number): number {
  return 1 - total / line;
}

function switchingCell(total: number, line: number): Cell {
  const factor = factorFor(total, line);
  const figures = [{ label: 'times its price', value: factor }];
  if (factor <= 1e-9)
    return { text: 'at no price above zero', below: 'it alone decides which way the total goes', figures };
  if (factor < 1) return { text: `at ${percentage(factor, 0)} of its price`, figures };
  return { text: `at ${fixed(factor, factor < 10 ? 1 : 0)} times its price`, figures };
}

/** The table; null where the difference in cost has no known direction. */
export function switchingTable(comparison: Comparison): ReportTable | null {
  const total = costChange(comparison, 'cost');
  if (total === undefined || (total.verdict !== 'lower' && total.verdict !== 'higher')) return null;
  const rows = costLines(comparison).flatMap(({ line, payer }) => {
    const change = costChange(comparison, 'cost', { payer, line });
    if (change === undefined || (change.verdict !== 'lower' && change.verdict !== 'higher')) return [];
    const phrase = wordsFor('cost');
    return [
      {
        header: words(line),
        cells: [words(payer), differenceCell(change, phrase), switchingCell(total.mean, change.mean)],
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    name: 'switching-values',
    caption: 'Switching values: when the total would go the other way',
    reading: 'Each price alone, all others as they are; lines whose change is known',
    columns: columns('Cost line', 'Payer', 'Difference, £ a year', 'The total changes sign'),
    rows,
    look: 'stack',
  };
}
