import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** What happens, as `Mon 4 09:00: ...`; all stories play in April 2016. */
function told(text: string): string[] {
  return storyOf(text).lines.map((line) => line.replace(' April 2016,', ''));
}

describe('people who are ready and wait in the bed they hold', () => {
  it('keep the bed until the next is free; a bed freed is taken at the same instant, by whoever has waited longest', () => {
    const text = `
title: A ward of one bed behind an acute of two
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 2 }
  ward: { beds: 1, stay: 4 days, then: home }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }
    admittedTo: acute
    readyAfter: 2 days
    leaveBy: ward
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Tue 5 09:00: patients 2 starts in acute',
      'Wed 6 09:00: patients 1 is ready to leave acute',
      'Wed 6 09:00: patients 1 asks for ward',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 09:00: patients 1 leaves acute after 2 days',
      'Wed 6 09:00: patients 1 starts in ward',
      'Wed 6 09:00: patients 3 starts in acute',
      'Thu 7 09:00: patients 2 is ready to leave acute',
      'Thu 7 09:00: patients 2 asks for ward',
      'Fri 8 09:00: patients 3 is ready to leave acute',
      'Fri 8 09:00: patients 3 asks for ward',
      'Sun 10 09:00: patients 1 is ready to leave ward',
      'Sun 10 09:00: patients 1 leaves ward after 4 days',
      'Sun 10 09:00: patients 1 goes: home',
      'Sun 10 09:00: patients 2 leaves acute after 5 days, 3 days of it after being ready',
      'Sun 10 09:00: patients 2 starts in ward, having waited 3 days',
      'Thu 14 09:00: patients 2 is ready to leave ward',
      'Thu 14 09:00: patients 2 leaves ward after 4 days',
      'Thu 14 09:00: patients 2 goes: home',
      'Thu 14 09:00: patients 3 leaves acute after 8 days, 6 days of it after being ready',
      'Thu 14 09:00: patients 3 starts in ward, having waited 6 days',
      'Mon 18 09:00: patients 3 is ready to leave ward',
      'Mon 18 09:00: patients 3 leaves ward after 4 days',
      'Mon 18 09:00: patients 3 goes: home',
    ]);
  });
  it('hold the bed during a process too; others give up waiting for it, and one transfer frees two places at once', () => {
    const text = `
title: chain
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 1 }
  ward: { beds: 1, stay: 4 days, then: home }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }
    admittedTo: acute
    readyAfter: 2 days
    waiting: { patience: { after: 3 days, then: elsewhere } }
    leaveBy: onward
pathways:
  onward:
    steps:
      - process: { takes: 6 hours, code: A }
      - wait: { for: ward, code: C, death: { after: 3 days } }
      - then: home
endings: { home: { at: home }, elsewhere: { at: elsewhere } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Wed 6 09:00: patients 1 is ready to leave acute',
      'Wed 6 09:00: patients 1 begins: Completion of assessment (A); the place in acute is kept',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 15:00: patients 1 is done with: Completion of assessment (A)',
      'Wed 6 15:00: patients 1 asks for ward',
      'Wed 6 15:00: patients 1 leaves acute after 2 days 6 hours, 6 hours of it after being ready',
      'Wed 6 15:00: patients 1 starts in ward',
      'Wed 6 15:00: patients 2 starts in acute, having waited 1 day 6 hours',
      'Fri 8 15:00: patients 2 is ready to leave acute',
      'Fri 8 15:00: patients 2 begins: Completion of assessment (A); the place in acute is kept',
      'Fri 8 21:00: patients 2 is done with: Completion of assessment (A)',
      'Fri 8 21:00: patients 2 asks for ward',
      'Sat 9 09:00: patients 3 gives up waiting for acute after 3 days',
      'Sat 9 09:00: patients 3 goes: elsewhere',
      'Sun 10 15:00: patients 1 is ready to leave ward',
      'Sun 10 15:00: patients 1 leaves ward after 4 days',
      'Sun 10 15:00: patients 1 goes: home',
      'Sun 10 15:00: patients 2 leaves acute after 4 days, 2 days of it after being ready',
      'Sun 10 15:00: patients 2 starts in ward, having waited 1 day 18 hours',
      'Thu 14 15:00: patients 2 is ready to leave ward',
      'Thu 14 15:00: patients 2 leaves ward after 4 days',
      'Thu 14 15:00: patients 2 goes: home',
    ]);
  });
  it('stay where they are when the next queue is full, while a full queue refuses people from outside; a bed is not free before it is made ready', () => {
    const text = `
title: Finite queues
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 1, queue: { limit: 1 }, turnround: 2 hours }
  ward: { beds: 1, stay: 10 days, then: home, queue: { transfers: 0 } }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }
    admittedTo: acute
    readyAfter: 2 days
    waiting: { rejected: elsewhere }
    leaveBy: ward
endings: { home: { at: home }, elsewhere: { at: elsewhere } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 2 arrives',
      'Tue 5 09:00: patients 2 asks for acute',
      'Wed 6 09:00: patients 1 is ready to leave acute',
      'Wed 6 09:00: patients 1 asks for ward',
      'Wed 6 09:00: patients 3 arrives',
      'Wed 6 09:00: patients 3 asks for acute',
      'Wed 6 09:00: patients 1 leaves acute after 2 days',
      'Wed 6 09:00: patients 1 starts in ward',
      'Wed 6 09:00: patients 3 is refused: the queue for acute is full',
      'Wed 6 09:00: patients 3 goes: elsewhere',
      'Wed 6 11:00: acute has a place made ready for the next person',
      'Wed 6 11:00: patients 2 starts in acute, having waited 1 day 2 hours',
      'Fri 8 11:00: patients 2 is ready to leave acute',
      'Fri 8 11:00: patients 2 asks for ward',
      'Sat 16 09:00: patients 1 is ready to leave ward',
      'Sat 16 09:00: patients 1 leaves ward after 10 days',
      'Sat 16 09:00: patients 1 goes: home',
      'Sat 16 09:00: patients 2 leaves acute after 9 days 22 hours, 7 days 22 hours of it after being ready',
      'Sat 16 09:00: patients 2 starts in ward, having waited 7 days 22 hours',
      'Sat 16 11:00: acute has a place made ready for the next person',
    ]);
  });
  it('free the bed when they die in it', () => {
    const text = `
title: death while blocked
run: { from: 2016-04-04, length: 10 days }
services:
  acute: { beds: 1, stay: 1 days }
  ward: { beds: 0, stay: 5 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00", "2016-04-04 10:00"] }, admittedTo: acute, leaveBy: onward }
pathways:
  onward: { steps: [ { wait: { for: ward, death: { after: 2 days } } }, { then: home } ] }
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
      'Thu 7 09:00: patients 1 dies waiting for ward after 2 days',
      'Thu 7 09:00: patients 1 leaves acute after 3 days, 2 days of it after being ready',
      'Thu 7 09:00: patients 1 dies',
      'Thu 7 09:00: patients 2 starts in acute, having waited 2 days 23 hours',
      'Fri 8 09:00: patients 2 is ready to leave acute',
      'Fri 8 09:00: patients 2 asks for ward',
      'Sun 10 09:00: patients 2 dies waiting for ward after 2 days',
      'Sun 10 09:00: patients 2 leaves acute after 3 days, 2 days of it after being ready',
      'Sun 10 09:00: patients 2 dies',
    ]);
  });
  it('are told apart as a circle when two services wait for each other', () => {
    const text = `
title: circle
run: { from: 2016-04-04, length: 20 days }
services:
  acute: { beds: 1, stay: 1 days, then: home }
  ward: { beds: 1, stay: 2 days, then: home }
people:
  patients: { arrive: { at: ["2016-04-04 09:00"] }, admittedTo: acute, leaveBy: ward }
  others: { arrive: { at: ["2016-04-04 09:00"] }, admittedTo: ward, leaveBy: again }
pathways:
  again: { steps: [ { wait: { for: acute } }, { then: home } ] }
endings: { home: { at: home } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: others 1 arrives',
      'Mon 4 09:00: others 1 asks for ward',
      'Mon 4 09:00: others 1 starts in ward',
      'Mon 4 09:00: patients 1 starts in acute',
      'Tue 5 09:00: patients 1 is ready to leave acute',
      'Tue 5 09:00: patients 1 asks for ward',
      'Wed 6 09:00: others 1 is ready to leave ward',
      'Wed 6 09:00: others 1 asks for acute',
      'Wed 6 09:00: acute is one of 2 services that wait for each other in a circle',
      'Wed 6 09:00: ward is one of 2 services that wait for each other in a circle',
    ]);
  });
});
