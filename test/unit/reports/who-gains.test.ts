import { expect, test } from 'vitest';
import { groupsOf } from '../../../reports/reading/who-gains.ts';
import { whoLines } from '../../../src/cli/who-lines.ts';
import { assemble } from '../../../src/experiment/assemble.ts';
import { runOfText } from '../../support/planned-scenario.ts';
import { minimalScenario } from '../../support/scenario-text.ts';

/** Two localities with a ward each, which people wait for in a hall. */
const text = (northern: number): string =>
  minimalScenario({
    run: { length: '100 days' },
    localities: { North: { share: '50%', beds: northern }, South: { share: '50%', beds: 3 } },
    services: {
      acute: { remove: ['beds'], unlimited: true, stay: '1 hour' },
      ward: { per: 'locality', beds: { from: 'beds' }, stay: { exponential: { mean: '2 days' } } },
    },
    people: { patients: { per: 'locality', arrive: { perDay: 2 }, leaveBy: 'ward' } },
    pathways: { ward: { number: 1, steps: [{ wait: { for: 'ward' } }, { then: { home: '100%' } }] } },
  });

const base = runOfText(text(3), 12);
const variant = { ...runOfText(text(5), 12), name: 'more', title: 'More beds in the North' };
const results = assemble({ runs: [base, variant], manifestHash: 'none', partial: false, warnings: [] });

test('those who gain least of their own stand first', () => {
  const groups = groupsOf(results, 'more', 'locality');
  expect(groups.map(({ name }) => name)).toEqual(['South', 'North']);
  const [south, north] = groups;
  expect(south!.change.verdict).toBe('same');
  expect(north!.ofOwn!).toBeLessThan(-0.5);
  expect(south!.daysEach!).toBeGreaterThan(north!.daysEach!);
});

test('said in words, for each variant', () => {
  const lines = whoLines(results, 'locality');
  expect(lines[1]).toBe('By locality: More beds in the North');
  expect(lines[2]).toMatch(/^Least gained: South, no change\. Most: North, \d+% less delay than before\.$/);
  expect(lines[3]).toMatch(/^Longest afterwards: South, /);
});

test('where there is one cohort alone, there are no figures by cohort', () => {
  expect(whoLines(results, 'cohort').join()).toContain('the results hold no figures');
});
