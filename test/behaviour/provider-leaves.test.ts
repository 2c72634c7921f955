import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/scenario-text.ts';
import { storyOf } from '../support/story-of.ts';

/** Two people draw an hour a day each from Oak, which has two; it loses all of them, or half, on 14 April. */
function leaving({
  oak = '0 hours/week',
  backUp = '10 hours/week',
  falls = '{ move to: back-up team }',
} = {}) {
  return `
title: A provider leaves
run: { from: 2016-04-04, length: 5 weeks }
services:
  Oak: { hours: 14 hours/week, bundle: &bundle { hours: 14 hours, over: 2 weeks }, whenCapacityFalls: ${falls} }
  back-up team: { hours: ${backUp}, bundle: *bundle }
people:
  referrals:
    arrive: { table: { rows: [{ at: "2016-04-04 00:00" }, { at: "2016-04-05 00:00" }] } }
    admittedTo: Oak
    leaveBy: home
endings: { home: { at: home } }
changes:
  - { on: 2016-04-14, services: { Oak: { hours: ${oak} } } }
`;
}

const told = (text: string, words: RegExp) => storyOf(text).lines.filter((line) => words.test(line));

describe('a provider of hours that leaves', () => {
  it('hands its people over: the rest of their care goes on elsewhere, the first to have started first', () => {
    const text = leaving();
    expect(told(text, /put out|starts in back-up|leaves back-up/)).toEqual([
      'Thu 14 April 2016, 00:00: referrals 2 is put out of Oak with 5 days still to come',
      'Thu 14 April 2016, 00:00: referrals 1 is put out of Oak with 4 days still to come',
      'Thu 14 April 2016, 00:00: referrals 1 starts in back-up team',
      // Ten hours a week carry one of them at a time.
      'Mon 18 April 2016, 00:00: referrals 1 leaves back-up team after 4 days',
      'Mon 18 April 2016, 00:00: referrals 2 starts in back-up team',
      'Sat 23 April 2016, 00:00: referrals 2 leaves back-up team after 5 days',
    ]);
    const [oak, backUp] = storyOf(text).pools;
    expect(oak).toMatchObject({ delivered: 10 + 9, deferred: 0, lost: 0 });
    expect(backUp).toMatchObject({ delivered: 4 + 5, deferred: 0, lost: 0 });
  });

  it('hands over no more of them than no longer fit when it hands back a part', () => {
    expect(told(leaving({ oak: '7 hours/week' }), /put out/)).toEqual([
      'Thu 14 April 2016, 00:00: referrals 2 is put out of Oak with 5 days still to come',
    ]);
  });

  it('lets them wait for itself where it sends them back, and they go on with what was left', () => {
    const text = leaving({ oak: '7 hours/week', falls: 'send back' });
    expect(told(text, /put out|starts in Oak|leaves Oak after/).slice(2)).toEqual([
      'Thu 14 April 2016, 00:00: referrals 2 is put out of Oak with 5 days still to come',
      'Thu 14 April 2016, 00:00: referrals 2 leaves Oak after 9 days',
      'Mon 18 April 2016, 00:00: referrals 1 leaves Oak after 14 days',
      'Mon 18 April 2016, 00:00: referrals 2 starts in Oak',
      'Sat 23 April 2016, 00:00: referrals 2 leaves Oak after 5 days',
    ]);
  });

  it('lets them finish unless told otherwise', () => {
    expect(told(leaving({ falls: 'let finish' }), /put out/)).toEqual([]);
  });

  it('that leaves twice is an error that names both dates', () => {
    const again = `${leaving()}  - { on: 2016-04-20, services: { Oak: { hours: { times: 0 } } } }\n`;
    const [problem, ...others] = problemsOf(again);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: ['changes', 1, 'services', 'Oak', 'hours'], line: 15 });
    expect(problem!.expected).toContain('"Oak" is closed from 20 April 2016 on by change 1 too');
  });
});

describe('a provider that has left', () => {
  const again = (more: string) =>
    problemsOf(leaving() + more).map(({ expected, path }) => `${path.join('.')}: ${expected}`);

  it('cannot be cut once more, for good or for a while: any part of nothing is nothing', () => {
    const said =
      'changes.1.services.Oak.hours: a service that is open then: "Oak" is closed from 14 April 2016 on by change 1, and any part of nothing is nothing';
    const cut = (until = '') =>
      `  - { on: 2016-04-20,${until} services: { Oak: { hours: { times: 0.5 } } } }\n`;
    expect(again(cut())).toEqual([said]);
    expect(again(cut(' until: 2016-04-25,'))).toEqual([said]);
  });

  it('can be cut when another figure has opened it again, and was cut before it left', () => {
    const opened = '  - { on: 2016-04-18, services: { Oak: { hours: 7 hours/week } } }\n';
    expect(again(`${opened}  - { on: 2016-04-20, services: { Oak: { hours: { times: 0.5 } } } }\n`)).toEqual(
      [],
    );
    expect(again('  - { on: 2016-04-10, services: { Oak: { hours: { times: 0.5 } } } }\n')).toEqual([]);
  });
});
