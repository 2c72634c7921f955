/** Costs by line and payer, each line marked as cash or as capacity. */
import { findDifference, valuesOf, type Dimensions } from '../reading/figures.ts';
import { findEstimate } from '../reading/figures.ts';
import { costLines, priceYears, type CostLine } from '../reading/cost-lines.ts';
import type { Comparison } from '../reading/sides.ts';
import { wordsFor } from '../words/measure-words.ts';
import { differenceCell, levelCell } from './cells.ts';
import { columns, words, type Cell, type ReportTable, type Row } from './report-table.ts';

function cells({ all, sides, variant }: Comparison, dimensions: Dimensions): Cell[] {
  const phrase = wordsFor('cost');
  const levels = sides.map(({ results }) => levelCell(findEstimate(results, 'cost', dimensions), phrase));
  if (variant === null) return levels;
  const figure = { measure: 'cost', dimensions };
  return [...levels, differenceCell(findDifference(all, variant.results.scenario, figure), phrase)];
}

function kindOf({ said }: CostLine): Cell {
  if (said === undefined) return words('n/a');
  const kind = said.isCash ? 'cash: less use saves money' : 'capacity: less use saves no cash';
  return { text: kind, below: said.isBlock ? 'block contract, paid used or not' : null };
}

/** The table, with a total for each payer; null where the scenario has no money. */
export function costTable(comparison: Comparison): ReportTable | null {
  const lines = costLines(comparison);
  if (lines.length === 0) return null;
  const payers = valuesOf(comparison.base.results.measures, { measure: 'cost', dimension: 'payer' });
  const rowOfLine = (line: CostLine): Row => ({
    header: words(line.line),
    cells: [words(line.payer), kindOf(line), ...cells(comparison, { payer: line.payer, line: line.line })],
  });
  const total = (header: string, payer: string, dimensions: Dimensions): Row => ({
    isTotal: true,
    header: words(header),
    cells: [words(payer), words('in all'), ...cells(comparison, dimensions)],
  });
  const year = priceYears(comparison);
  return {
    name: 'costs',
    caption: `Costs, pounds a year${year === null ? '' : ` in ${year} prices`}`,
    reading: 'Averages with their 95% intervals below',
    columns: columns(
      'Cost line',
      'Payer',
      'Cash or capacity',
      ...(comparison.variant === null ? ['#Average'] : ['#Base', '#Variant', 'Average difference']),
    ),
    rows: [
      ...lines.map(rowOfLine),
      ...payers.map((payer) => total('All lines of this payer', payer, { payer })),
      ...(payers.length > 1 ? [total('All', 'all payers', {})] : []),
    ],
    look: 'stack',
  };
}
