import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model/simulate.ts';
import { problemsOf } from '../support/scenario-text.ts';
import { planOf } from '../support/plan-of.ts';
import { TICKS_PER_DAY } from '../../src/units.ts';

/** Three towns with a bed each. Many people of North come, one after another, and stay ten days. */
function towns({
  within = '10 miles',
  per = 'locality',
  from = 'North: { South: 9 miles, West: 5 miles }',
} = {}) {
  return `
title: Three towns
run: { from: 2016-04-04, length: 30 days }
localities:
  North: {}
  South: {}
  West: {}
distances:
  ${from}
  West: { South: 12 miles }
services:
  community bed: { per: ${per}, beds: 1, stay: 10 days, mutualAid: { within: ${within} } }
people:
  referrals:
    per: locality
    arrive: { perDay: { North: 24, South: 0, West: 0 } }
    admittedTo: community bed
    leaveBy: home
endings: { home: { at: home } }
`;
}

/** Place and day of the first four stays, in the order in which they began. */
function staysOf(text: string): string[] {
  const plan = planOf(text);
  const stays: { at: number; place: string }[] = [];
  simulate(plan, 1, {
    stays: ({ length, startedAt, service }) => {
      for (let i = 0; i < length; i += 1)
        if (startedAt[i]! >= 0) stays.push({ at: startedAt[i]!, place: plan.services[service[i]!]!.place });
    },
  });
  return stays
    .sort((one, other) => one.at - other.at)
    .slice(0, 4)
    .map(({ at, place }) => `${place}, day ${Math.floor(at / TICKS_PER_DAY)}`);
}

describe('mutual aid', () => {
  it('lets people use the beds of others within the limit, the nearest that is free', () => {
    expect(staysOf(towns())).toEqual(['North, day 0', 'West, day 0', 'South, day 0', 'North, day 10']);
  });

  it('goes no further than the limit: who is too far away waits for what is near', () => {
    expect(staysOf(towns({ within: '6 miles' }))).toEqual([
      'North, day 0',
      'West, day 0',
      'North, day 10',
      'West, day 10',
    ]);
    expect(staysOf(towns({ within: '1 miles' })).every((stay) => stay.startsWith('North'))).toBe(true);
  });

  it('asks in the order of distance, whichever way it was given', () => {
    const plan = planOf(towns({ within: '20 miles' }));
    const asked = plan.cohorts.map(({ entry }) => {
      const node = plan.nodes[entry]!;
      if (node.op !== 'request') return [];
      return [...node.needs, ...node.alternatives].map(({ service }) => plan.services[service]!.place);
    });
    expect(asked).toEqual([
      ['North', 'West', 'South'],
      ['South', 'North', 'West'],
      ['West', 'North', 'South'],
    ]);
  });

  it.each([
    [
      'a distance that is missing',
      { from: 'North: { South: 9 miles }' },
      'services.community bed.mutualAid',
      'North to West',
    ],
    ['another unit', { within: '30 minutes' }, 'services.community bed.mutualAid.within', 'not in minutes'],
    ['a service for all', { per: 'all' }, 'services.community bed.mutualAid', 'per: locality'],
    [
      'an unknown place',
      { from: 'North: { South: 9 miles, West: 5 miles, Wets: 1 mile }' },
      'distances.North.Wets',
      '"West"',
    ],
  ])('is refused with %s', (_, changed, path, words) => {
    const [problem, ...others] = problemsOf(towns(changed));
    expect(others).toEqual([]);
    expect(problem!.path.join('.')).toBe(path);
    expect(`${problem!.expected} ${problem!.cure}`).toContain(words);
  });
});
