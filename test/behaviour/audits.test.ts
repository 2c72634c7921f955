import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

/** Two acute beds before one ward bed; three people a day apart, two days in acute, four on the ward. */
const TEXT = `
title: A ward of one bed behind an acute of two
run: { from: 2016-04-04, length: 16 days }
services:
  acute: { beds: 2 }
  ward: { beds: 1, stay: 4 days, then: home }
people:
  patients:
    arrive: { at: ["2016-04-04 09:00", "2016-04-05 09:00", "2016-04-06 09:00"] }
    admittedTo: acute
    readyAfter: 2 days
    leaveBy: ward
endings: { home: { at: home } }
probes:
  ward just before: { state: { service: ward, is: occupied }, at: ["2016-04-06 09:00"], look: before }
  ward at: { state: { service: ward, is: occupied }, at: ["2016-04-06 09:00"], look: at }
  acute at: { state: { service: acute, is: occupied }, at: ["2016-04-06 09:00", "2016-04-10 09:00"] }
  delayed: { state: { service: acute, is: delayed }, at: ["2016-04-08 08:00", "2016-04-08 09:00", "2016-04-10 09:00"] }
  waiting while full:
    when: [{ service: ward, is: waiting, atLeast: 1 }, { service: ward, is: free, atMost: 0 }]
    at: ["2016-04-06 12:00", "2016-04-07 12:00"]
`;

describe('audits', () => {
  const plan = planOf(TEXT);
  const result = measureReplication(plan, 1);
  const probe = (name: string) => [...result.probes[plan.probes.findIndex((one) => one.name === name)]!];
  const measured = (measure: string, service?: string) => {
    const { measures } = catalogueOf(plan);
    const row = measures.findIndex(
      (one) =>
        one.measure === measure &&
        one.dimensions['service'] === service &&
        Object.keys(one.dimensions).length === (service === undefined ? 0 : 1),
    );
    if (row < 0) throw new Error(`no ${measure} of ${service ?? 'all'}`);
    return { value: result.values[row]!, numerator: result.numerators[row]! };
  };

  it('see the state after everything of their instant, or just before it', () => {
    expect(probe('ward just before')).toEqual([0]);
    expect(probe('ward at')).toEqual([1]);
    expect(probe('acute at')).toEqual([2, 1]);
    expect(probe('delayed')).toEqual([1, 2, 1]);
  });
  it('answer yes or no to conditions', () => {
    expect(probe('waiting while full')).toEqual([0, 1]);
  });
  it('count every delayed day once: three of one person and six of another', () => {
    expect(measured('delayedDays').numerator).toBeCloseTo(9, 12);
    expect(measured('peopleAffected').numerator).toBe(2);
  });
  it('add up the beds in use: 2 + 5 + 8 days in acute, three times 4 on the ward', () => {
    expect(measured('occupied', 'acute').value * 16).toBeCloseTo(15, 12);
    expect(measured('occupied', 'ward').value * 16).toBeCloseTo(12, 12);
  });
});
