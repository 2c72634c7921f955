/** Who gains least by a change and who waits longest, on the terminal. */
import { effectRange, effectText } from '../../reports/words/effects.ts';
import { groupsOf, type Group, type Who } from '../../reports/reading/who-gains.ts';
import { whoFindings } from '../../reports/words/who-gains.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import { percentage, plain } from '../../reports/words/numbers.ts';
import type { Results } from '../experiment/results.ts';
import { plainTable } from './plain-table.ts';

/** Lines for people, of every variant. */
export function whoLines(results: Results, who: Who): string[] {
  return results.variants.flatMap(({ scenario, title }) => {
    const groups = groupsOf(results, scenario, who);
    if (groups.length === 0)
      return [
        '',
        `By ${who}: the results hold no figures (there is one ${who} alone, or nobody is delayed).`,
      ];
    return ['', `By ${who}: ${title}`, ...whoFindings(groups), ...table(groups, who)];
  });
}

function table(groups: readonly Group[], who: Who): string[] {
  const measure = who === 'cohort' ? 'delayed' : 'delayedDays';
  const words = wordsFor(measure, {});
  const heads = [
    who === 'cohort' ? 'People delayed' : 'Delayed days a year',
    'Change (95% interval)',
    'Of their own',
    'Days each, afterwards',
  ];
  return plainTable(
    [who, ...heads].map((heading, i) => ({ heading, align: i === 0 || i === 2 ? 'left' : 'right' })),
    groups.map(({ name, before, change, ofOwn, daysEach }) => {
      const range = effectRange(change, words);
      return [
        name,
        plain(before),
        effectText(change, words) + (range === null ? '' : ` (${range})`),
        ofOwn === null ? 'n/a' : percentage(ofOwn, 0),
        daysEach === null ? 'n/a' : plain(daysEach),
      ];
    }),
  );
}
