import { describe, expect, it } from 'vitest';
import { planningProblems } from '../../../support/planned-scenario.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

/** People who are delayed in a bed for one of two reasons; two months are measured. */
const DELAYED = {
  run: { remove: ['length'], to: '2016-05-31' },
  people: { patients: { readyAfter: '1 days', leaveBy: { route: '50%', 1: '50%' } } },
  pathways: {
    route: { steps: [{ process: { takes: '1 days', code: 'A' } }, { then: 'home' }] },
    1: { steps: [{ process: { takes: '2 days', code: 'B' } }, { then: 'home' }] },
  },
};

const textOf = (observed: object): string => minimalScenario({ ...DELAYED, observed });
const days = { measure: 'delayedDays', tolerance: '5%' };
const reason = { where: { reason: 'A' } };
const byMonth = (april: number, may: number) => ({ months: { '2016-04': april, '2016-05': may } });

describe('observed figures that cannot all be right', () => {
  it('are named with both lines', () => {
    const text = textOf({ one: { ...days, value: '1000 days' }, two: { ...days, value: '2000 days' } });
    const lineOf = (words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    const [problem, ...others] = planningProblems(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: lineOf('2000 days'), path: ['observed', 'two', 'value'] });
    expect(problem!.expected).toContain(
      `"one" (scenario.yaml:${lineOf('1000 days')}): 2000 days/year here and 1000 days/year there`,
    );
  });

  it.each([
    ['a part above the whole', { ...days, value: 1000 }, { ...days, ...reason, value: 2000 }, 'here a part'],
    ['a whole below its part', { ...days, ...reason, value: 2000 }, { ...days, value: 1000 }, 'there a part'],
    // 200 days in 61 are 1197.5 in a year of 365.25.
    [
      'months below the whole',
      { ...days, value: 5000 },
      { ...days, ...byMonth(100, 100) },
      '1197.54 days/year',
    ],
    ['a whole above its months', { ...days, ...byMonth(100, 100) }, { ...days, value: 5000 }, 'months there'],
    ['a month twice', { ...days, ...byMonth(9, 8) }, { ...days, ...byMonth(9, 6) }, 'in 2016-05 6 days here'],
    [
      'averages of months',
      { measure: 'patientsDelayed', tolerance: '5%', value: 9 },
      { measure: 'patientsDelayed', tolerance: '5%', ...byMonth(5, 5) },
      'the months here average 5 people',
    ],
    [
      'shares',
      { measure: 'utilisation', where: { service: 'acute' }, value: '85%', tolerance: '2 points' },
      { measure: 'utilisation', where: { service: 'acute' }, value: '90%', tolerance: '2 points' },
      '90% here and 85% there',
    ],
  ])('%s', (_, one, two, words) => {
    const [problem, ...others] = planningProblems(textOf({ one, two }));
    expect(others).toEqual([]);
    expect(problem!.expected).toContain(words);
  });

  it.each([
    ['bands that meet', { ...days, value: 1000 }, { ...days, value: 1100 }],
    ['one that is not judged', { ...days, value: 1000 }, { measure: 'delayedDays', value: 2000 }],
    ['a part within the whole', { ...days, value: 1000 }, { ...days, ...reason, value: 1050 }],
    ['another part', { ...days, ...reason, value: 900 }, { ...days, where: { reason: 'B' }, value: 100 }],
    ['months that make the whole', { ...days, value: 1200 }, { ...days, ...byMonth(100, 100) }],
    ['the months of a part', { ...days, value: 5000 }, { ...days, ...reason, ...byMonth(100, 100) }],
    [
      'a mean, of which a part may be more',
      { measure: 'meanDelay', value: '1 days', tolerance: '5%' },
      { measure: 'meanDelay', where: { service: 'acute' }, value: '2 days', tolerance: '5%' },
    ],
  ])('are not %s', (_, one, two) => {
    expect(planningProblems(textOf({ one, two }))).toEqual([]);
  });
});
