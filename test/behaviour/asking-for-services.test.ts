import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** What happens, as `Mon 4 09:00: ...`; all stories play in April 2016. */
function told(text: string): string[] {
  return storyOf(text).lines.map((line) => line.replace(' April 2016,', ''));
}

describe('asking for services', () => {
  it('early keeps the place in the queue; the stay still runs to its end', () => {
    const text = `
title: early, together, any
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 5, stay: 4 days }
  ward: { beds: 1, stay: 5 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: ward, early: 1 days } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Thu 7 09:00: patients 1 asks for ward',
      'Fri 8 09:00: patients 1 is ready to leave acute',
      'Fri 8 09:00: patients 2 asks for ward',
      'Fri 8 09:00: patients 1 leaves acute after 4 days',
      'Fri 8 09:00: patients 1 starts in ward, having waited 1 day',
      'Sat 9 09:00: patients 2 is ready to leave acute',
      'Wed 13 09:00: patients 1 is ready to leave ward',
      'Wed 13 09:00: patients 1 leaves ward after 5 days',
      'Wed 13 09:00: patients 1 goes: home',
      'Wed 13 09:00: patients 2 leaves acute after 8 days, 4 days of it after being ready',
      'Wed 13 09:00: patients 2 starts in ward, having waited 5 days',
      'Mon 18 09:00: patients 2 is ready to leave ward',
      'Mon 18 09:00: patients 2 leaves ward after 5 days',
      'Mon 18 09:00: patients 2 goes: home',
    ]);
  });
  it('together takes both or neither, and holds both to the end', () => {
    const text = `
title: together
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 5, stay: 1 days }
  ward: { beds: 2, stay: 5 days, then: home }
  therapist: { staff: 1, stay: 1 days }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: ward, with: [therapist] } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for ward',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 09:00: patients 1 leaves acute after 1 day',
      'Tue 5 09:00: patients 1 starts in ward',
      'Tue 5 09:00: patients 1 starts in therapist',
      'Wed 6 09:00: patients 2 is ready to leave acute',
      'Wed 6 09:00: patients 2 asks for ward',
      'Sun 10 09:00: patients 1 is ready to leave ward',
      'Sun 10 09:00: patients 1 leaves therapist after 5 days',
      'Sun 10 09:00: patients 1 leaves ward after 5 days',
      'Sun 10 09:00: patients 1 goes: home',
      'Sun 10 09:00: patients 2 leaves acute after 5 days, 4 days of it after being ready',
      'Sun 10 09:00: patients 2 starts in ward, having waited 4 days',
      'Sun 10 09:00: patients 2 starts in therapist',
      'Fri 15 09:00: patients 2 is ready to leave ward',
      'Fri 15 09:00: patients 2 leaves therapist after 5 days',
      'Fri 15 09:00: patients 2 leaves ward after 5 days',
      'Fri 15 09:00: patients 2 goes: home',
    ]);
  });
  it('any of several takes the first that is free, with its own stay', () => {
    const text = `
title: any
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 5, stay: 1 days }
  ward: { beds: 1, stay: 5 days, then: home }
  flat: { beds: 1, stay: 9 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: { any: [ward, flat], rule: first free } } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for ward',
      'Tue 5 09:00: patients 1 asks for flat',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 09:00: patients 1 leaves acute after 1 day',
      'Tue 5 09:00: patients 1 starts in ward',
      'Wed 6 09:00: patients 2 is ready to leave acute',
      'Wed 6 09:00: patients 2 asks for ward',
      'Wed 6 09:00: patients 2 asks for flat',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 09:00: patients 3 starts in acute',
      'Wed 6 09:00: patients 2 leaves acute after 1 day',
      'Wed 6 09:00: patients 2 starts in flat',
      'Thu 7 09:00: patients 3 is ready to leave acute',
      'Thu 7 09:00: patients 3 asks for ward',
      'Thu 7 09:00: patients 3 asks for flat',
      'Sun 10 09:00: patients 1 is ready to leave ward',
      'Sun 10 09:00: patients 1 leaves ward after 5 days',
      'Sun 10 09:00: patients 1 goes: home',
      'Sun 10 09:00: patients 3 leaves acute after 4 days, 3 days of it after being ready',
      'Sun 10 09:00: patients 3 starts in ward, having waited 3 days',
      'Fri 15 09:00: patients 2 is ready to leave flat',
      'Fri 15 09:00: patients 2 leaves flat after 9 days',
      'Fri 15 09:00: patients 2 goes: home',
      'Fri 15 09:00: patients 3 is ready to leave ward',
      'Fri 15 09:00: patients 3 leaves ward after 5 days',
      'Fri 15 09:00: patients 3 goes: home',
    ]);
  });
  it('in order takes the first in the list that is free now, and else waits for the first', () => {
    const text = `
title: in order
run: { from: 2016-04-04, length: 30 days }
services:
  acute: { beds: 5, stay: 1 days }
  ward: { beds: 1, stay: 5 days, then: home }
  flat: { beds: 1, stay: 9 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: { any: [ward, flat], rule: in order } } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for ward',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 09:00: patients 1 leaves acute after 1 day',
      'Tue 5 09:00: patients 1 starts in ward',
      'Wed 6 09:00: patients 2 is ready to leave acute',
      'Wed 6 09:00: patients 2 asks for flat',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 09:00: patients 3 starts in acute',
      'Wed 6 09:00: patients 2 leaves acute after 1 day',
      'Wed 6 09:00: patients 2 starts in flat',
      'Thu 7 09:00: patients 3 is ready to leave acute',
      'Thu 7 09:00: patients 3 asks for ward',
      'Sun 10 09:00: patients 1 is ready to leave ward',
      'Sun 10 09:00: patients 1 leaves ward after 5 days',
      'Sun 10 09:00: patients 1 goes: home',
      'Sun 10 09:00: patients 3 leaves acute after 4 days, 3 days of it after being ready',
      'Sun 10 09:00: patients 3 starts in ward, having waited 3 days',
      'Fri 15 09:00: patients 2 is ready to leave flat',
      'Fri 15 09:00: patients 2 leaves flat after 9 days',
      'Fri 15 09:00: patients 2 goes: home',
      'Fri 15 09:00: patients 3 is ready to leave ward',
      'Fri 15 09:00: patients 3 leaves ward after 5 days',
      'Fri 15 09:00: patients 3 goes: home',
    ]);
  });
  it('a pool or a bed, whichever comes free, each with its own length', () => {
    const text = `
title: mixed with pool
run: { from: 2016-04-04, length: 30 days }
services:
  acute: { beds: 5, stay: 1 days }
  care: { hours: 10 hours/week, bundle: { hours: 20 hours, over: 2 weeks }, then: home }
  flat: { beds: 1, stay: 9 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: { any: [care, flat] } } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for care',
      'Tue 5 09:00: patients 1 asks for flat',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 09:00: patients 1 leaves acute after 1 day',
      'Tue 5 09:00: patients 1 starts in care',
      'Wed 6 09:00: patients 2 is ready to leave acute',
      'Wed 6 09:00: patients 2 asks for care',
      'Wed 6 09:00: patients 2 asks for flat',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 09:00: patients 3 starts in acute',
      'Wed 6 09:00: patients 2 leaves acute after 1 day',
      'Wed 6 09:00: patients 2 starts in flat',
      'Thu 7 09:00: patients 3 is ready to leave acute',
      'Thu 7 09:00: patients 3 asks for care',
      'Thu 7 09:00: patients 3 asks for flat',
      'Fri 15 09:00: patients 2 is ready to leave flat',
      'Fri 15 09:00: patients 2 leaves flat after 9 days',
      'Fri 15 09:00: patients 2 goes: home',
      'Fri 15 09:00: patients 3 leaves acute after 9 days, 8 days of it after being ready',
      'Fri 15 09:00: patients 3 starts in flat, having waited 8 days',
      'Tue 19 09:00: patients 1 is ready to leave care',
      'Tue 19 09:00: patients 1 leaves care after 14 days',
      'Tue 19 09:00: patients 1 goes: home',
      'Sun 24 09:00: patients 3 is ready to leave flat',
      'Sun 24 09:00: patients 3 leaves flat after 9 days',
      'Sun 24 09:00: patients 3 goes: home',
    ]);
  });
});
