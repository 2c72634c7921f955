/** The scorecard of targets, and how its colours are to be read. */
import type { ScenarioResults } from '../../src/experiment/results.ts';
import { scorecardTable, type Scored } from '../tables/scorecard-table.ts';
import { tallyInWords } from '../words/targets.ts';
import { scorecardBasis } from '../tables/scorecard-basis.ts';
import { list, paragraph, tableBlocks, type Figure, type Section, type Words } from './block.ts';

const HOW =
  'A colour is given when the whole 95% interval has it. Where the interval holds values of several colours it cannot be told, and more replications may tell. Green includes the target itself; amber ends where the table says, and beyond that is red.';

/** The section; none without targets. */
export function targetsSection(scenarios: readonly Scored[], charts: readonly Figure[]): Section[] {
  const table = scorecardTable(scenarios);
  if (table === null) return [];
  const tallies = scenarios.flatMap(tally);
  const basis = [scorecardBasis(scenarios)].filter((each) => each !== null);
  return [
    {
      id: 'targets',
      title: 'Targets',
      parts: [
        ...list(tallies, 'plain'),
        paragraph(HOW),
        ...charts.map((figure) => ({ kind: 'figure', figure }) as const),
        ...tableBlocks([table, ...basis]),
      ],
    },
  ];
}

function tally({ title, targets = [] }: Pick<ScenarioResults, 'title' | 'targets'>): Words[] {
  return targets.length === 0 ? [] : [[{ name: title }, `: ${tallyInWords(targets)}.`]];
}
