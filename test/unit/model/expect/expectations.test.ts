import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { expectations } from '../../../../src/model/expect/expectations.ts';
import { planOf } from '../../../support/plan-of.ts';

type Parts = Readonly<Record<string, object>>;

const STAY = { exponential: { mean: '2 days' } };

/** A ward from which some go on to a hostel; each part may be replaced. */
function whyOf(parts: Parts, service = 'ward'): string | undefined {
  const cohort = {
    arrive: { perDay: 1 },
    admittedTo: 'ward',
    readyAfter: STAY,
    leaveBy: 'home',
    ...parts['people'],
  };
  const scenario = {
    title: 'A ward',
    run: { from: '2020-01-01', length: '100 days', seed: 'silent' },
    services: { ward: { beds: 4, ...parts['ward'] }, hostel: { beds: 3, stay: STAY }, ...parts['services'] },
    people: { people: cohort, ...parts['cohorts'] },
    pathways: {
      hostel: {
        number: 2,
        steps: [{ wait: { for: 'hostel', code: 'C', attribution: 'NHS' } }, { then: 'home' }],
      },
      ...parts['pathways'],
    },
    endings: { home: { at: 'home' } },
    ...parts['top'],
  };
  const plan = planOf(stringify(scenario));
  const { silent } = expectations(plan);
  return silent.find((one) => plan.services[one.service]!.service === service)?.why;
}

describe('theory says nothing of a service', () => {
  test('unless it has a reason', () => {
    expect(whyOf({})).toBeUndefined();
  });
  const fast = { hyperexponential: { shares: ['30%', '70%'], means: ['4 days', '1 day'] } };
  test.each<[RegExp, Parts]>([
    [/held there until hostel has room/, { people: { leaveBy: { hostel: '50%', home: '50%' } } }],
    [/come in groups/, { people: { arrive: { perDay: 1, batch: { discrete: { values: [1, 2], shares: ['50%', '50%'] } } } } }],
    [/not come independently/, { people: { arrive: { gaps: '1 day' } } }],
    [/more often at some times/, { people: { arrive: { perDay: 1, byWeekday: [2, 1, 1, 1, 1, 1, 1] } } }],
    [/more is asked of it/, { people: { arrive: { perDay: 3 } } }],
    [/what there is changes/, { top: { changes: [{ on: '2020-02-01', services: { ward: { beds: 5 } } }] } }],
    [/change on a date/, { top: { changes: [{ on: '2020-02-01', people: { people: { readyAfter: '1 day' } } }] } }],
    [/made ready between/, { ward: { turnround: '2 hours' } }],
    [/let in at set times/, { ward: { admits: { days: 'Mon-Fri', hours: '08:00-20:00' } } }],
    [/queue may be full, and stays are not/, { ward: { queue: { limit: 3 } }, people: { readyAfter: fast } }],
    [/patience|give up waiting after times/, { people: { waiting: { patience: { after: '2 days', then: 'home' } } } }],
    [/let in before others/, { ward: { queue: { order: 'priority' } }, people: { readyAfter: fast },
      cohorts: { second: { arrive: { perDay: 0.2 }, admittedTo: 'ward', readyAfter: fast, priority: 2, leaveBy: 'home' } } }],
    [/put others out/, { ward: { queue: { order: 'priority' }, preemption: 'resume' },
      cohorts: { second: { arrive: { perDay: 0.2 }, admittedTo: 'ward', readyAfter: STAY, priority: 2, leaveBy: 'home' } } }],
  ])('%s', (why, parts) => {
    expect(whyOf(parts)).toMatch(why);
  }); // prettier-ignore

  test('that people reach from another queue', () => {
    expect(whyOf({ people: { leaveBy: { hostel: '50%', home: '50%' } } }, 'hostel')).toMatch(
      /from other services/,
    );
  });
});
