/** People who are there when the run begins: what they have behind them, and what they have not. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model/simulate.ts';
import { TICKS_PER_DAY } from '../../src/units.ts';
import { planOf } from '../support/plan-of.ts';
import { storyOf } from '../support/story-of.ts';

/** Days of asking and of starting, by service, for the first person there at the start. */
function askedAndStarted(text: string): Record<string, readonly [number, number]> {
  const plan = planOf(text);
  const found: Record<string, readonly [number, number]> = {};
  simulate(plan, 1, {
    stays({ length, person, service, requestedAt, startedAt }) {
      for (let i = 0; i < length; i += 1) {
        if (person[i]! >= 0) continue;
        const days = [requestedAt[i]! / TICKS_PER_DAY, startedAt[i]! / TICKS_PER_DAY] as const;
        found[plan.services[service[i]!]!.service] = days;
      }
    },
  });
  return found;
}

it('who waits at the start has waited before, even when let in at once, and only for what they waited for', () => {
  const text = `
title: Waiting, and a bed is free
run: { from: 2016-04-04, length: 2 weeks }
services:
  ward: { beds: 2, stay: 2 days, initial: { waiting: 1, waited: [3 days], cohort: patients } }
  hostel: { beds: 1, stay: 2 days }
people: { patients: { arrive: { at: ["2016-04-15 09:00"] }, admittedTo: ward, leaveBy: onward } }
pathways: { onward: { steps: [ { wait: { for: hostel, code: C } }, { then: home } ] } }
endings: { home: { at: home } }
`;
  expect(askedAndStarted(text)).toEqual({ ward: [-3, 0], hostel: [2, 2] });
});

describe('whose plan is under way at the start', () => {
  const text = (bundle: string, initial: string) => `
title: Care under way
run: { from: 2016-04-04, length: 5 weeks }
services:
  care: { hours: 20 hours/week, bundle: ${bundle}, initial: { occupied: 1, cohort: people, remaining: ${initial} } }
  hostel: { beds: 1, stay: 3 days }
people: { people: { arrive: { at: ["2016-05-02 09:00"] }, admittedTo: care, leaveBy: onward } }
pathways: { onward: { steps: [ { wait: { for: hostel, code: C } }, { then: home } ] } }
endings: { home: { at: home } }
`;
  const left = (bundle: string, initial: string) =>
    storyOf(text(bundle, initial)).lines.filter((line) => /at the start.* leaves/.test(line));

  it('has the rest of the plan, and then a whole stay in the next service', () => {
    expect(left('{ hours: 20 hours, over: 2 weeks }', '{ elapsed: [10 days] }')).toEqual([
      'Fri 8 April 2016, 00:00: people, there at the start, 1 leaves care after 4 days',
      'Mon 11 April 2016, 00:00: people, there at the start, 1 leaves hostel after 3 days',
    ]);
  });

  it('was not found to need no more by a review that is past, and may be by one to come', () => {
    const review = (weeks: number) => `review: { after: ${weeks} week, finish: 100% }`;
    const first = (weeks: number, initial: string) =>
      left(`{ hours: 20 hours, over: 3 weeks, ${review(weeks)} }`, initial)[0];
    const leaves = (when: string, days: number) =>
      `${when}: people, there at the start, 1 leaves care after ${days} days`;
    expect(first(1, '{ elapsed: [8 days] }')).toBe(leaves('Sun 17 April 2016, 00:00', 13));
    expect(first(2, '{ elapsed: [8 days] }')).toBe(leaves('Sun 10 April 2016, 00:00', 6));
    // 11 days left of 21: the review after two weeks comes in four days.
    expect(first(2, '[11 days]')).toBe(leaves('Fri 8 April 2016, 00:00', 4));
  });

  it('needs less from a review to come, in the week in which that falls', () => {
    const review = 'review: { after: 2 weeks, smaller: { share: 100%, by: 50% } }';
    const under = text(`{ hours: 21 hours, over: 3 weeks, ${review} }`, '{ elapsed: [8 days] }');
    const alone = under.replace('at: ["2016-05-02 09:00"]', 'at: ["2016-05-08 09:00"]');
    // Six days at an hour a day, then seven at half an hour; and fifteen hours' worth of whoever comes last.
    expect(storyOf(alone).pools[0]!.delivered).toBeCloseTo(6 + 3.5 + 15 / 24, 2);
  });
});

it('a pool that changes at the instant at which a plan is extended is seen to change', () => {
  const text = `
title: More hours on the day of an extension
run: { from: 2016-04-04, length: 5 weeks }
services:
  care:
    hours: 10 hours/week
    bundle: { hours: 20 hours, over: 2 weeks, extension: { share: 100%, weeks: 1, intensity: 4 hours/week } }
people: { people: { arrive: { at: ["2016-04-04 00:00", "2016-04-05 00:00"] }, admittedTo: care, leaveBy: home } }
endings: { home: { at: home } }
changes: [ { on: 2016-04-18, announced: foreseen, services: { care: { hours: 30 hours/week } } } ]
`;
  const { lines } = storyOf(text);
  expect(lines.filter((line) => / 2 starts| leaves/.test(line))).toEqual([
    'Mon 18 April 2016, 00:00: people 2 starts in care, having waited 13 days',
    'Mon 25 April 2016, 00:00: people 1 leaves care after 21 days',
  ]);
});
