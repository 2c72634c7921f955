import { isSameTarget, scorecardRows, type ScorecardRow } from '../../reports/reading/scorecard.ts';
import {
  amberInWords,
  judgedInWords,
  STATUS_SIGNS,
  statusInWords,
  tallyInWords,
  targetInWords,
  targetName,
} from '../../reports/words/targets.ts';
import type { Results, ScenarioResults } from '../experiment/results.ts';
import { plainTable } from './plain-table.ts';

/** How many targets each scenario meets, and a table of them; nothing without targets. */
export function targetLines(results: Results): string[] {
  const scenarios: readonly ScenarioResults[] = [results, ...results.variants];
  const rows = scorecardRows(scenarios);
  if (rows.length === 0) return [];
  const alone = scenarios.length === 1;
  const tallies = scenarios.flatMap(({ scenario, targets = [] }) =>
    targets.length === 0 ? [] : [`Targets${alone ? '' : ` in ${scenario}`}: ${tallyInWords(targets)}.`],
  );
  const heads = [
    '',
    'Target',
    ...(alone ? ['Result (95% interval)'] : scenarios.map(({ scenario }) => scenario)),
  ];
  return [
    '',
    ...tallies,
    ...plainTable(
      heads.map((heading) => ({ heading, align: 'left' })),
      rows.map(cellsOf),
    ),
  ];
}

function cellsOf({ first, results }: ScorecardRow): string[] {
  return [
    targetName(first),
    `${targetInWords(first)}; ${amberInWords(first)}`,
    ...results.map((target) => {
      if (target === undefined) return 'no such target';
      const own = isSameTarget(first, target) ? '' : ` (own target: ${targetInWords(target)})`;
      return `${STATUS_SIGNS[target.status]} ${statusInWords(target)}: ${judgedInWords(target)}${own}`;
    }),
  ];
}
