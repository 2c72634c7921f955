import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

function onePerson(bundle: string, more = ''): string {
  return `
title: One bundle
run: { from: 2016-04-04, length: 6 weeks }
services:
  reablement: { hours: 20 hours/week, ${more}bundle: ${bundle} }
people:
  referrals: { arrive: { at: ["2016-04-04 09:00"] }, admittedTo: reablement, leaveBy: home }
endings: { home: { at: home } }
`;
}

const left = (text: string): string | undefined =>
  storyOf(text).lines.find((line) => line.includes('leaves'));
const delivered = (text: string): number => storyOf(text).pools[0]!.delivered;

describe('how a bundle is laid over time', () => {
  it('fixes the weeks, or fixes the intensity', () => {
    const weeks = onePerson('{ hours: 25 hours, over: 3 weeks }');
    expect(left(weeks)).toBe('Mon 25 April 2016, 09:00: referrals 1 leaves reablement after 21 days');
    expect(delivered(weeks)).toBe(25);
    const intensity = onePerson('{ hours: 25 hours, intensity: 10 hours/week }');
    expect(left(intensity)).toBe(
      'Thu 21 April 2016, 21:00: referrals 1 leaves reablement after 17 days 12 hours',
    );
    expect(delivered(intensity)).toBe(25);
  });

  it('lets a length set the hours of an intensity', () => {
    const text = onePerson('{ intensity: 7 hours/week, for: 10 days }');
    expect(left(text)).toBe('Thu 14 April 2016, 09:00: referrals 1 leaves reablement after 10 days');
    expect(delivered(text)).toBe(10);
  });

  it('caps the hours', () => {
    expect(delivered(onePerson('{ hours: 25 hours, cap: 15 hours, over: 3 weeks }'))).toBe(15);
  });

  it('finishes early at a review, and gives the rest back', () => {
    const text = onePerson('{ hours: 40 hours, over: 4 weeks, review: { after: 2 weeks, finish: 100% } }');
    expect(left(text)).toBe('Mon 18 April 2016, 09:00: referrals 1 leaves reablement after 14 days');
    expect(delivered(text)).toBe(20);
  });

  it('takes less from a review on, keeps its end, and lets others have the rest', () => {
    const review = 'review: { after: 2 weeks, smaller: { share: 100%, by: 50% } }';
    const text = onePerson(`{ hours: 40 hours, over: 4 weeks, ${review} }`);
    expect(left(text)).toBe('Mon 2 May 2016, 09:00: referrals 1 leaves reablement after 28 days');
    expect(delivered(text)).toBe(20 + 10);
    const two = text
      .replace('hours: 20 hours/week', 'hours: 15 hours/week')
      .replace('arrive: { at: ["2016-04-04 09:00"] }', 'arrive: { at: ["2016-04-04 09:00"], batch: 2 }')
      .replace('hours: 40 hours', 'hours: 40 hours, cap: 40 hours');
    expect(storyOf(two).lines.find((line) => line.includes('referrals 2 starts'))).toMatch(
      /^Mon 18 April 2016, 09:00/,
    );
  });

  it('is reviewed again and again for as long as it lasts', () => {
    const review = 'review: { after: 2 weeks, every: 1 weeks, smaller: { share: 100%, by: 50% } }';
    const text = onePerson(`{ intensity: 16 hours/week, for: 35 days, ${review} }`);
    expect(delivered(text)).toBe(16 + 16 + 8 + 4 + 2);
    const finishing = onePerson(
      '{ intensity: 16 hours/week, for: 35 days, review: { after: 1 weeks, every: 1 weeks, finish: 100% } }',
    );
    expect(left(finishing)).toBe('Mon 11 April 2016, 09:00: referrals 1 leaves reablement after 7 days');
  });

  it('takes less from a review on in a pool kept by the day or the calendar week', () => {
    const bundle =
      '{ hours: 56 hours, over: 4 weeks, review: { after: 2 weeks, smaller: { share: 100%, by: 50% } } }';
    for (const [ledger, hours] of [
      ['week', '14 hours/week'],
      ['day', '2 hours/day'],
    ]) {
      const text = onePerson(bundle, `ledger: ${ledger!}, `).replace('20 hours/week', hours!);
      // The day on which the review is held has its two hours still.
      expect(delivered(text)).toBe(15 * 2 + 13);
    }
  });

  it('extends at the planned end', () => {
    const extension = 'extension: { share: 100%, weeks: 1, intensity: 4 hours/week }';
    const text = onePerson(`{ hours: 20 hours, over: 2 weeks, ${extension} }`);
    expect(left(text)).toBe('Mon 25 April 2016, 09:00: referrals 1 leaves reablement after 21 days');
    expect(delivered(text)).toBe(24);
  });

  it('counts whole days in a pool kept by the day or the calendar week', () => {
    const bundle = '{ hours: 14 hours, over: 1 weeks }';
    for (const [ledger, hours] of [
      ['week', '14 hours/week'],
      ['day', '2 hours/day'],
    ]) {
      const text = onePerson(bundle, `ledger: ${ledger!}, `).replace('20 hours/week', hours!);
      expect(left(text)).toBe(
        'Mon 11 April 2016, 00:00: referrals 1 leaves reablement after 6 days 15 hours',
      );
      expect(delivered(text)).toBe(14);
    }
  });
});

