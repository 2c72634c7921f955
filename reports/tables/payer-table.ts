/** Who pays and who saves: the difference in cost of each payer, by year and over the horizon. */
import { findEstimate, valuesOf, type Dimensions } from '../reading/figures.ts';
import { priceYears } from '../reading/cost-lines.ts';
import { costChange, costOverHorizon } from '../reading/cost-change.ts';
import type { Horizon } from '../reading/horizon.ts';
import type { Comparison } from '../reading/sides.ts';
import { horizonInWords } from '../words/horizon.ts';
import { wordsFor } from '../words/measure-words.ts';
import { differenceCell, levelCell } from './cells.ts';
import { columns, words, type ReportTable, type Row } from './report-table.ts';

/** Payers named in the results, in their order. */
export function payersOf({ sides }: Comparison): string[] {
  const rows = sides.flatMap(({ results }) => results.measures);
  return valuesOf(rows, { measure: 'cost', dimension: 'payer' });
}

/** The table; null where nothing is compared or nothing costs. */
export function payerTable(comparison: Comparison, horizon: Horizon): ReportTable | null {
  const { base, variant } = comparison;
  const payers = payersOf(comparison);
  if (variant === null || payers.length === 0) return null;
  const phrase = wordsFor('cost');
  const rowOf = (header: string, dimensions: Dimensions): Row => ({
    header: words(header),
    cells: [
      ...[base, variant].map(({ results }) => levelCell(findEstimate(results, 'cost', dimensions), phrase)),
      differenceCell(costChange(comparison, 'cost', dimensions), phrase),
      differenceCell(costOverHorizon(comparison, horizon, dimensions), phrase),
    ],
  });
  const year = priceYears(comparison);
  return {
    name: 'payers',
    caption: `Who pays and who saves${year === null ? '' : `, pounds in ${year} prices`}`,
    reading: 'Averages with their 95% intervals below; differences are variant less base',
    columns: columns(
      'Payer',
      '#Base, £ a year',
      '#Variant, £ a year',
      'Difference, £ a year',
      `Difference over ${horizonInWords(horizon)}, £`,
    ),
    rows: [
      ...payers.map((payer) => rowOf(payer, { payer })),
      ...(payers.length > 1 ? [rowOf('All payers', {})] : []),
    ],
    look: 'stack',
  };
}
