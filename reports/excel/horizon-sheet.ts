/** The horizon with live sums: who changes the rate or the yearly difference sees what it does. */
import type { Row } from 'write-excel-file/node';
import { costChange } from '../reading/cost-change.ts';
import type { Horizon } from '../reading/horizon.ts';
import type { Comparison } from '../reading/sides.ts';
import { horizonBasis } from '../words/horizon.ts';
import { formulaCell, headCell, numberCell, quietCell, textCell, titleCell } from './sheet-cells.ts';
import { acrossSheet, isUpright, type WorkbookSheet } from './table-sheet.ts';

const POUNDS = '#,##0';
/** Rows of the inputs, counted from 1 as Excel does. */
const AT = { rate: 4, yearly: 5, once: 6, head: 8 } as const;

const WIDTHS = [34, 16, 20, 18, 18] as const;

/** What the formulas come to, row by row: for programs that show a workbook without working it out. */
function valuesOf({ years, discount }: Horizon, yearly: number, once: number): number[] {
  let added = 0;
  return Array.from({ length: years }, (_, year) => {
    const factor = 1 / (1 + discount) ** year;
    const difference = yearly + (year === 0 ? once : 0);
    added += factor * difference;
    return [factor, difference, factor * difference, added];
  }).flat();
}

/** The sheet; null where there is no difference in cost. */
export function horizonSheet(comparison: Comparison, horizon: Horizon, name: string): WorkbookSheet | null {
  const yearly = costChange(comparison, 'cost');
  if (yearly === undefined) return null;
  const once = costChange(comparison, 'oneOffCost')?.mean ?? 0;
  const rows = Array.from({ length: horizon.years }, (_, year): Row => {
    const at = AT.head + 1 + year;
    const before = year === 0 ? '' : `E${String(at - 1)}+`;
    return [
      numberCell(year + 1),
      formulaCell(`1/(1+$B$${String(AT.rate)})^(A${String(at)}-1)`, '0.0000'),
      formulaCell(`$B$${String(AT.yearly)}${year === 0 ? `+$B$${String(AT.once)}` : ''}`, POUNDS),
      formulaCell(`B${String(at)}*C${String(at)}`, POUNDS),
      formulaCell(`${before}D${String(at)}`, POUNDS),
    ];
  });
  return {
    sheet: name,
    data: [
      acrossSheet(titleCell('Difference in cost over the horizon, all payers (variant less base)'), WIDTHS),
      acrossSheet(quietCell(horizonBasis(comparison, horizon)), WIDTHS),
      [headCell('Input: change it, and the sums below follow'), headCell('Value'), headCell('Unit')],
      [textCell('Discount rate'), numberCell(horizon.discount, '0.0%'), textCell('a year')],
      [textCell('Difference in cost'), numberCell(yearly.mean, POUNDS), textCell('£ a year')],
      [textCell('Difference in one-off cost'), numberCell(once, POUNDS), textCell('£, in the first year')],
      [],
      ['Year', 'Discount factor', 'Difference, £', 'Discounted, £', 'Added up, £'].map(headCell),
      ...rows,
    ],
    columns: WIDTHS.map((width) => ({ width })),
    headings: AT.head,
    values: valuesOf(horizon, yearly.mean, once),
    stickyRowsCount: AT.head,
    orientation: 'landscape',
    isUpright: isUpright(WIDTHS),
    showGridLines: false,
  };
}
