import { expect, test, describe, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

type Dimensions = Readonly<Record<string, string>>;

/** Values of a scenario's only replication, by measure and dimensions. */
function figuresOf(text: string) {
  const plan = planOf(text);
  const { measures, series, periods } = catalogueOf(plan);
  const result = measureReplication(plan, 1);
  const same = (one: Dimensions, other: Dimensions): boolean => JSON.stringify(one) === JSON.stringify(other);
  return {
    value(measure: string, dimensions: Dimensions = {}): number {
      const row = measures.findIndex((m) => m.measure === measure && same(m.dimensions, dimensions));
      if (row < 0) throw new Error(`no ${measure} ${JSON.stringify(dimensions)}`);
      return result.values[row]!;
    },
    byPeriod(measure: string, dimensions: Dimensions = {}): number[] {
      const row = series.findIndex((s) => s.measure === measure && same(s.dimensions, dimensions));
      return [...result.series.subarray(row * periods.length, (row + 1) * periods.length)];
    },
    has: (measure: string) => measures.some((m) => m.measure === measure),
  };
}

/**
 * Two people ready on Wednesday 6 April at noon. One waits a day and a half for medicines (first clock)
 * and goes home; the other half a day for a review (first clock) and two days for a package (second).
 */
function twoPeople(package_: string): string {
  return `
title: two clocks
run: { from: 2016-04-04, length: 10 days, periods: week }
services:
  acute: { beds: 5 }
people:
  simple:
    arrive: { at: ["2016-04-04 12:00"] }
    admittedTo: acute
    readyAfter: 2 days
    leaveBy: home with medicines
  supported:
    arrive: { at: ["2016-04-04 12:00"] }
    admittedTo: acute
    readyAfter: 2 days
    leaveBy: home with help
pathways:
  home with medicines:
    number: 0
    steps: [ { process: { takes: 36 hours, code: medicines, clock: no criteria to reside } }, { then: home } ]
  home with help:
    number: 1
    steps:
      - process: { takes: 12 hours, code: review, clock: no criteria to reside }
      - process: { takes: 2 days, code: package${package_} }
      - then: home
endings: { home: { at: home } }
`;
}

describe('the three clocks', () => {
  const figures = figuresOf(twoPeople(', clock: discharge-ready'));

  it('the first counts everybody who needs the bed no more, the second leaves out what is on the first alone', () => {
    // Midnights after Wednesday and Thursday for both, after Friday for the second... who left on Saturday at 0:00.
    expect(figures.value('notMeetingCriteria') * 10).toBeCloseTo(2 + 3, 10);
    expect(figures.value('notMeetingCriteria', { service: 'acute' }) * 10).toBeCloseTo(5, 10);
    expect(figures.value('dischargeReady') * 10).toBeCloseTo(2, 10);
    expect(figures.value('delayedDays', { clock: 'criteria to reside' })).toBeCloseTo(
      figures.value('delayedDays'),
      9,
    );
    const perDay = figures.value('delayedDays', { clock: 'discharge-ready' }) * (10 / 365.25);
    expect(perDay).toBeCloseTo(2, 9);
    expect(figures.value('delayedDays', { clock: 'delayed transfer' })).toBe(0);
  });

  it('by period, as a day ends: five midnights in the week of seven days, none in the three days left', () => {
    expect(figures.byPeriod('notMeetingCriteria').map((x, p) => x * [7, 3][p]!)).toEqual([5, 0]);
    expect(figures.byPeriod('dischargeReady', { service: 'acute' }).map((x) => x * 7)[0]).toBeCloseTo(2, 10);
  });

  it('delay of those who leave runs from discharge-ready: none for medicines, two days for the package', () => {
    expect(figures.value('shareDelayed')).toBe(0.5);
    expect(figures.value('meanDelayOfDelayed')).toBe(2);
    expect(figures.value('dischargeReadyBand', { band: '0 days' })).toBe(0.5);
    expect(figures.value('dischargeReadyBand', { band: '2-3 days' })).toBe(0.5);
  });

  it('people leave on days of the week, as published', () => {
    // Friday 8 April at 0:00, and Saturday 9 April at 0:00; Monday to Wednesday come twice in ten days.
    const left = (weekday: string) => figures.value('leftOnWeekday', { service: 'acute', weekday });
    expect([left('Friday'), left('Saturday'), left('Monday')]).toEqual([1, 1, 0]);
  });
});

test('a clock that has begun is not stopped by a later step on an earlier one', () => {
  const text = twoPeople(', clock: discharge-ready').replace(
    '      - then: home\n',
    '      - process: { takes: 1 day, code: letter, clock: no criteria to reside }\n      - then: home\n',
  );
  expect(figuresOf(text).value('meanDelayOfDelayed')).toBe(3);
  expect(figuresOf(text).value('dischargeReady') * 10).toBeCloseTo(3, 10);
});

test('a step before any clock is no delay: nobody has found yet that the bed is not needed', () => {
  const review = '      - process: { takes: 36 hours, code: round, clock: none }\n';
  const text = twoPeople(', clock: discharge-ready').replace(
    '    steps:\n      - process: { takes: 12 hours',
    `    steps:\n${review}      - process: { takes: 12 hours`,
  );
  const figures = figuresOf(text);
  // As before, a day and a half later for the second person, who leaves on Sunday at noon.
  expect(figures.value('meanDelayOfDelayed')).toBe(2);
  expect(figures.value('meanReadyAfter', { service: 'acute' })).toBe((2 + 3.5) / 2);
  expect(figures.value('notMeetingCriteria') * 10).toBeCloseTo(2 + 2, 10);
  expect(figures.value('occupied', { service: 'acute' }) * 10).toBeCloseTo(3.5 + 6, 10);
  expect(figures.value('delayedDays') * (10 / 365.25)).toBeCloseTo(1.5 + 2.5, 10);
});

test('a step before any clock does not stop one that runs', () => {
  const text = twoPeople(', clock: discharge-ready').replace(
    '      - then: home\n',
    '      - process: { takes: 1 day, clock: none }\n      - then: home\n',
  );
  expect(figuresOf(text).value('meanDelayOfDelayed')).toBe(3);
});

test('a scenario on the delayed-transfer rule has no counts of today', () => {
  const then = figuresOf(twoPeople('').replaceAll(', clock: no criteria to reside', ''));
  expect(then.has('notMeetingCriteria')).toBe(false);
  expect(then.value('meanDelay')).toBe(2);
});
