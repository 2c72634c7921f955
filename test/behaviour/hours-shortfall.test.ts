import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

/** Two hours a day become one for four days; two people draw one each, a third asks for half an hour a day meanwhile. */
function providerLeaves({ pool = '', announced = '' } = {}): string {
  return `
title: Half the hours are gone for four days
run: { from: 2016-04-04, length: 5 weeks }
services:
  reablement: { hours: 14 hours/week, ${pool}bundle: { hours: 14 hours, over: 2 weeks } }
people:
  referrals:
    arrive:
      table:
        rows:
          - { at: "2016-04-04 00:00" }
          - { at: "2016-04-05 00:00" }
          - { at: "2016-04-16 00:00", bundles: [7 hours] }
    admittedTo: reablement
    leaveBy: home
endings: { home: { at: home } }
changes:
  - on: 2016-04-14
    until: 2016-04-17
    ${announced}
    services: { reablement: { hours: 7 hours/week } }
`;
}

describe('a pool that falls short', () => {
  it('puts hours off, pays them before anybody new starts, and keeps the person until then', () => {
    const { lines, pools } = storyOf(providerLeaves());
    expect(lines).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 arrives',
      'Mon 4 April 2016, 00:00: referrals 1 asks for reablement',
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      'Tue 5 April 2016, 00:00: referrals 2 arrives',
      'Tue 5 April 2016, 00:00: referrals 2 asks for reablement',
      'Tue 5 April 2016, 00:00: referrals 2 starts in reablement',
      'Sat 16 April 2016, 00:00: referrals 3 arrives',
      'Sat 16 April 2016, 00:00: referrals 3 asks for reablement',
      'Mon 18 April 2016, 00:00: referrals 1 is ready to leave reablement',
      'Mon 18 April 2016, 00:00: referrals 1 leaves reablement after 14 days',
      'Mon 18 April 2016, 00:00: referrals 1 goes: home',
      // Four hours put off: one paid on the 18th, two on the 19th, one on the 20th.
      'Tue 19 April 2016, 00:00: referrals 2 has come to the end of the plan in reablement and is still owed 3 hours',
      'Wed 20 April 2016, 00:00: referrals 3 starts in reablement, having waited 4 days',
      'Thu 21 April 2016, 00:00: referrals 2 is ready to leave reablement',
      'Thu 21 April 2016, 00:00: referrals 2 leaves reablement after 16 days',
      'Thu 21 April 2016, 00:00: referrals 2 goes: home',
      'Wed 4 May 2016, 00:00: referrals 3 is ready to leave reablement',
      'Wed 4 May 2016, 00:00: referrals 3 leaves reablement after 14 days',
      'Wed 4 May 2016, 00:00: referrals 3 goes: home',
    ]);
    expect(pools).toMatchObject([{ available: 66, delivered: 35, deferred: 4, lost: 0 }]);
  });

  it('loses them, when told to, and keeps nobody', () => {
    const { lines, pools } = storyOf(providerLeaves({ pool: 'shortfall: lost, ' }));
    expect(lines.filter((line) => /starts|owed|leaves/.test(line)).slice(2)).toEqual([
      'Mon 18 April 2016, 00:00: referrals 1 leaves reablement after 14 days',
      'Mon 18 April 2016, 00:00: referrals 3 starts in reablement, having waited 2 days',
      'Tue 19 April 2016, 00:00: referrals 2 leaves reablement after 14 days',
      'Mon 2 May 2016, 00:00: referrals 3 leaves reablement after 14 days',
    ]);
    expect(pools).toMatchObject([{ delivered: 31, deferred: 0, lost: 4 }]);
  });

  it('does not start a plan that would meet a fall announced before', () => {
    const { lines, pools } = storyOf(providerLeaves({ announced: 'announced: 2016-04-05' }));
    expect(lines.filter((line) => /starts|owed/.test(line))).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      // The second person would go short from the 14th to the 17th, while the first is there.
      'Mon 18 April 2016, 00:00: referrals 2 starts in reablement, having waited 13 days',
      'Mon 18 April 2016, 00:00: referrals 3 starts in reablement, having waited 2 days',
    ]);
    expect(pools).toMatchObject([{ deferred: 0, lost: 0 }]);
  });
});
