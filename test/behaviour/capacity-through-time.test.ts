import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** What happens, as `Mon 4 09:00: ...`; all stories play in April 2016. */
function told(text: string): string[] {
  return storyOf(text).lines.map((line) => line.replace(' April 2016,', ''));
}

describe('capacity through time', () => {
  it('falls without putting anybody out: let finish', () => {
    const text = `
title: Capacity falls, let finish
run: { from: 2016-04-04, length: 12 days }
services:
  acute: { beds: { value: 2, steps: { 2016-04-06: 1, 2016-04-10: 2 } }, stay: 4 days, then: home }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-05 10:00"] }
    admittedTo: acute
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 10:00: patients 3 arrives',
      'Tue 5 10:00: patients 3 asks for acute',
      'Fri 8 09:00: patients 1 is ready to leave acute',
      'Fri 8 09:00: patients 1 leaves acute after 4 days',
      'Fri 8 09:00: patients 1 goes: home',
      'Sat 9 09:00: patients 2 is ready to leave acute',
      'Sat 9 09:00: patients 2 leaves acute after 4 days',
      'Sat 9 09:00: patients 2 goes: home',
      'Sat 9 09:00: patients 3 starts in acute, having waited 3 days 23 hours',
      'Wed 13 09:00: patients 3 is ready to leave acute',
      'Wed 13 09:00: patients 3 leaves acute after 4 days',
      'Wed 13 09:00: patients 3 goes: home',
    ]);
  });
  it('sends back whoever came last, at the head of the queue, with the rest of the stay kept', () => {
    const text = `
title: Capacity falls, send back
run: { from: 2016-04-04, length: 14 days }
services:
  acute: { beds: { value: 2, steps: { 2016-04-06: 1, 2016-04-10: 2 } }, stay: 4 days, then: home, whenCapacityFalls: send back }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-05 10:00"] }
    admittedTo: acute
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Tue 5 10:00: patients 3 arrives',
      'Tue 5 10:00: patients 3 asks for acute',
      'Wed 6 00:00: patients 2 is put out of acute with 3 days 9 hours still to come',
      'Wed 6 00:00: patients 2 leaves acute after 15 hours',
      'Fri 8 09:00: patients 1 is ready to leave acute',
      'Fri 8 09:00: patients 1 leaves acute after 4 days',
      'Fri 8 09:00: patients 1 goes: home',
      'Fri 8 09:00: patients 2 starts in acute',
      'Sun 10 00:00: patients 3 starts in acute, having waited 4 days 14 hours',
      'Mon 11 18:00: patients 2 is ready to leave acute',
      'Mon 11 18:00: patients 2 leaves acute after 3 days 9 hours',
      'Mon 11 18:00: patients 2 goes: home',
      'Thu 14 00:00: patients 3 is ready to leave acute',
      'Thu 14 00:00: patients 3 leaves acute after 4 days',
      'Thu 14 00:00: patients 3 goes: home',
    ]);
  });
  it('moves people to another service with the rest of their stay', () => {
    const text = `
title: move to
run: { from: 2016-04-04, length: 12 days }
services:
  acute: { beds: { value: 2, steps: { 2016-04-06: 0, 2016-04-10: 2 } }, stay: 4 days, then: home, whenCapacityFalls: { move to: ward } }
  ward: { beds: 5, stay: 1 days, then: home }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00"] }
    admittedTo: acute
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Wed 6 00:00: patients 2 leaves acute after 15 hours',
      'Wed 6 00:00: patients 2 starts in ward',
      'Wed 6 00:00: patients 1 leaves acute after 1 day 15 hours',
      'Wed 6 00:00: patients 1 starts in ward',
      'Fri 8 09:00: patients 1 is ready to leave ward',
      'Fri 8 09:00: patients 1 leaves ward after 2 days 9 hours',
      'Fri 8 09:00: patients 1 goes: home',
      'Sat 9 09:00: patients 2 is ready to leave ward',
      'Sat 9 09:00: patients 2 leaves ward after 3 days 9 hours',
      'Sat 9 09:00: patients 2 goes: home',
    ]);
  });
  it('is taken by the more urgent; the stay put off is resumed', () => {
    const text = `
title: preempt resume
run: { from: 2016-04-04, length: 12 days }
services:
  acute: { beds: 1, stay: 4 days, then: home, queue: { order: priority }, preemption: resume }
people:
  planned: { arrive: { at: ["2016-04-04 09:00"] }, admittedTo: acute, priority: 2 }
  urgent: { arrive: { at: ["2016-04-05 09:00"] }, admittedTo: acute, priority: 1, stays: { acute: 1 days } }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: planned 1 arrives',
      'Mon 4 09:00: planned 1 asks for acute',
      'Mon 4 09:00: planned 1 starts in acute',
      'Tue 5 09:00: urgent 1 arrives',
      'Tue 5 09:00: urgent 1 asks for acute',
      'Tue 5 09:00: planned 1 is put out of acute with 3 days still to come',
      'Tue 5 09:00: planned 1 leaves acute after 1 day',
      'Tue 5 09:00: urgent 1 starts in acute',
      'Wed 6 09:00: urgent 1 is ready to leave acute',
      'Wed 6 09:00: urgent 1 leaves acute after 1 day',
      'Wed 6 09:00: urgent 1 goes: home',
      'Wed 6 09:00: planned 1 starts in acute',
      'Sat 9 09:00: planned 1 is ready to leave acute',
      'Sat 9 09:00: planned 1 leaves acute after 3 days',
      'Sat 9 09:00: planned 1 goes: home',
    ]);
  });
  it('is taken by the more urgent; the stay put off begins again', () => {
    const text = `
title: preempt restart
run: { from: 2016-04-04, length: 12 days }
services:
  acute: { beds: 1, stay: 4 days, then: home, queue: { order: priority }, preemption: restart }
people:
  planned: { arrive: { at: ["2016-04-04 09:00"] }, admittedTo: acute, priority: 2 }
  urgent: { arrive: { at: ["2016-04-05 09:00"] }, admittedTo: acute, priority: 1, stays: { acute: 1 days } }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: planned 1 arrives',
      'Mon 4 09:00: planned 1 asks for acute',
      'Mon 4 09:00: planned 1 starts in acute',
      'Tue 5 09:00: urgent 1 arrives',
      'Tue 5 09:00: urgent 1 asks for acute',
      'Tue 5 09:00: planned 1 is put out of acute with 4 days still to come',
      'Tue 5 09:00: planned 1 leaves acute after 1 day',
      'Tue 5 09:00: urgent 1 starts in acute',
      'Wed 6 09:00: urgent 1 is ready to leave acute',
      'Wed 6 09:00: urgent 1 leaves acute after 1 day',
      'Wed 6 09:00: urgent 1 goes: home',
      'Wed 6 09:00: planned 1 starts in acute',
      'Sun 10 09:00: planned 1 is ready to leave acute',
      'Sun 10 09:00: planned 1 leaves acute after 4 days',
      'Sun 10 09:00: planned 1 goes: home',
    ]);
  });
  it('is none outside working hours: work pauses and is resumed on the next working day', () => {
    const text = `
title: staff at night
run: { from: 2016-04-08, length: 6 days }
services:
  acute: { beds: 5, stay: 1 days }
  assessors: { staff: 1, works: { days: Mon-Fri, hours: 09:00-17:00 } }
people:
  patients: { arrive: { at: ["2016-04-07 12:00", "2016-04-08 00:00", "2016-04-09 09:00"] }, admittedTo: acute, readyAfter: 15 hours, leaveBy: onward }
pathways:
  onward: { steps: [ { process: { takes: 4 hours, code: A, by: assessors } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Fri 8 00:00: patients 1 arrives',
      'Fri 8 00:00: patients 1 asks for acute',
      'Fri 8 00:00: patients 1 starts in acute',
      'Fri 8 15:00: patients 1 is ready to leave acute',
      'Fri 8 15:00: patients 1 starts in assessors',
      'Fri 8 15:00: patients 1 begins: Completion of assessment (A); the place in acute is kept',
      'Fri 8 17:00: patients 1 is put out of assessors with 2 hours still to come',
      'Fri 8 17:00: patients 1 leaves assessors after 2 hours',
      'Sat 9 09:00: patients 2 arrives',
      'Sat 9 09:00: patients 2 asks for acute',
      'Sat 9 09:00: patients 2 starts in acute',
      'Sun 10 00:00: patients 2 is ready to leave acute',
      'Mon 11 09:00: patients 1 starts in assessors',
      'Mon 11 09:00: patients 1 begins: Completion of assessment (A); the place in acute is kept',
      'Mon 11 11:00: patients 1 is done with: Completion of assessment (A)',
      'Mon 11 11:00: patients 1 leaves assessors after 2 hours',
      'Mon 11 11:00: patients 1 leaves acute after 3 days 11 hours, 2 days 20 hours of it after being ready',
      'Mon 11 11:00: patients 1 goes: home',
      'Mon 11 11:00: patients 2 starts in assessors',
      'Mon 11 11:00: patients 2 begins: Completion of assessment (A); the place in acute is kept',
      'Mon 11 15:00: patients 2 is done with: Completion of assessment (A)',
      'Mon 11 15:00: patients 2 leaves assessors after 4 hours',
      'Mon 11 15:00: patients 2 leaves acute after 2 days 6 hours, 1 day 15 hours of it after being ready',
      'Mon 11 15:00: patients 2 goes: home',
    ]);
  });
  it('lets people in during admission hours only; who is in stays', () => {
    const text = `
title: window and start
run: { from: 2016-04-08, length: 6 days }
services:
  ward: { beds: 1, stay: 6 hours, then: home, admits: { days: Mon-Fri, hours: 09:00-17:00 } }
people:
  patients: { arrive: { at: ["2016-04-08 08:00", "2016-04-08 08:30", "2016-04-08 16:00" ] }, admittedTo: ward }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Fri 8 08:00: patients 1 arrives',
      'Fri 8 08:00: patients 1 asks for ward',
      'Fri 8 08:30: patients 2 arrives',
      'Fri 8 08:30: patients 2 asks for ward',
      'Fri 8 09:00: ward begins to admit',
      'Fri 8 09:00: patients 1 starts in ward, having waited 1 hour',
      'Fri 8 15:00: patients 1 is ready to leave ward',
      'Fri 8 15:00: patients 1 leaves ward after 6 hours',
      'Fri 8 15:00: patients 1 goes: home',
      'Fri 8 15:00: patients 2 starts in ward, having waited 6 hours 30 minutes',
      'Fri 8 16:00: patients 3 arrives',
      'Fri 8 16:00: patients 3 asks for ward',
      'Fri 8 17:00: ward stops admitting',
      'Fri 8 21:00: patients 2 is ready to leave ward',
      'Fri 8 21:00: patients 2 leaves ward after 6 hours',
      'Fri 8 21:00: patients 2 goes: home',
      'Mon 11 09:00: ward begins to admit',
      'Mon 11 09:00: patients 3 starts in ward, having waited 2 days 17 hours',
      'Mon 11 15:00: patients 3 is ready to leave ward',
      'Mon 11 15:00: patients 3 leaves ward after 6 hours',
      'Mon 11 15:00: patients 3 goes: home',
      'Mon 11 17:00: ward stops admitting',
      'Tue 12 09:00: ward begins to admit',
      'Tue 12 17:00: ward stops admitting',
      'Wed 13 09:00: ward begins to admit',
      'Wed 13 17:00: ward stops admitting',
    ]);
  });
});
