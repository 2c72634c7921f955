/** What a search for a size says on the terminal. */
import { ownReasons } from '../../reports/words/reasons.ts';
import { askedLeastCost, leastCostFindings } from '../../reports/words/least-cost.ts';
import { askedSize } from '../../reports/words/size-question.ts';
import { sizeFindings } from '../../reports/words/size.ts';
import { beyondTable, costTable, sizePointsTable } from '../../reports/tables/size-tables.ts';
import type { LeastCost } from '../experiment/sizing/least-cost.ts';
import type { Sizing } from '../experiment/sizing/sizing.ts';
import { reportTableLines } from './report-table-lines.ts';

interface About {
  readonly title: string;
  readonly resolved: unknown;
}

/** Lines for people. */
export function sizeLines({ title, resolved }: About, sizing: Sizing): string[] {
  const own = ownReasons(resolved);
  const causes = beyondTable(sizing, own);
  return [
    '',
    title,
    askedSize(sizing),
    '',
    ...sizeFindings(sizing, own),
    '',
    ...reportTableLines(sizePointsTable(sizing)),
    ...(causes === null ? [] : ['', ...reportTableLines(causes)]),
  ];
}

/** Lines for people. */
export function leastCostLines({ title }: About, least: LeastCost): string[] {
  return [
    '',
    title,
    askedLeastCost(least),
    '',
    ...leastCostFindings(least),
    '',
    ...reportTableLines(costTable(least, 'points')),
  ];
}
