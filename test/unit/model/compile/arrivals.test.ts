import { describe, expect, it } from 'vitest';
import type { Plan, PlanArrivals } from '../../../../src/model/plan.ts';
import { meanOver, valueAt } from '../../../../src/model/compile/step-function.ts';
import { compileProblems, planOf } from '../../../support/minimal-plan.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const arrivalsOf = (arrive: object, more: object = {}) =>
  planOf({ people: { patients: { arrive: { remove: ['perDay'], ...arrive } } }, ...more }).cohorts[0]!
    .arrivals;
function rates(arrivals: PlanArrivals) {
  if (arrivals.rule !== 'poisson') throw new Error(arrivals.rule);
  return arrivals.ratePerDay;
}

describe('rates of arrival', () => {
  it('bring patterns to a mean of 1, months by their days', () => {
    const byMonth = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const year = { run: { from: '2016-01-01', length: '1461 days' } };
    const ratePerDay = rates(arrivalsOf({ perDay: 10, byMonth }, year));
    expect(ratePerDay.values[0]! / ratePerDay.values[1]!).toBeCloseTo(2, 12);
    expect(meanOver(ratePerDay, 0, 1461 * DAY)).toBeCloseTo(10, 12);
    expect(ratePerDay.at[1]).toBe(31 * DAY);
  });
  it('know that 2016 has a 29 February', () => {
    const byMonth = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const ratePerDay = rates(
      arrivalsOf({ perDay: 1, byMonth }, { run: { from: '2016-02-01', length: '40 days' } }),
    );
    expect(ratePerDay.at).toEqual([0, 29 * DAY]);
  });
  it('multiply weekdays and hours', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 3));
    const ratePerDay = rates(arrivalsOf({ perDay: 14, byWeekday: [1, 1, 1, 1, 1, 1, 0], byHour: hours }));
    expect(valueAt(ratePerDay, 11 * HOUR)).toBeCloseTo((14 * 7) / 6 / 2, 12);
    expect(valueAt(ratePerDay, 13 * HOUR)).toBeCloseTo(((14 * 7) / 6) * 1.5, 12);
    expect(valueAt(ratePerDay, 2 * DAY + 13 * HOUR)).toBe(0);
  });
  it('grow from `from`, pulse on their days, and hold still in the warm-up', () => {
    const run = { from: '2016-04-01', length: '10 days', warmUp: '2 days' };
    const pulses = [
      { from: '2016-03-30', to: '2016-03-31', times: 5 },
      { from: '2016-04-03', to: '2016-04-03', times: 2 },
    ];
    const ratePerDay = rates(arrivalsOf({ perDay: 1, growth: '10%/year', pulses }, { run }));
    expect(valueAt(ratePerDay, 0)).toBe(1);
    expect(valueAt(ratePerDay, 2 * DAY)).toBe(1);
    expect(valueAt(ratePerDay, 3 * DAY)).toBeCloseTo(1.1 ** (1 / 365.25), 12);
    expect(valueAt(ratePerDay, 4 * DAY)).toBeCloseTo(2 * 1.1 ** (2 / 365.25), 12);
  });
  it('change on dates, with a ramp and an end', () => {
    const changes = [
      {
        on: '2016-04-02',
        ramp: '2 days',
        until: '2016-04-06',
        people: { patients: { arrive: { times: 3 } } },
      },
    ];
    expect(rates(arrivalsOf({ perDay: 4 }, { changes }))).toEqual({
      at: [0, 2 * DAY, 3 * DAY, 6 * DAY],
      values: [4, 8, 12, 4],
    });
  });
  it('become fewer by those whom a scheme avoids, and are never fewer than none', () => {
    const avoiding = (add: string) => [{ on: '2016-04-03', people: { patients: { arrive: { add } } } }];
    expect(rates(arrivalsOf({ perDay: 4 }, { changes: avoiding('-10.5 people/week') })).values).toEqual([
      4, 2.5,
    ]);
    expect(rates(arrivalsOf({ perDay: 4 }, { changes: avoiding('-4 people/day') })).values).toEqual([4, 0]);
    const [problem, ...others] = compileProblems({
      people: { patients: { arrive: { perDay: 4 } } },
      changes: avoiding('-5 people/day'),
    });
    expect(others).toEqual([]);
    expect(problem!.path).toEqual(['changes', 0, 'people', 'patients', 'arrive', 'add']);
    expect(problem!.expected).toBe('no more people avoided than come: 5 a day of the 4 a day of "patients"');
    expect(problem!.line).toBeGreaterThan(1);
  });
  it('repeat a table of rates from midnight of `from`, backwards into the warm-up', () => {
    const run = { from: '2016-04-02', length: '1 days', warmUp: '1 days' };
    const table = { rates: { step: '16 hours', cycle: '32 hours', perDay: [1, 2] } };
    const ratePerDay = rates(arrivalsOf(table, { run }));
    // Backwards from 24 h: 8-24 h is the second step, 0-8 h the first; forwards 24-40 h first, 40-48 h second.
    expect(ratePerDay.at.map((tick) => tick / HOUR)).toEqual([0, 8, 24, 40]);
    expect(ratePerDay.values).toEqual([1, 2, 1, 2]);
  });
  it('count people: groups of three come a third as often', () => {
    const arrivals = arrivalsOf({ perDay: 12, batch: 3 });
    expect(rates(arrivals).values).toEqual([4]);
    expect(arrivals).toMatchObject({ rule: 'poisson', batch: 1 });
    expect(rates(arrivalsOf({ every: '6 hours', batch: 3 })).values).toEqual([4]);
  });
});

describe('arrivals given otherwise', () => {
  it('keep instants within the run, in order', () => {
    const at = ['2016-04-02 09:30', '2016-04-01', '2017-01-01'];
    expect(arrivalsOf({ at, batch: 2 })).toEqual({
      rule: 'scheduled',
      atTicks: [0, DAY + 9.5 * HOUR],
      counts: [2, 2],
    });
  });
  it('repeat whole weeks of observed counts before they begin', () => {
    const run = { from: '2016-04-08', length: '1 week', warmUp: '1 week' };
    const perDay = [1, 2, 3, 4, 5, 6, 7];
    expect(arrivalsOf({ counts: { from: '2016-04-08', perDay } }, { run })).toMatchObject({
      rule: 'daily',
      counts: [...perDay, ...perDay],
    });
  });
  it('refuse counts that do not cover the run', () => {
    const counts = { from: '2016-04-01', perDay: [1, 2, 3] };
    const [problem] = compileProblems({ people: { patients: { arrive: { remove: ['perDay'], counts } } } });
    expect(problem!.expected).toBe('counts for every measured day');
    expect(problem!.value).toBe('1 April 2016 to 3 April 2016');
  });
  it('take people from a table, with ways by name', () => {
    const rows = [
      { at: '2016-04-01 08:00', stays: ['2 days', 'drawn', '12 hours'], ways: ['ward', 'home'] },
      { at: '2016-04-02', ways: ['drawn'] },
    ];
    const ward = { beds: 1, stay: '1 days', then: { home: '50%', died: '50%' } };
    const people = {
      patients: { arrive: { remove: ['perDay'], table: { rows } }, leaveBy: { home: '90%', ward: '10%' } },
    };
    const plan: Plan = planOf({ services: { ward }, people });
    expect(plan.cohorts[0]!.arrivals).toEqual({
      rule: 'table',
      rows: [
        { atTick: 8 * HOUR, stays: [2 * DAY, null, 12 * HOUR], ways: [1, 0], bundles: [] },
        { atTick: DAY, stays: [], ways: [null], bundles: [] },
      ],
    });
  });
});
