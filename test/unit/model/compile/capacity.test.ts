import { describe, expect, it } from 'vitest';
import { placesNamed, planOf, poolNamed } from '../../../support/minimal-plan.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const beds = (capacity: unknown, more: object = {}) =>
  placesNamed(planOf({ services: { acute: { beds: capacity } }, ...more }), 'acute').capacity;
const stepsOf = ({ at, values }: { at: readonly number[]; values: readonly number[] }) =>
  at.map((tick, i) => [tick / DAY, values[i]]);

describe('capacity of places over time', () => {
  it('is one step when nothing changes', () => {
    expect(beds(690)).toEqual({ at: [0], values: [690] });
    expect(beds('unlimited')).toEqual({ at: [0], values: [Infinity] });
  });
  it('follows weekdays: 1 April 2016 is a Friday', () => {
    const weekly = { value: 12, byWeekday: [1, 1, 1, 1, 1, 0.5, 0.5] };
    expect(stepsOf(beds(weekly))).toEqual([
      [0, 12],
      [1, 6],
      [3, 12],
      [8, 6],
    ]);
  });
  it('has whole beds only: half of thirteen is six', () => {
    expect(beds({ value: 13, byWeekday: [1, 1, 1, 1, 1, 0.5, 0.5] }).values).toEqual([13, 6, 13, 6]);
  });
  it('runs the warm-up under the state in force at `from`, and patterns on their own days', () => {
    const run = { from: '2016-04-01', length: '10 days', warmUp: '1 week' };
    const capacity = {
      value: 10,
      steps: { '2016-03-28': 12, '2016-04-05': 18 },
      byWeekday: [1, 1, 1, 1, 1, 1, 0.5],
    };
    expect(stepsOf(beds(capacity, { run }))).toEqual([
      [0, 12],
      [2, 6],
      [3, 12],
      [9, 6],
      [10, 12],
      [11, 18],
      [16, 9],
    ]);
  });
  it('closes and opens again', () => {
    expect(stepsOf(beds({ value: 5, closed: [{ from: '2016-04-03', to: '2016-04-04' }] }))).toEqual([
      [0, 5],
      [2, 0],
      [4, 5],
    ]);
  });
  it('adds, multiplies, replaces and goes back', () => {
    const changes = [
      { on: '2016-04-03', until: '2016-04-05', services: { acute: { beds: { add: 6 } } } },
      { on: '2016-04-04', services: { acute: { beds: { times: 2 } } } },
      { on: '2016-04-08', services: { acute: { beds: 3 } } },
    ];
    expect(stepsOf(beds(10, { changes }))).toEqual([
      [0, 10],
      [2, 16],
      [3, 32],
      [5, 20],
      [7, 3],
    ]);
  });
  it('ramps in daily steps from the old value on `on` to the new after the ramp', () => {
    const changes = [{ on: '2016-04-03', ramp: '4 days', services: { acute: { beds: 18 } } }];
    expect(stepsOf(beds(10, { changes }))).toEqual([
      [0, 10],
      [3, 12],
      [4, 14],
      [5, 16],
      [6, 18],
    ]);
  });
  it('is nothing outside working hours, and work goes back then', () => {
    const works = { days: 'Mon-Fri', hours: '09:00-17:00', bankHolidays: 'no' };
    const run = { from: '2016-03-24', length: '6 days' };
    const plan = planOf({ run, services: { workers: { staff: 4, works, stay: '1 hours', then: 'home' } } });
    const workers = placesNamed(plan, 'workers');
    // Good Friday 25 March and Easter Monday 28 March 2016 are bank holidays.
    expect(workers.capacity).toEqual({
      at: [0, 9 * HOUR, 17 * HOUR, 5 * DAY + 9 * HOUR, 5 * DAY + 17 * HOUR],
      values: [0, 4, 0, 4, 0],
    });
    expect(workers.onFall).toEqual({ rule: 'sendBack' });
  });
  it('knows admission windows that run past midnight', () => {
    const plan = planOf({
      run: { from: '2016-04-01', length: '3 days' },
      services: { acute: { admits: { days: 'Fri', hours: '20:00-08:00' } } },
    });
    expect(placesNamed(plan, 'acute').admission).toEqual({
      at: [0, 20 * HOUR, DAY + 8 * HOUR],
      values: [0, 1, 0],
    });
  });
});

