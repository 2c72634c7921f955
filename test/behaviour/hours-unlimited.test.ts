/** Hours without a limit: what a search for a size falls back on to say why nothing is enough. */
import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

const text = (changes: string) => `
title: Hours for all
run: { from: 2016-04-01, length: 8 weeks, warmUp: 2 weeks, seed: unlimited }
services:
  ward: { beds: 40 }
  team: { hours: { value: unlimited, productiveRatio: 0.8 }, bundle: { hours: 20 hours, over: 4 weeks } }
people:
  patients: { arrive: { perDay: 2 }, admittedTo: ward, readyAfter: { exponential: 3 days }, leaveBy: { team: 100% } }
pathways: { team: { number: 1, steps: [{ wait: { for: team } }, { then: home }] } }
endings: { home: { at: home } }
${changes}`;

function figures(changes = ''): (measure: string, service: string) => number {
  const plan = planOf(text(changes));
  const { measures } = catalogueOf(plan);
  const { values } = measureReplication(plan, 1);
  return (measure, service) =>
    values[measures.findIndex((row) => row.measure === measure && row.dimensions['service'] === service)]!;
}

test('nobody waits for them; they are delivered, and have no use as a share', () => {
  const of = figures();
  expect(of('waiting', 'team')).toBe(0);
  expect(of('hoursDelivered', 'team')).toBeGreaterThan(100);
  expect(of('hoursAvailable', 'team')).toBe(Infinity);
  expect(of('utilisation', 'team')).toBeNaN();
  expect(of('utilisationOfCommissioned', 'team')).toBeNaN();
});

test('that end as the period begins leave a pool with the hours it then has', () => {
  const of = figures('changes: [{ on: 2016-04-01, services: { team: { hours: 500 hours/week } } }]');
  expect(of('hoursCommissioned', 'team')).toBeCloseTo(500, 6);
  expect(of('hoursAvailable', 'team')).toBeCloseTo(400, 6);
  expect(of('utilisation', 'team')).toBeGreaterThan(0);
});
