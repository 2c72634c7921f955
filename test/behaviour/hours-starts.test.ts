import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** Three people ask for 15, 10 and 5 hours a week of a pool of 20. */
function threeAsk(pool: string): string {
  return `
title: Three people and twenty hours a week
run: { from: 2016-04-04, length: 8 weeks }
services:
  reablement: { hours: 20 hours/week, ${pool}bundle: { hours: 20 hours, over: 2 weeks } }
people:
  referrals:
    arrive:
      table:
        rows:
          - { at: "2016-04-04 09:00", bundles: [30 hours] }
          - { at: "2016-04-05 09:00", bundles: [20 hours] }
          - { at: "2016-04-06 09:00", bundles: [10 hours] }
    admittedTo: reablement
    leaveBy: home
endings: { home: { at: home } }
`;
}

describe('who starts in a pool, and when', () => {
  it('lets a smaller plan go before a larger one that does not fit, and counts it', () => {
    const { lines, pools } = storyOf(threeAsk(''));
    expect(lines).toEqual([
      'Mon 4 April 2016, 09:00: referrals 1 arrives',
      'Mon 4 April 2016, 09:00: referrals 1 asks for reablement',
      'Mon 4 April 2016, 09:00: referrals 1 starts in reablement',
      'Tue 5 April 2016, 09:00: referrals 2 arrives',
      'Tue 5 April 2016, 09:00: referrals 2 asks for reablement',
      'Wed 6 April 2016, 09:00: referrals 3 arrives',
      'Wed 6 April 2016, 09:00: referrals 3 asks for reablement',
      'Wed 6 April 2016, 09:00: referrals 3 starts in reablement',
      'Mon 18 April 2016, 09:00: referrals 1 is ready to leave reablement',
      'Mon 18 April 2016, 09:00: referrals 1 leaves reablement after 14 days',
      'Mon 18 April 2016, 09:00: referrals 1 goes: home',
      'Mon 18 April 2016, 09:00: referrals 2 starts in reablement, having waited 13 days',
      'Wed 20 April 2016, 09:00: referrals 3 is ready to leave reablement',
      'Wed 20 April 2016, 09:00: referrals 3 leaves reablement after 14 days',
      'Wed 20 April 2016, 09:00: referrals 3 goes: home',
      'Mon 2 May 2016, 09:00: referrals 2 is ready to leave reablement',
      'Mon 2 May 2016, 09:00: referrals 2 leaves reablement after 14 days',
      'Mon 2 May 2016, 09:00: referrals 2 goes: home',
    ]);
    expect(pools).toMatchObject([{ available: 160, delivered: 60, deferred: 0, lost: 0, overtakings: 1 }]);
  });

  it('keeps the order of asking when told to', () => {
    const { lines, pools } = storyOf(threeAsk('order: first-in-first-out, '));
    expect(lines.filter((line) => line.includes('starts'))).toEqual([
      'Mon 4 April 2016, 09:00: referrals 1 starts in reablement',
      'Mon 18 April 2016, 09:00: referrals 2 starts in reablement, having waited 13 days',
      'Mon 18 April 2016, 09:00: referrals 3 starts in reablement, having waited 12 days',
    ]);
    expect(pools).toMatchObject([{ delivered: 60, overtakings: 0 }]);
  });

  it('starts on the days named, at the time named, and not between', () => {
    const { lines } = storyOf(threeAsk('startDays: [Mon, Thu], startTime: 10:00, '));
    expect(lines.filter((line) => line.includes('starts'))).toEqual([
      'Mon 4 April 2016, 10:00: referrals 1 starts in reablement, having waited 1 hour',
      'Thu 7 April 2016, 10:00: referrals 3 starts in reablement, having waited 1 day 1 hour',
      'Mon 18 April 2016, 10:00: referrals 2 starts in reablement, having waited 13 days 1 hour',
    ]);
  });

  it('refuses at once where the pool is full and nobody may wait', () => {
    const { lines } = storyOf(threeAsk('queue: { limit: 0 }, '));
    expect(lines.filter((line) => /starts|refused|goes/.test(line))).toEqual([
      'Mon 4 April 2016, 09:00: referrals 1 starts in reablement',
      'Tue 5 April 2016, 09:00: referrals 2 is refused: the queue for reablement is full',
      'Tue 5 April 2016, 09:00: referrals 2 goes: refused (elsewhere)',
      'Wed 6 April 2016, 09:00: referrals 3 starts in reablement',
      'Mon 18 April 2016, 09:00: referrals 1 goes: home',
      'Wed 20 April 2016, 09:00: referrals 3 goes: home',
    ]);
  });

  it('reserves all weeks, or only the first: then later weeks over-commit and hours are put off', () => {
    const rising = (reserve: string) => `
title: Two plans whose second weeks do not fit together
run: { from: 2016-04-04, length: 6 weeks }
services:
  reablement:
    hours: 10.5 hours/week
    reserve: ${reserve}
    bundle: { hours: 14 hours, over: 2 weeks, profile: [25%, 75%] }
people:
  referrals:
    arrive: { at: ["2016-04-04 00:00", "2016-04-04 00:00"], batch: 1 }
    admittedTo: reablement
    leaveBy: home
endings: { home: { at: home } }
`;
    const all = storyOf(rising('all weeks'));
    expect(all.lines.filter((line) => /starts|leaves/.test(line))).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      'Mon 18 April 2016, 00:00: referrals 1 leaves reablement after 14 days',
      'Mon 18 April 2016, 00:00: referrals 2 starts in reablement, having waited 14 days',
      'Mon 2 May 2016, 00:00: referrals 2 leaves reablement after 14 days',
    ]);
    expect(all.pools).toMatchObject([{ delivered: 28, deferred: 0 }]);
    const first = storyOf(rising('this week'));
    // 21 hours due in the second week, 10.5 there: the younger gets none of them until the third.
    expect(first.lines.filter((line) => /starts|owed|leaves/.test(line))).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      'Mon 4 April 2016, 00:00: referrals 2 starts in reablement',
      'Mon 18 April 2016, 00:00: referrals 1 leaves reablement after 14 days',
      'Mon 18 April 2016, 00:00: referrals 2 has come to the end of the plan in reablement and is still owed 10.5 hours',
      'Mon 25 April 2016, 00:00: referrals 2 leaves reablement after 21 days',
    ]);
    expect(first.pools).toMatchObject([{ delivered: 28, deferred: 10.5, lost: 0 }]);
  });
});