describe('pools as ledgers of whole units', () => {
  const pool = (hours: unknown, more: object = {}, rest: object = {}) =>
    poolNamed(
      planOf({
        services: {
          reablement: { hours, bundle: { hours: '42 hours', over: '6 weeks' }, then: 'home', ...rest },
        },
        ...more,
      }),
      'reablement',
    );

  it('make 2146 hours x 0.78 exactly 1673.88 contact hours', () => {
    const { ledger } = pool({ value: '2146 hours/week', productiveRatio: 0.78 });
    expect(ledger.unitsPerAmount).toBe(2100);
    expect(ledger.capacity).toEqual({ at: [0], values: [3_515_148] });
    expect(ledger.commissioned).toEqual({ at: [0], values: [4_506_600] });
    expect(ledger.capacity.values[0]! / 2100).toBe(1673.88);
    expect(ledger.basis).toBe('rate');
    expect(ledger.partsPerAmount).toBe(60);
    expect(ledger.foreseen).toEqual([]);
  });
  it('keep a daily pool by the day, whatever the file says it by', () => {
    expect(pool('125 hours/day', {}, { ledger: 'day' }).ledger).toMatchObject({
      basis: 'day',
      unitsPerAmount: 420,
      capacity: { at: [0], values: [52_500] },
    });
    expect(pool('70 hours/week', {}, { ledger: 'day' }).ledger.capacity.values).toEqual([4200]);
    expect(pool('1461 hours/year', {}, { ledger: 'week' }).ledger.capacity.values).toEqual([28 * 420]);
  });
  it('keep the ratio when a change brings new hours, and the units fine enough for both', () => {
    const changes = [{ on: '2016-04-04', services: { reablement: { hours: '0.1 hours/week' } } }];
    const { ledger } = pool({ value: '100 hours/week', productiveRatio: '80%' }, { changes });
    expect(ledger.capacity).toEqual({
      at: [0, 3 * DAY],
      values: [80 * ledger.unitsPerAmount, ledger.unitsPerAmount * 0.08],
    });
    expect(Number.isInteger(ledger.capacity.values[1])).toBe(true);
  });
  it('let plans reckon with a change from the day it is announced', () => {
    const changes = [
      { on: '2016-04-08', announced: '2016-04-05', services: { reablement: { hours: '50 hours/week' } } },
      {
        on: '2016-04-09',
        announced: 'foreseen',
        services: { reablement: { hours: { add: '10 hours/week' } } },
      },
    ];
    const { ledger } = pool('100 hours/week', { changes });
    const hours = (steps: { at: readonly number[]; values: readonly number[] }) =>
      steps.at.map((tick, i) => [tick / DAY, steps.values[i]! / ledger.unitsPerAmount]);
    expect(ledger.foreseen.map(({ fromTick }) => fromTick / DAY)).toEqual([0, 4]);
    expect(hours(ledger.foreseen[0]!.capacity)).toEqual([
      [0, 100],
      [8, 110],
    ]);
    expect(hours(ledger.foreseen[1]!.capacity)).toEqual(hours(ledger.capacity));
    expect(hours(ledger.capacity)).toEqual([
      [0, 100],
      [7, 50],
      [8, 60],
    ]);
  });
  it('start people on start days only, in the warm-up too', () => {
    const run = { from: '2016-04-04', length: '1 week', warmUp: '1 week' };
    const { startInstants } = pool(
      '100 hours/week',
      { run },
      { startDays: ['Mon', 'Wed'], startTime: '10:00' },
    );
    expect(startInstants!.map((tick) => tick / HOUR)).toEqual([10, 58, 178, 226]);
  });
});
