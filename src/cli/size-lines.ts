/** What a search for a size says on the terminal. */
import { ownReasons } from '../../reports/words/reasons.ts';
import { askedLeastCost, leastCostFindings } from '../../reports/words/least-cost.ts';
import { askedSize } from '../../reports/words/size-question.ts';
import { sizeFindings } from '../../reports/words/size.ts';
import {
  beyondTable,
  certificationTable,
  costTable,
  sizePointsTable,
} from '../../reports/tables/size-tables.ts';
import type { LeastCost } from '../experiment/sizing/least-cost.ts';
import type { Sizing } from '../experiment/sizing/sizing.ts';
import type { ReportTable } from '../../reports/tables/report-table.ts';
import { reportTableLines } from './report-table-lines.ts';

/** A table under its name: two of the same columns must not be taken for each other. */
function captioned(table: ReportTable): string[] {
  return [table.caption, ...reportTableLines(table)];
}

interface About {
  readonly title: string;
  readonly resolved: unknown;
}

/** Lines for people. */
export function sizeLines({ title, resolved }: About, sizing: Sizing): string[] {
  const own = ownReasons(resolved);
  const causes = beyondTable(sizing, own);
  const certified = certificationTable(sizing);
  return [
    '',
    title,
    askedSize(sizing),
    '',
    ...sizeFindings(sizing, own),
    '',
    ...(certified === null ? [] : [...captioned(certified), '']),
    ...captioned(sizePointsTable(sizing)),
    ...(causes === null ? [] : ['', ...captioned(causes)]),
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
    ...captioned(costTable(least, 'confirmation')),
  ];
}
