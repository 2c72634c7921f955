/** A pool whose last hour is always taken, over a window that cuts plans in the middle of a week. */
import { expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

const full = (length: string) => `
title: A pool that never has an hour left
run: { from: 2016-04-01, length: ${length}, warmUp: 13 weeks, seed: all used }
services:
  therapists:
    hours: 72 hours/week
    startDays: every day
    startTime: 10:00
    bundle: { hours: 6 hours, over: 6 weeks }
people: { referrals: { arrive: { perDay: 2.6 }, admittedTo: therapists, leaveBy: home } }
endings: { home: { at: home } }
`;

it.each(['45 days', '33 days', '365 days'])('runs over %s and gives all it has', (length) => {
  const plan = planOf(full(length));
  const row = catalogueOf(plan).measures.findIndex(({ measure }) => measure === 'utilisation');
  for (let replication = 1; replication <= 3; replication += 1)
    expect(measureReplication(plan, replication).values[row]).toBeCloseTo(1, 3);
});
