/** What becomes of people after they have left, counted by hand. */
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

/** Four leave by reablement, six go straight home, two to a care home, one dies; a seventh is not out in time. */
const SCENARIO = `
title: Thirteen people
run: { from: 2016-04-04, length: 60 days }
services:
  acute: { beds: 30, stay: 1 days }
  reablement: { beds: 30, stay: 5 days }
people:
  frail: { arrive: { at: [2016-04-05, 2016-04-06, 2016-04-07, 2016-04-08] }, admittedTo: acute, leaveBy: reablement }
  fit:
    arrive: { at: [2016-04-05, 2016-04-06, 2016-04-07, 2016-04-08, 2016-04-09, 2016-04-10, "2016-06-02 12:00"] }
    admittedTo: acute
    leaveBy: home
  placed: { arrive: { at: [2016-04-05, 2016-04-06] }, admittedTo: acute, leaveBy: care home }
  dying: { arrive: { at: [2016-04-05] }, admittedTo: acute, leaveBy: died }
pathways:
  reablement: { steps: [ { wait: { for: reablement } }, { then: independent } ] }
endings: { home: { at: home }, independent: { at: home }, care home: { at: care home } }
`;

const AFTERWARDS = `
afterwards:
  within: 91 days
  of:
    reablement: { died: 25%, readmitted: 25%, care home: 0%, ongoing: 3 hours/week }
    home: { died: 0%, readmitted: 50%, care home: 0%, ongoing: 30 minutes/week }
    independent: { died: 100%, readmitted: 0%, care home: 0%, ongoing: 0 hours/week }
`;

function measured(text: string): ReadonlyMap<string, number> {
  const plan = planOf(text);
  const { values } = measureReplication(plan, 1);
  return new Map(
    catalogueOf(plan).measures.map(({ measure, dimensions }, i) => [
      [measure, ...Object.values(dimensions)].join(' '),
      values[i]!,
    ]),
  );
}

/** A count in sixty days as one a year. */
const yearly = (count: number): number => (count * 365.25) / 60;

describe('people who have left for home', () => {
  const seen = measured(SCENARIO + AFTERWARDS);

  it('count under the pathway on which they left: 4 people, 1 dead, 1 back, 2 at home, 12 hours a week', () => {
    expect(seen.get('atHomeAfterwards reablement')).toBe(2 / 4);
    expect(seen.get('diedAfterwards reablement')).toBeCloseTo(yearly(1), 9);
    expect(seen.get('readmittedAfterwards reablement')).toBeCloseTo(yearly(1), 9);
    expect(seen.get('ongoingHours reablement')).toBeCloseTo(yearly(12), 9);
  });

  it('and else under their ending: 6 people in the period, 3 back, 3 at home, 3 hours a week', () => {
    expect(seen.get('atHomeAfterwards home')).toBe(3 / 6);
    expect(seen.get('readmittedAfterwards home')).toBeCloseTo(yearly(3), 9);
    expect(seen.get('ongoingHours home')).toBeCloseTo(yearly(3), 9);
    expect(seen.get('diedAfterwards home')).toBe(0);
  });

  it('never twice: nobody is left for the ending that the pathway leads to', () => {
    expect(seen.get('atHomeAfterwards independent')).toBeNaN();
    expect(seen.get('diedAfterwards independent')).toBe(0);
  });

  it('are 5 of 10 at home in all: who left for a care home or died in hospital is not asked about', () => {
    expect(seen.get('atHomeAfterwards')).toBe(5 / 10);
    expect(seen.get('readmittedAfterwards')).toBeCloseTo(yearly(4), 9);
    expect(seen.get('careHomeAfterwards')).toBe(0);
    expect(seen.get('ongoingHours')).toBeCloseTo(yearly(15), 9);
  });

  it('give no total of hours where one way does not state them', () => {
    const some = measured(SCENARIO + AFTERWARDS.replace(', ongoing: 30 minutes/week', ''));
    expect(some.has('ongoingHours')).toBe(false);
    expect(some.has('ongoingHours home')).toBe(false);
    expect(some.get('ongoingHours reablement')).toBeCloseTo(yearly(12), 9);
  });
});

it('saying what becomes of people changes no other number, by chance or otherwise', () => {
  const random = SCENARIO.replaceAll(/at: \[[^\]]*\]/g, 'perDay: 3');
  const without = measured(random);
  const all = measured(random + AFTERWARDS);
  expect(without.get('ended home')).toBeGreaterThan(0);
  for (const [row, value] of without) expect(all.get(row), row).toBe(value);
  expect([...all.keys()].filter((row) => !without.has(row))).toHaveLength(4 * 5);
});