describe('pools of other things', () => {
  it('counts visits by the day, and placements by the week', () => {
    const { lines, pools } = storyOf(`
title: Two people, three visits a day, one placement a week
run: { from: 2016-04-04, length: 4 weeks }
services:
  home visits: { visits: 5 visits/day, bundle: { visits: 14 visits, over: 1 weeks }, then: nursing home }
  nursing home: { placements: 1/week, then: settled }
people:
  referrals: { arrive: { at: ["2016-04-04 09:00", "2016-04-04 10:00"] }, admittedTo: home visits, leaveBy: nursing home }
endings: { settled: { at: care home } }
`);
    expect(lines.filter((line) => /starts|leaves|goes/.test(line))).toEqual([
      'Mon 4 April 2016, 09:00: referrals 1 starts in home visits',
      'Mon 4 April 2016, 10:00: referrals 2 starts in home visits',
      'Mon 11 April 2016, 00:00: referrals 1 leaves home visits after 6 days 15 hours',
      'Mon 11 April 2016, 00:00: referrals 1 starts in nursing home',
      'Mon 11 April 2016, 00:00: referrals 1 leaves nursing home',
      'Mon 11 April 2016, 00:00: referrals 1 goes: settled (care home)',
      'Mon 18 April 2016, 00:00: referrals 2 leaves home visits after 13 days 14 hours, 7 days of it after being ready',
      'Mon 18 April 2016, 00:00: referrals 2 starts in nursing home, having waited 7 days',
      'Mon 18 April 2016, 00:00: referrals 2 leaves nursing home',
      'Mon 18 April 2016, 00:00: referrals 2 goes: settled (care home)',
    ]);
    // The second person goes on with two visits a day for the week of waiting.
    expect(pools).toMatchObject([{ delivered: 42 }, { available: 4, delivered: 2 }]);
  });

  it('holds therapists beside reablement: who waits for them waits with hours free', () => {
    const { lines, pools } = storyOf(`
title: Hours enough, therapists short
run: { from: 2016-04-04, length: 8 weeks }
services:
  acute: { beds: 4, stay: 1 days }
  reablement: { hours: 100 hours/week, bundle: { hours: 20 hours, over: 2 weeks } }
  therapists: { hours: 4 hours/week, bundle: { hours: 4 hours, over: 1 weeks } }
people:
  emergency: { arrive: { at: ["2016-04-04 00:00", "2016-04-05 00:00"] }, admittedTo: acute, leaveBy: reablement }
pathways:
  reablement: { number: 1, steps: [ { wait: { for: reablement, with: [therapists], code: E } }, { then: home } ] }
endings: { home: { at: home } }
`);
    expect(lines.filter((line) => /starts in (reablement|therapists)/.test(line))).toEqual([
      'Tue 5 April 2016, 00:00: emergency 1 starts in reablement',
      'Tue 5 April 2016, 00:00: emergency 1 starts in therapists',
      'Tue 12 April 2016, 00:00: emergency 2 starts in reablement, having waited 6 days',
      'Tue 12 April 2016, 00:00: emergency 2 starts in therapists',
    ]);
    expect(pools).toMatchObject([{ delivered: 40 }, { delivered: 8 }]);
  });
});

describe('a finished bundle that waits for onward care', () => {
  const onward = (whileWaiting: string) => `
title: One place in home care
run: { from: 2016-04-04, length: 8 weeks }
services:
  reablement: { hours: 10 hours/week, ${whileWaiting}bundle: { hours: 10 hours, over: 2 weeks, profile: [60%, 40%] } }
  home care: { places: 1, stay: 30 days, then: home }
people:
  earlier: { arrive: { at: ["2016-04-04 00:00"] }, admittedTo: home care, leaveBy: home }
  referrals:
    arrive: { table: { rows: [ { at: "2016-04-04 00:00" }, { at: "2016-04-05 00:00", bundles: [14 hours] } ] } }
    admittedTo: reablement
    leaveBy: { home care: 100% }
endings: { home: { at: home } }
`;

  it("keeps its last week's hours, and so blocks them", () => {
    const { lines, pools } = storyOf(onward(''));
    expect(lines.filter((line) => /reablement/.test(line))).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 asks for reablement',
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      'Tue 5 April 2016, 00:00: referrals 2 asks for reablement',
      'Mon 18 April 2016, 00:00: referrals 1 is ready to leave reablement',
      'Wed 4 May 2016, 00:00: referrals 1 leaves reablement after 30 days, 16 days of it after being ready',
      'Wed 4 May 2016, 00:00: referrals 2 starts in reablement, having waited 29 days',
      'Wed 18 May 2016, 00:00: referrals 2 is ready to leave reablement',
    ]);
    // 10 + 4 a week for 16 days, and 14 + 5.6 a week for the 12 days until the end.
    expect(pools[0]!.delivered).toBeCloseTo(10 + (4 * 16) / 7 + 14 + (5.6 * 12) / 7, 6);
  });

  it('gives them up when told to', () => {
    const { lines, pools } = storyOf(onward('whileWaiting: none, '));
    expect(lines.filter((line) => line.includes('starts in reablement'))).toEqual([
      'Mon 4 April 2016, 00:00: referrals 1 starts in reablement',
      'Mon 18 April 2016, 00:00: referrals 2 starts in reablement, having waited 13 days',
    ]);
    expect(pools[0]!.delivered).toBe(24);
  });
});
