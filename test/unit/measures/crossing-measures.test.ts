import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/measures/catalogue.ts';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import { planOf } from '../../support/plan-of.ts';

const YEAR = 365.25;

/** Values of a year by measure and what it is of, and sums of series over the year. */
function run(text: string) {
  const plan = planOf(text);
  const { measures, series, periods } = catalogueOf(plan);
  const result = measureReplication(plan, 1);
  const find = (rows: typeof measures | typeof series, measure: string, of: string): number =>
    rows.findIndex((row) => row.measure === measure && Object.values(row.dimensions).join() === of);
  return {
    value: (measure: string, of = ''): number => result.values[find(measures, measure, of)] ?? NaN,
    summed: (measure: string, of = ''): number => {
      const row = find(series, measure, of);
      if (row < 0) return NaN;
      return result.series.slice(row * periods.length, (row + 1) * periods.length).reduce((a, b) => a + b, 0);
    },
    days: (plan.endTick - plan.fromTick) / 86_400_000,
  };
}

const TOWN = `
title: Town
run: { from: 2016-04-01, to: 2017-03-31, warmUp: 4 weeks, seed: crossings }
services:
  acute: { unlimited: true }
  rehabilitation: { beds: 40, stay: { exponential: 10 days } }
people:
  older:
    arrive: { perDay: 3 }
    admittedTo: acute
    readyAfter: { exponential: 4 days }
    leaveBy: { home: 80%, step down: 10%, search: 10% }
  younger: { arrive: { perDay: 2 }, admittedTo: acute, readyAfter: { exponential: 2 days }, leaveBy: { home: 100% } }
  from home: { arrive: { perDay: 0.5 }, admittedTo: rehabilitation, leaveBy: { home: 50%, nursing: 50% } }
pathways:
  step down:
    number: 2
    steps: [{ wait: { for: rehabilitation, code: C } }, { then: { home: 100% } }]
  search: { number: 3, steps: [{ process: { takes: { fixed: 36 hours }, code: Di } }, { then: { nursing: 100% } }] }
endings: { home: { at: home }, nursing: { at: care home } }
`;

describe('crossings of the edge of the model', () => {
  const { value, summed, days } = run(TOWN);
  const perYear = YEAR / days;

  it('count admissions from outside by service and cohort, and not who comes from another service', () => {
    expect(value('admissions', 'acute')).toBe(value('started', 'acute'));
    expect(value('admissions', 'acute,older') + value('admissions', 'acute,younger')).toBeCloseTo(
      value('admissions', 'acute'),
      9,
    );
    expect(value('admissions', 'rehabilitation')).toBe(value('started', 'rehabilitation,from home'));
    expect(value('started', 'rehabilitation')).toBeGreaterThan(value('admissions', 'rehabilitation'));
  });

  it('count everybody who leaves for a care home, by whatever way', () => {
    expect(value('careHomeAdmissions')).toBe(value('ended', 'nursing'));
    expect(value('careHomeAdmissions', 'older')).toBeGreaterThan(50);
    expect(value('careHomeAdmissions', 'younger')).toBe(0);
    const parts = value('careHomeAdmissions', 'older') + value('careHomeAdmissions', 'from home');
    expect(parts).toBeCloseTo(value('careHomeAdmissions'), 9);
  });

  it('give the same by month', () => {
    expect(summed('admissions', 'acute,older') * perYear).toBeCloseTo(value('admissions', 'acute,older'), 6);
    expect(summed('careHomeAdmissions') * perYear).toBeCloseTo(value('careHomeAdmissions'), 6);
  });

  it('give no months of care homes where some go there without having had a place', () => {
    const refused = TOWN.replace('beds: 40,', 'beds: 1, queue: { limit: 0 },').replace(
      'admittedTo: rehabilitation,',
      'admittedTo: rehabilitation, waiting: { rejected: nursing },',
    );
    const other = run(refused);
    expect(other.value('careHomeAdmissions')).toBe(other.value('ended', 'nursing'));
    expect(other.summed('careHomeAdmissions')).toBeNaN();
  });

  it('are left out where nobody goes to a care home', () => {
    const none = run(TOWN.replace('at: care home', 'at: elsewhere'));
    expect(none.value('careHomeAdmissions')).toBeNaN();
  });
});

describe('dates of ready and left', () => {
  it('average over all who left, and the share who left on the day', () => {
    const { value, summed } = run(TOWN);
    const bands = value('dischargeReadyBand', '0 days');
    expect(value('leftOnReadyDay')).toBe(bands);
    // Who searches is 36 hours late: one date further half of the time, two the other half.
    const held = summed('leftReady', 'acute') - summed('leftOnReadyDate', 'acute');
    expect(summed('readyToLeftDays', 'acute') / held).toBeGreaterThan(1.3);
    expect(summed('readyToLeftDays', 'acute') / held).toBeLessThan(1.7);
    expect(summed('readyToLeftDays') / summed('leftReady')).toBeCloseTo(value('readyToLeft'), 9);
    expect(summed('leftOnReadyDate') / summed('leftReady')).toBeCloseTo(value('leftOnReadyDay'), 9);
  });
});
