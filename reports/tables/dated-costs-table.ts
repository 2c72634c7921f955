/** Costs that are paid once or for a time only. */
import { datedCosts, type DatedCost } from '../reading/dated-costs.ts';
import type { Comparison } from '../reading/sides.ts';
import { longDate } from '../words/dates.ts';
import { columns, words, type ReportTable } from './report-table.ts';

function when({ on, from, until }: DatedCost): string {
  if (on !== null) return `once, on ${longDate(on)}`;
  const start = from === null ? 'from the first day' : `from ${longDate(from)}`;
  return until === null ? start : `${start} to ${longDate(until)}`;
}

/** The table; null where there are none. */
export function datedCostsTable(comparison: Comparison): ReportTable | null {
  const lines = datedCosts(comparison);
  if (lines.length === 0) return null;
  return {
    name: 'dated-costs',
    caption: 'Costs that are paid once or for a time only',
    columns: columns('Cost line', 'Payer', 'Scenario', 'Cost', 'When'),
    rows: lines.map((each) => ({
      header: words(each.line),
      cells: [words(each.payer), words(each.side), words(each.cost), words(when(each))],
    })),
    look: 'stack',
  };
}
