import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

/** Two people come at the first midnight of each month and stay ten days; a pool gives each ten hours. */
const MONTHS = ['2016-04-01', '2016-05-01', '2016-06-01'];
const DAYS = [30, 31, 30];
const SCENARIO = {
  title: 'Money by month',
  run: { from: '2016-04-01', to: '2016-06-30', seed: 'money', replications: 1 },
  services: {
    acute: { beds: 2, stay: '10 days', then: 'care' },
    care: { hours: '50 hours/week', bundle: { hours: '10 hours', over: '1 weeks' }, then: 'home' },
  },
  people: { patients: { arrive: { at: MONTHS, batch: 2 }, admittedTo: 'acute' } },
  endings: { home: { at: 'home' } },
};

type Line = Readonly<Record<string, unknown>>;

function costs(lines: Readonly<Record<string, Line>>) {
  const plan = planOf(stringify({ ...SCENARIO, money: { priceYear: '2016/17', lines } }));
  const catalogue = catalogueOf(plan);
  const result = measureReplication(plan, 1);
  const key = (of: object): string => JSON.stringify(of);
  return {
    months: (measure: string, of: object = {}): number[] => {
      const row = catalogue.series.findIndex(
        (one) => one.measure === measure && key(one.dimensions) === key(of),
      );
      return [...result.series.subarray(row * 3, row * 3 + 3)].map((pounds) => Number(pounds.toFixed(6)));
    },
    // A year has 365.25 days, the period 91.
    whole: (measure: string, of: object = {}): number => {
      const row = catalogue.measures.findIndex(
        (one) => one.measure === measure && key(one.dimensions) === key(of),
      );
      return result.values[row]! * (catalogue.measures[row]!.unit === '£/year' ? 91 / 365.25 : 1);
    },
  };
}

const start = { payer: 'NHS', services: ['acute'], perStart: '£100' };

describe('costs month by month', () => {
  it('are those of each basis, and together those of the period', () => {
    const { months, whole } = costs({
      beds: { payer: 'NHS', services: ['acute'], block: '£10/day', until: '2016-05-10' },
      days: { payer: 'NHS', services: ['acute'], perOccupiedDay: '£1' },
      hours: { payer: 'council', services: ['care'], perContactHour: '£2', cashReleasing: 'yes' },
      starts: start,
      hiring: { payer: 'council', oneOff: '£5000', on: '2016-05-31' },
    });
    // Each month two people start, stay ten days each and take ten hours each.
    const fixed = [300, 100, 0];
    expect(months('allCosts', { payer: 'NHS' })).toEqual(fixed.map((block) => block + 20 + 200));
    expect(months('allCosts', { payer: 'council' })).toEqual([40, 5040, 40]);
    expect(months('cashCosts')).toEqual([340, 5140, 40]);
    const sum = months('allCosts').reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(whole('cost') + whole('oneOffCost'), 6);
  });

  it('of what is beyond a plan begin once the plan is reached, and end once a pool is spent', () => {
    // Of six starts, 3 are free: those are 12.04 a year over 91 days.
    const above = `${(3 / 91) * 365.25}/year`;
    expect(costs({ starts: { ...start, above } }).months('allCosts')).toEqual([0, 100, 200]);
    const atMost = `£${(350 / 91) * 365.25}/year`;
    const pool = costs({ starts: { ...start, atMost } });
    expect(pool.months('allCosts')).toEqual([200, 150, 0]);
    expect(pool.whole('cost')).toBeCloseTo(350, 6);
  });

  it('may be shared by payers', () => {
    const { months, whole } = costs({ starts: { ...start, payer: { council: '25%', NHS: '75%' } } });
    expect(months('allCosts', { payer: 'council' })).toEqual([50, 50, 50]);
    expect(whole('cost', { payer: 'NHS', line: 'starts' })).toBeCloseTo(450, 6);
  });

  it('by a day of block follow the length of the month', () => {
    const { months } = costs({ beds: { payer: 'NHS', services: ['acute'], block: '£10/day' } });
    expect(months('cashCosts')).toEqual(DAYS.map((days) => days * 10));
  });
});