/** Two leave hospital for the team in September and three in October; one waits from September into October. */
const RETURNS = `
title: Eight people
run: { from: 2016-09-01, length: 100 days }
services:
  acute: { beds: 30, stay: 1 days }
  team: { places: 1, stay: 5 days }
  ward: { beds: 30, stay: 5 days }
people:
  for the team:
    arrive: { at: [2016-09-05, 2016-09-26, 2016-09-28, 2016-10-10, 2016-11-10] }
    admittedTo: acute
    leaveBy: team
  for the ward: { arrive: { at: [2016-09-05, 2016-12-02] }, admittedTo: acute, leaveBy: ward }
  from home: { arrive: { at: [2016-12-01] }, admittedTo: team, leaveBy: home }
pathways:
  team: { steps: [ { wait: { for: team } }, { then: home } ] }
  ward: { steps: [ { wait: { for: ward } }, { then: home } ] }
endings: { home: { at: home } }
afterwards:
  within: 91 days
  of: { home: { died: 0%, readmitted: 0%, care home: 0% } }
  from hospital:
    team: { died: 10%, readmitted: 0%, care home: 0% }
    ward: { died: 20%, readmitted: 20%, care home: 20% }
`;

describe('people who left hospital for a service meant to help them home', () => {
  const seen = measured(RETURNS);

  it('count all year: five of the team and two of the ward', () => {
    expect(seen.get('atHomeFromHospital')).toBeCloseTo((5 * 0.9 + 2 * 0.4) / 7, 12);
    expect(seen.get('atHomeFromHospital ward')).toBeCloseTo(0.4, 12);
  });

  it('count for the national measure by the day they left hospital, October to December, and not from home', () => {
    // The third of the team leaves hospital on 2 October, when the second has finished.
    expect(seen.get('atHomeAscof')).toBeCloseTo((3 * 0.9 + 1 * 0.4) / 4, 12);
    expect(seen.get('atHomeAscof team')).toBeCloseTo(0.9, 12);
  });

  it('are nobody where no October to December is measured', () => {
    expect(measured(RETURNS.replace('100 days', '20 days')).get('atHomeAscof')).toBeNaN();
  });
});

describe('the effect of delay on what follows', () => {
  /** Reablement is asked for after two days of assessment in the bed. */
  const DELAYED = SCENARIO.replace('steps: [ {', 'steps: [ { process: { takes: 2 days } }, {');
  const of = `
afterwards:
  within: 91 days
  of:
    reablement: { died: 25%, readmitted: 25%, care home: 0%, ongoing: 3 hours/week }
    home: { died: 0%, readmitted: 50%, care home: 0%, ongoing: 30 minutes/week }
  from hospital: { reablement: { died: 25%, readmitted: 25%, care home: 0% } }
`;
  const effect = (upTo: string) => `${of}  delay: { died: 10%, ongoing: 50%, upTo: ${upTo} }\n`;

  /** Half are gone by the end by two hazards of one size; the first is then so many times as large. */
  const dead = (times: number): number => ((1 - 0.5 ** ((times + 1) / 2)) * times) / (times + 1);
  const back = (times: number): number => dead(times) / times;

  it('raises hazards and hours with each day in a bed after being ready: four people of two days', () => {
    const seen = measured(DELAYED + effect('21 days'));
    expect(seen.get('diedAfterwards reablement')).toBeCloseTo(yearly(4 * dead(1.21)), 9);
    expect(seen.get('readmittedAfterwards reablement')).toBeCloseTo(yearly(4 * back(1.21)), 9);
    expect(seen.get('ongoingHours reablement')).toBeCloseTo(yearly(12 * 2.25), 9);
    const atHome = 1 - dead(1.21) - back(1.21);
    expect(seen.get('atHomeAfterwards reablement')).toBeCloseTo(atHome, 12);
    expect(seen.get('atHomeFromHospital reablement')).toBeCloseTo(atHome, 12);
  });

  it('leaves alone who was not delayed, and grows no more than it is told', () => {
    const seen = measured(DELAYED + effect('1 days'));
    expect(seen.get('readmittedAfterwards home')).toBeCloseTo(yearly(3), 9);
    expect(seen.get('diedAfterwards reablement')).toBeCloseTo(yearly(4 * dead(1.1)), 9);
  });

  it('is nothing unless stated', () => {
    const seen = measured(DELAYED + of);
    expect(seen.get('diedAfterwards reablement')).toBeCloseTo(yearly(1), 9);
  });
});

describe('deaths while waiting', () => {
  it('are counted for all services together', () => {
    const waiting = SCENARIO.replace('reablement: { beds: 30', 'reablement: { beds: 0').replace(
      'wait: { for: reablement }',
      'wait: { for: reablement, death: { after: 3 days } }',
    );
    const seen = measured(waiting);
    expect(seen.get('diedWaiting')).toBeCloseTo(yearly(4), 9);
    expect(seen.get('diedWaiting reablement')).toBeCloseTo(yearly(4), 9);
  });
});
