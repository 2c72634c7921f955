/** The scorecard of targets, and how its colours are to be read. */
import type { ScenarioResults } from '../../src/experiment/results.ts';
import { scorecardTable, type Scored } from '../tables/scorecard-table.ts';
import { tallyInWords } from '../words/targets.ts';
import { markup, name, type Html } from './markup.ts';
import { tableParts, wordsPart, type Section } from './section.ts';

const HOW = markup`<p>A colour is given when the whole 95% interval has it. Where the interval holds values of several colours it cannot be told, and more replications may tell. Green includes the target itself; amber ends where the table says, and beyond that is red.</p>`;

/** The section; none without targets. */
export function targetsSection(scenarios: readonly Scored[]): Section[] {
  const table = scorecardTable(scenarios);
  if (table === null) return [];
  const tallies = scenarios.flatMap(tally);
  return [
    {
      id: 'targets',
      title: 'Targets',
      parts: [...wordsPart(markup`<ul class="plain">${tallies}</ul>${HOW}`), ...tableParts([table])],
    },
  ];
}

function tally({ title, targets = [] }: Pick<ScenarioResults, 'title' | 'targets'>): Html[] {
  return targets.length === 0 ? [] : [markup`<li>${name(title)}: ${tallyInWords(targets)}.</li>`];
}
