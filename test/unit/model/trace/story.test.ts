import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../../src/model/trace/subject.ts';
import { traceStory } from '../../../../src/model/trace/story.ts';
import { planOf } from '../../../support/plan-of.ts';

const plan = planOf(`
title: One bed and twenty hours a week
run: { from: 2016-04-01, length: 40 days }
services:
  acute: { beds: 2, stay: 3 days }
  reablement:
    hours: 20 hours/week
    startDays: every day
    startTime: 10:00
    bundle: { hours: 14 hours, over: 1 weeks }
people:
  emergency:
    arrive: { at: ["2016-04-01 09:00", "2016-04-01 12:30", "2016-04-03 09:00"] }
    admittedTo: acute
    leaveBy: reablement
pathways:
  reablement:
    number: 1
    steps:
      - process: { takes: 6 hours, code: A }
      - wait: { for: reablement, code: E }
      - then: home
endings: { home: { at: home } }
`);

function told(subject: Subject): string[] {
  return traceStory(plan, 1, subject).map(({ when, who, what }) => `${when}: ${who} ${what}`);
}

describe('a story in plain words', () => {
  it('tells what happened to one person, and how long it took', () => {
    expect(told({ kind: 'person', cohort: 0, person: 1 })).toEqual([
      'Fri 1 April 2016, 12:30: emergency 2 arrives',
      'Fri 1 April 2016, 12:30: emergency 2 asks for acute',
      'Fri 1 April 2016, 12:30: emergency 2 starts in acute',
      'Mon 4 April 2016, 12:30: emergency 2 is ready to leave acute',
      'Mon 4 April 2016, 12:30: emergency 2 begins: Completion of assessment (A); the place in acute is kept',
      'Mon 4 April 2016, 18:30: emergency 2 is done with: Completion of assessment (A)',
      'Mon 4 April 2016, 18:30: emergency 2 asks for reablement',
      'Tue 12 April 2016, 10:00: emergency 2 leaves acute after 10 days 21 hours, 7 days 21 hours of it after being ready',
      'Tue 12 April 2016, 10:00: emergency 2 starts in reablement, having waited 7 days 15 hours',
      'Tue 19 April 2016, 10:00: emergency 2 is ready to leave reablement',
      'Tue 19 April 2016, 10:00: emergency 2 leaves reablement after 7 days',
      'Tue 19 April 2016, 10:00: emergency 2 goes: home',
    ]);
  });

  it('tells who came to one service, in the order in which things happened', () => {
    expect(
      told({ kind: 'service', service: 1 })
        .filter((line) => line.includes('emergency'))
        .slice(0, 5),
    ).toEqual([
      'Mon 4 April 2016, 15:00: emergency 1 asks for reablement',
      'Mon 4 April 2016, 18:30: emergency 2 asks for reablement',
      'Tue 5 April 2016, 10:00: emergency 1 starts in reablement, having waited 19 hours',
      'Fri 8 April 2016, 16:00: emergency 3 asks for reablement',
      'Tue 12 April 2016, 10:00: emergency 1 is ready to leave reablement',
    ]);
  });

  it('tells of everybody what it tells of each', () => {
    const everybody = told({ kind: 'everybody' }).filter((line) => line.includes('emergency'));
    for (const person of [0, 1, 2]) {
      const own = told({ kind: 'person', cohort: 0, person });
      expect(everybody.filter((line) => line.includes(`emergency ${person + 1} `))).toEqual(own);
    }
    expect(everybody).toHaveLength(3 * 12);
    expect(told({ kind: 'person', cohort: 0, person: 3 })).toEqual([]);
  });
});
