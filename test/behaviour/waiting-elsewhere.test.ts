import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** What happens, as `Mon 4 09:00: ...`; all stories play in April 2016. */
function told(text: string): string[] {
  return storyOf(text).lines.map((line) => line.replace(' April 2016,', ''));
}

describe('people who wait without a bed', () => {
  it('give up the bed first when they wait at home, and may lose patience there', () => {
    const text = `
title: home wait
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 1, stay: 1 days }
  ward: { beds: 1, stay: 5 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-04 10:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: ward, where: home, patience: { after: 2 days, then: home } } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Mon 4 10:00: patients 2 arrives',
      'Mon 4 10:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for ward',
      'Tue 5 09:00: patients 1 leaves acute after 1 day',
      'Tue 5 09:00: patients 1 starts in ward',
      'Tue 5 09:00: patients 2 starts in acute, having waited 23 hours',
      'Wed 6 09:00: patients 2 is ready to leave acute',
      'Wed 6 09:00: patients 2 asks for ward',
      'Wed 6 09:00: patients 2 leaves acute after 1 day',
      'Fri 8 09:00: patients 2 gives up waiting for ward after 2 days',
      'Fri 8 09:00: patients 2 goes: home',
      'Sun 10 09:00: patients 1 is ready to leave ward',
      'Sun 10 09:00: patients 1 leaves ward after 5 days',
      'Sun 10 09:00: patients 1 goes: home',
    ]);
  });
  it('come before later arrivals when they were there at the start, the one who waited longest first', () => {
    const text = `
title: initial
run: { from: 2016-04-04, length: 10 days }
services:
  acute: { beds: 1, stay: 2 days, then: home, initial: { occupied: 1, waiting: 2, cohort: patients, remaining: [ 1 days ], waited: [ 1 hours, 5 hours ] } }
people:
  patients: { arrive: { at: ["2016-04-04 00:00"] }, admittedTo: acute }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 00:00: patients, there at the start, 1 is there at the start',
      'Mon 4 00:00: patients, there at the start, 1 starts in acute',
      'Mon 4 00:00: patients, there at the start, 2 is there at the start',
      'Mon 4 00:00: patients, there at the start, 3 is there at the start',
      'Mon 4 00:00: patients, there at the start, 2 asks for acute',
      'Mon 4 00:00: patients, there at the start, 3 asks for acute',
      'Mon 4 00:00: patients 1 arrives',
      'Mon 4 00:00: patients 1 asks for acute',
      'Tue 5 00:00: patients, there at the start, 1 is ready to leave acute',
      'Tue 5 00:00: patients, there at the start, 1 leaves acute after 1 day',
      'Tue 5 00:00: patients, there at the start, 1 goes: home',
      'Tue 5 00:00: patients, there at the start, 2 starts in acute, having waited 1 day',
      'Thu 7 00:00: patients, there at the start, 2 is ready to leave acute',
      'Thu 7 00:00: patients, there at the start, 2 leaves acute after 2 days',
      'Thu 7 00:00: patients, there at the start, 2 goes: home',
      'Thu 7 00:00: patients, there at the start, 3 starts in acute, having waited 3 days',
      'Sat 9 00:00: patients, there at the start, 3 is ready to leave acute',
      'Sat 9 00:00: patients, there at the start, 3 leaves acute after 2 days',
      'Sat 9 00:00: patients, there at the start, 3 goes: home',
      'Sat 9 00:00: patients 1 starts in acute, having waited 5 days',
      'Mon 11 00:00: patients 1 is ready to leave acute',
      'Mon 11 00:00: patients 1 leaves acute after 2 days',
      'Mon 11 00:00: patients 1 goes: home',
    ]);
  });
});
