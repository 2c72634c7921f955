/** What a pool of placements used, month by month, agrees with what it delivered over the run. */
import { expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

const agency = `
title: New packages started on weekday mornings
run: { from: 2016-04-01, to: 2016-09-30, warmUp: 8 weeks, seed: started }
services:
  home care: { placements: 50/week, startDays: Mon-Fri, startTime: 10:00, then: settled }
people: { referrals: { arrive: { perDay: 6.5 }, admittedTo: home care } }
endings: { settled: { at: home } }
`;

it('adds up to placements delivered, and with those spare to what there was', () => {
  const plan = planOf(agency);
  const { measures, series, periods } = catalogueOf(plan);
  const found = measureReplication(plan, 1);
  const value = (measure: string): number =>
    found.values[measures.findIndex((row) => row.measure === measure)]!;
  const byMonth = (measure: string): number[] => {
    const row = series.findIndex((each) => each.measure === measure);
    return [...found.series.slice(row * periods.length, (row + 1) * periods.length)];
  };
  const sum = (measure: string): number => byMonth(measure).reduce((a, b) => a + b, 0);
  const weeks = 183 / 7;
  expect(byMonth('placementsUsed')).toHaveLength(6);
  expect(byMonth('placementsUsed')).toEqual(byMonth('started'));
  expect(sum('placementsUsed')).toBeCloseTo(value('placementsDelivered') * weeks, 6);
  expect(sum('placementsUsed') / sum('placementsAvailable')).toBeCloseTo(value('utilisation'), 9);
  expect(sum('placementsUsed') + sum('placementsSpare')).toBeCloseTo(sum('placementsAvailable'), 6);
});
