import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findLevers } from '../../../src/experiment/levers/find-levers.ts';
import type { Levers } from '../../../src/experiment/levers/lever.ts';
import { pullLevers } from '../../../src/experiment/levers/pull-levers.ts';
import { planScenario } from '../../../src/experiment/plan-scenario.ts';
import { capacityPrice } from '../../../src/experiment/prices/capacity-price.ts';
import { keepNothing } from '../../../src/experiment/points/values-store.ts';
import { runInline } from '../../../src/experiment/run-inline.ts';
import { readWell } from '../../support/scenario-text.ts';

const line = (service: string, cost: object): object => ({ payer: 'council', services: [service], ...cost });

/** A hall from which people go through a ward that is short, or a team that is ample. */
const scenario = {
  title: 'Two ways on',
  run: { from: '2020-01-01', length: '40 weeks', warmUp: '6 weeks', seed: 'levers', replications: 6 },
  localities: {
    North: { share: '60%', team: '400 hours/week' },
    South: { share: '40%', team: '200 hours/week' },
  },
  services: {
    hall: { unlimited: true, stay: '1 hour' },
    ward: { beds: 4, stay: { exponential: { mean: '2 days' } } },
    team: {
      per: 'locality',
      hours: { from: 'team', productiveRatio: 0.5 },
      bundle: { hours: '6 hours', over: '1 week' },
    },
    lounge: { beds: 5, stay: '1 day' },
  },
  people: {
    patients: {
      per: 'locality',
      arrive: { perDay: 3 },
      admittedTo: 'hall',
      leaveBy: { ward: '60%', team: '40%' },
    },
  },
  pathways: {
    ward: { steps: [{ wait: { for: 'ward' } }, { then: { home: '100%' } }] },
    team: { steps: [{ wait: { for: 'team' } }, { then: { home: '100%' } }] },
  },
  endings: { home: { at: 'home' } },
  money: {
    priceYear: '2020/21',
    lines: {
      ward: line('ward', { block: '£200000/year' }),
      team: line('team', { perContactHour: '£20' }),
      delay: { payer: 'NHS', services: ['hall'], perDelayedDay: '£300' },
    },
  },
};
const read = readWell(stringify(scenario));
const plan = planScenario(read, { name: 'two', file: 'two.yaml' });
if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
const planned = plan.value;
const spend = 100_000;

describe('levers', () => {
  test('are services with a capacity and a price; of the others it is said why', () => {
    const { levers, without } = findLevers({ read, planned }, { spend, prices: new Map() });
    // a contact hour costs £20, so a commissioned hour a week costs £10 for each of 52.2 weeks
    expect(levers).toMatchObject([
      { service: 'ward', now: 4, price: { pounds: 50_000, source: 'ward' }, bought: 2, added: 2, value: 6 },
      { service: 'team', now: 600, unit: 'hours/week', price: { source: 'team' }, added: 192, value: 792 },
    ]);
    expect(levers[1]!.price.pounds).toBeCloseTo((10 * 365.25) / 7, 9);
    expect(without).toEqual([
      { service: 'hall', why: 'it has no limit: there is nothing to buy', lacksPrice: false },
      { service: 'lounge', why: 'no line of `money` pays for it', lacksPrice: true },
    ]);
  });

  test('take a price that is given before that of the file', () => {
    const prices = new Map([['lounge', 25_000]]);
    const { levers } = findLevers({ read, planned }, { spend, prices });
    expect(levers.at(-1)).toMatchObject({ service: 'lounge', bought: 4, price: { source: 'option' } });
  });
});

test('a block that pays for several services has no price for each', () => {
  const lines = { both: { payer: 'NHS', services: ['ward', 'lounge'], block: '£1000/year' } };
  const shared = { ...read.scenario, money: { priceYear: '2020/21', lines } };
  expect(capacityPrice(shared, 'ward', 4)).toEqual({ why: '"both" pays for ward, lounge together' });
});

describe('pulled', () => {
  let found: Levers;
  beforeAll(async () => {
    const ground = { read, planned, run: runInline, store: keepNothing, onProgress: () => undefined };
    found = await pullLevers({ ground, spend, prices: new Map(), replications: { from: 1, to: 6 } });
  });

  test('what is short comes first, and is told apart from what is ample', () => {
    expect(found.levers.map(({ service, aboveNext }) => [service, aboveNext])).toEqual([
      ['ward', 'yes'],
      ['team', null],
    ]);
    const [ward, team] = found.levers;
    expect(ward!.delayedDays.verdict).toBe('lower');
    expect(team!.delayedDays.mean).toBeCloseTo(0, 9);
  });

  test('each day saved is worth what a delayed day costs, and nothing else is counted', () => {
    const [ward] = found.levers;
    expect(ward!.avoided.mean).toBeCloseTo(-300 * ward!.delayedDays.mean, 6);
    expect(ward!.avoidedByPayer).toMatchObject([
      { payer: 'council', effect: { mean: 0, verdict: 'same' } },
      { payer: 'NHS', effect: ward!.avoided },
    ]);
  });

  test('the bottleneck is the ward, and less of one with more beds', () => {
    const [before] = found.causes;
    const [after] = found.levers[0]!.causes;
    expect([before!.constraint, after!.constraint]).toEqual(['ward', 'ward']);
    expect(after!.people).toBeLessThan(before!.people / 2);
  });
});
