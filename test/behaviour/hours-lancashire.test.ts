/**
 * The known answers of a pool of hours, and those of Lancashire's five pools with nothing else in the
 * model: 7,099 commissioned hours a week, 4,100 users a year, bundles of gamma 67 hours (cv 0.7) over
 * six weeks. The reference numbers of people waiting (about 75, 50, 37 and 20 at productive ratios of
 * .76, .77, .78 and .80) come from an independent calculation and are good to about a tenth.
 */
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { planOf } from '../support/plan-of.ts';

const Z = 5;
const REPLICATIONS = 8;
const USERS_A_DAY = 4100 / 365.25;
const HOURS = [1899, 861, 2146, 1128, 1065];
const TOTAL = 7099;

function lancashire({ hours = 67, ratio = 0.78, pool = 'startDays: every day', weeks = 208 }): string {
  const localities = HOURS.map(
    (week, i) => `L${i}: { hours: ${week} hours/week, share: ${(100 * week) / TOTAL}% }`,
  );
  return `
title: Lancashire's hours alone
run: { from: 2016-04-01, length: ${weeks} weeks, warmUp: ${Math.min(weeks, 104)} weeks, seed: hours alone }
localities: { ${localities.join(', ')} }
services:
  reablement:
    per: locality
    hours: { from: hours, productiveRatio: ${ratio} }
    ${pool}
    bundle:
      hours: { gamma: { mean: ${hours} hours, cv: 0.7 } }
      over: 6 weeks
      profile: [26%, 21%, 17%, 14%, 12%, 10%]
people:
  referrals: { per: locality, arrive: { perDay: ${USERS_A_DAY} }, admittedTo: reablement, leaveBy: home }
endings: { home: { at: home } }
`;
}

interface Figure {
  readonly mean: number;
  readonly se: number;
  readonly all: readonly number[];
}

function figure(all: readonly number[]): Figure {
  const mean = all.reduce((a, b) => a + b, 0) / all.length;
  const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (all.length - 1) / all.length), all };
}

function measured(text: string) {
  const plan = planOf(text);
  const { measures } = catalogueOf(plan);
  const results = Array.from({ length: REPLICATIONS }, (_, i) => measureReplication(plan, i + 1));
  return (measure: string): Figure => {
    const dimensions = JSON.stringify({ service: 'reablement' });
    const row = measures.findIndex(
      (one) => one.measure === measure && JSON.stringify(one.dimensions) === dimensions,
    );
    if (row < 0) throw new Error(`no ${measure} of reablement`);
    return figure(results.map((result) => result.values[row]!));
  };
}

const differences = (one: Figure, other: Figure): Figure =>
  figure(one.all.map((value, i) => value - other.all[i]!));

describe("Lancashire's hours, first-fit with daily starts", () => {
  const tight = measured(lancashire({ ratio: 0.78 }));
  const waiting = tight('waiting');

  it.each([
    [0.76, 75],
    [0.77, 50],
    [0.78, 37],
    [0.8, 20],
  ])('at a productive ratio of %s about %s people wait', { timeout: 120_000 }, (ratio, reference) => {
    const { mean, se } = measured(lancashire({ ratio }))('waiting');
    expect(Math.abs(mean - reference)).toBeLessThan(Z * se + 0.1 * reference);
  });

  it('uses demand x mean bundle / hours, has starts x duration people active, and never passes more than it can', () => {
    const use = tight('utilisation');
    const expected = (USERS_A_DAY * 7 * 67) / (TOTAL * 0.78);
    expect(Math.abs(use.mean - expected)).toBeLessThan(Z * use.se);
    const active = tight('occupied');
    expect(Math.abs(active.mean - USERS_A_DAY * 42)).toBeLessThan(Z * active.se);
    expect(use.all.every((share) => share <= 1)).toBe(true);
    expect(tight('gotThrough').mean).toBeLessThan(tight('couldCarry').mean);
  });

  it('keeps people waiting longer in strict order', { timeout: 120_000 }, () => {
    const strict = measured(lancashire({ pool: 'startDays: every day\n    order: first-in-first-out' }))(
      'waiting',
    );
    const more = differences(strict, waiting);
    expect(more.mean).toBeGreaterThan(Z * more.se);
  });

  it('doubles those who wait when starts are on Mondays only', { timeout: 120_000 }, () => {
    const mondays = measured(lancashire({ pool: 'startDays: [Mon]' }))('waiting');
    const overTwice = figure(mondays.all.map((value, i) => value - 2 * waiting.all[i]!));
    expect(Math.abs(overTwice.mean)).toBeLessThan(Z * overTwice.se + 0.2 * mondays.mean);
  });

  it(
    'has nobody waiting beyond the next morning at 38 hours, with 54% of the hours used',
    { timeout: 120_000 },
    () => {
      const light = measured(lancashire({ hours: 38 }));
      const use = light('utilisation');
      expect(Math.abs(use.mean - (USERS_A_DAY * 7 * 38) / (TOTAL * 0.78))).toBeLessThan(Z * use.se);
      expect(use.mean).toBeCloseTo(0.54, 2);
      const wait = light('meanWait');
      expect(Math.abs(wait.mean - 0.5)).toBeLessThan(Z * wait.se);
    },
  );
});

describe('a pool that cannot keep up', () => {
  it('passes hours x ratio / mean bundle and no more', { timeout: 60_000 }, () => {
    const overloaded = measured(lancashire({ ratio: 0.5, weeks: 40 }));
    const use = overloaded('utilisation');
    expect(use.all.every((share) => share <= 1)).toBe(true);
    expect(use.mean).toBeGreaterThan(0.95);
    const carried = overloaded('gotThrough');
    const limit = (TOTAL * 0.5 * 365.25) / 7 / 67;
    // First-fit lets the smaller bundles go first, so more people pass than the mean bundle allows, hours for hours.
    const delivered = overloaded('hoursDelivered');
    expect(delivered.mean).toBeLessThanOrEqual(TOTAL * 0.5);
    expect(carried.mean).toBeGreaterThan(limit);
  });
});
