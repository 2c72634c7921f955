import { describe, expect, it } from 'vitest';
import type { BundleSpec } from '../../../../src/engine/ledger/ledger-spec.ts';
import { compileProblems, planOf, poolNamed } from '../../../support/minimal-plan.ts';

const withBundle = (bundle: object, pool: object = { hours: '100 hours/week' }) => ({
  services: { care: { ...pool, bundle, then: 'home' } },
  people: { patients: { leaveBy: 'care' } },
});

function specOf(bundle: object): BundleSpec {
  const plan = planOf(withBundle(bundle));
  expect(plan.bundles).toHaveLength(1);
  return plan.bundles[0]!;
}

describe('bundles', () => {
  it('are laid evenly over whole weeks unless a profile says otherwise', () => {
    expect(specOf({ hours: '67 hours', over: '4 weeks', cap: '90 minutes' })).toEqual({
      total: 1,
      cap: 1.5,
      shape: { rule: 'profile', shares: [0.25, 0.25, 0.25, 0.25] },
      reviews: [],
      extension: null,
    });
    expect(specOf({ hours: '67 hours', over: '3 weeks', profile: ['50%', '30%', '20%'] }).shape).toEqual({
      rule: 'profile',
      shares: [0.5, 0.3, 0.2],
    });
  });
  it('may be given in hours week by week', () => {
    const profile = { value: ['30 hours', '20 hours', '10 hours'], source: 'told' };
    expect(specOf({ hours: '60 hours', over: '3 weeks', profile }).shape).toEqual({
      rule: 'profile',
      shares: [0.5, 20 / 60, 10 / 60],
    });
  });
  it('have an intensity, for a total or for a length', () => {
    expect(specOf({ hours: '40 hours', intensity: '11.2 hours/week' }).shape).toEqual({
      rule: 'intensity',
      perWeek: 11.2,
    });
    const plan = planOf(withBundle({ intensity: '2 hours/day', for: { exponential: '20 days' } }));
    expect(plan.bundles[0]!.total).toBe(-1);
    expect(plan.bundles[0]!.shape).toMatchObject({ rule: 'intensityForLength', perWeek: 14 });
  });
  it('make the units of the pool fine enough for their intensity', () => {
    const plan = planOf(withBundle({ hours: '40 hours', intensity: '11.001 hours/week' }));
    const { unitsPerAmount } = poolNamed(plan, 'care').ledger;
    expect(unitsPerAmount).toBe(21_000);
    expect(Math.round(unitsPerAmount * 11.001)).toBe(231_021);
  });
  it('fall in steps, are reviewed and extended', () => {
    const taper = { from: '2.5 hours/day', to: '7 hours/week', over: '14 days', roundTo: '30 minutes' };
    const spec = specOf({
      taper,
      review: [{ after: '1 weeks', finish: '20%' }],
      extension: { share: '10%', weeks: 2, intensity: '5 hours/week' },
    });
    expect(spec.shape).toMatchObject({ rule: 'taper', roundTo: 0.5 });
    expect(spec.reviews).toEqual([
      { week: 1, every: Infinity, finishShare: 0.2, smallerShare: 0, keptShare: 1 },
    ]);
    expect(spec.extension).toEqual({ share: 0.1, weeks: 2, perWeek: 5 });
  });
  it('fall in steps of whole minutes', () => {
    const taper = { from: '2 hours/day', to: '1 hours/day', over: '9 days', roundTo: '0.01 hours' };
    expect(compileProblems(withBundle({ taper })).map(({ expected }) => expected)).toEqual(['whole minutes']);
  });
});

describe('money and probes', () => {
  const plan = planOf({
    run: { from: '2016-04-04', length: '3 days', warmUp: '7 days' },
    money: {
      priceYear: '2016/17',
      lines: {
        block: { payer: 'council', services: ['acute'], block: '£36525/year', cashReleasing: 'no' },
        extra: {
          payer: 'NHS',
          services: ['acute'],
          block: '£36525/year',
          from: '2016-04-05',
          until: '2016-04-05',
        },
        move: { payer: 'NHS', oneOff: '£20,000', on: '2016-04-05' },
      },
    },
    probes: {
      busy: { when: { service: 'acute', is: 'occupied', atLeast: 2 }, every: '1 days', cycle: '7 days' },
      state: {
        state: { service: 'acute', is: 'waiting' },
        at: ['2016-04-05 12:00', '2016-04-01'],
        look: 'before',
      },
    },
  });
  const ALWAYS = { abovePerDay: 0, mostPerDay: Infinity };
  it('are pounds a day, on the days they are paid, and one-offs on their day', () => {
    expect(plan.money!.lines).toEqual([
      {
        what: 'block',
        payer: 'council',
        services: [0],
        basis: 'block',
        pounds: 100,
        fromTick: 0,
        untilTick: 10 * 86_400_000,
        cashReleasing: false,
        ...ALWAYS,
      },
      {
        what: 'extra',
        payer: 'NHS',
        services: [0],
        basis: 'block',
        pounds: 100,
        fromTick: 8 * 86_400_000,
        untilTick: 9 * 86_400_000,
        cashReleasing: false,
        ...ALWAYS,
      },
      {
        what: 'move',
        payer: 'NHS',
        services: [],
        basis: 'oneOff',
        pounds: 20_000,
        fromTick: 8 * 86_400_000,
        untilTick: 10 * 86_400_000,
        cashReleasing: false,
        ...ALWAYS,
      },
    ]);
  });
  it('look every so often from the first measured midnight', () => {
    expect(plan.probes[0]).toEqual({
      name: 'busy',
      states: [{ services: [0], of: 'occupied', atLeast: 2, atMost: null }],
      condition: true,
      atTicks: [7, 8, 9].map((day) => day * 86_400_000),
      when: 'at',
      cycleTicks: 7 * 86_400_000,
    });
    expect(plan.probes[1]).toMatchObject({
      condition: false,
      when: 'before',
      atTicks: [4, 8.5].map((day) => day * 86_400_000),
    });
  });
});
