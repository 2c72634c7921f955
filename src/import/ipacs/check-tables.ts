/** What must hold between the sheets of an IPACS workbook, and what is asked of them together. */
import type { TableProblem } from '../table.ts';
import type { DailyRate, IpacsTables } from './ipacs-tables.ts';

/** Scenarios of a sheet, in its order. */
export function named(rows: readonly { readonly scenario: string }[]): string[] {
  return [...new Set(rows.map(({ scenario }) => scenario))];
}

/** Pathways by area, as the sheet "capacity" has them. */
export function nodesOf({ capacities }: IpacsTables): string[] {
  return [...new Set(capacities.map(({ node }) => node))];
}

/** Arrivals of a node in a scenario, day by day. */
export function ratesOf({ arrivals }: IpacsTables, node: string, scenario: string): DailyRate[] {
  return arrivals
    .filter((row) => row.node === node && row.scenario === scenario)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Every node needs its rows in every scenario of every sheet. */
export function checkTogether(tables: IpacsTables, problems: TableProblem[]): void {
  const sheets = [
    ['arrivals', tables.arrivals],
    ['capacity', tables.capacities],
    ['los', tables.stays],
  ] as const;
  for (const [sheet, rows] of sheets)
    for (const scenario of named(rows))
      for (const node of nodesOf(tables))
        if (!rows.some((row) => row.node === node && row.scenario === scenario))
          problems.push({
            place: `sheet "${sheet}"`,
            given: '',
            expected: `a row for ${node} in ${scenario}`,
            cure: 'add it, or take the node out of the sheet "capacity"',
          });
  for (const scenario of named(tables.arrivals))
    for (const node of nodesOf(tables)) checkDays(ratesOf(tables, node, scenario), problems);
}

const MS_PER_DAY = 86_400_000;

function checkDays(rates: readonly DailyRate[], problems: TableProblem[]): void {
  const gap = rates.findIndex(
    ({ date }, i) => i > 0 && Date.parse(date) - Date.parse(rates[i - 1]!.date) !== MS_PER_DAY,
  );
  if (gap === -1) return;
  const { node, scenario, date } = rates[gap]!;
  problems.push({
    place: 'sheet "arrivals"',
    given: date,
    expected: `each day once: ${node} in ${scenario} goes from ${rates[gap - 1]!.date} to ${date}`,
    cure: 'add the days between, or take the second row of a day out',
  });
}
