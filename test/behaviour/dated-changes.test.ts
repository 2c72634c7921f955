import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** What happens, as `Mon 4 09:00: ...`; all stories play in April 2016. */
function told(text: string): string[] {
  return storyOf(text).lines.map((line) => line.replace(' April 2016,', ''));
}

describe('a dated change', () => {
  it('holds for whoever starts from its first midnight to its last: stays begun before keep their length', () => {
    const text = `
title: Longer stays from 7 April, and back on 11 April
run: { from: 2016-04-04, length: 14 days }
services:
  acute: { beds: 5 }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-06 09:00", "2016-04-07 00:00", "2016-04-11 09:00"] }
    admittedTo: acute
    readyAfter: 2 days
    leaveBy: { home: 100%, hospice: 0% }
endings: { home: { at: home }, hospice: { at: elsewhere } }
changes:
  - on: 2016-04-07
    until: 2016-04-10
    people: { patients: { readyAfter: 3 days, leaveBy: { home: 0%, hospice: 100% } } }
`;
    expect(told(text)).toEqual([
      'Mon 4 09:00: patients 1 arrives',
      'Mon 4 09:00: patients 1 asks for acute',
      'Mon 4 09:00: patients 1 starts in acute',
      'Wed 6 09:00: patients 1 is ready to leave acute',
      'Wed 6 09:00: patients 1 leaves acute after 2 days',
      'Wed 6 09:00: patients 1 goes: home',
      'Wed 6 09:00: patients 2 arrives',
      'Wed 6 09:00: patients 2 asks for acute',
      'Wed 6 09:00: patients 2 starts in acute',
      'Thu 7 00:00: patients 3 arrives',
      'Thu 7 00:00: patients 3 asks for acute',
      'Thu 7 00:00: patients 3 starts in acute',
      'Fri 8 09:00: patients 2 is ready to leave acute',
      'Fri 8 09:00: patients 2 leaves acute after 2 days',
      'Fri 8 09:00: patients 2 goes: home',
      'Sun 10 00:00: patients 3 is ready to leave acute',
      'Sun 10 00:00: patients 3 leaves acute after 3 days',
      'Sun 10 00:00: patients 3 goes: hospice (elsewhere)',
      'Mon 11 09:00: patients 4 arrives',
      'Mon 11 09:00: patients 4 asks for acute',
      'Mon 11 09:00: patients 4 starts in acute',
      'Wed 13 09:00: patients 4 is ready to leave acute',
      'Wed 13 09:00: patients 4 leaves acute after 2 days',
      'Wed 13 09:00: patients 4 goes: home',
    ]);
  });
});
