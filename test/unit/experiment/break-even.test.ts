import { describe, expect, it } from 'vitest';
import { breakEvensOf } from '../../../src/experiment/break-even.ts';
import type { ScenarioRun } from '../../../src/experiment/scenario-run.ts';
import { madeUpRun } from './made-up-run.ts';

const AT = ['2016-04-01', '2016-04-08'];

/** A run whose replications have these costs in each of two periods; a second row is one payer's. */
function costing(
  name: string,
  costs: readonly (readonly number[])[],
  payers: readonly string[] = [],
): ScenarioRun {
  const run = madeUpRun(
    name,
    costs.map((series) => ({ values: [1, 1], series })),
  );
  const row = { measure: 'allCosts', unit: '£', of: 'amount' } as const;
  const series = [{ ...row, dimensions: {} }, ...payers.map((payer) => ({ ...row, dimensions: { payer } }))];
  return { ...run, catalogue: { ...run.catalogue, series } };
}

const base = costing('base', [[100, 100], [100, 100], [100, 100]]); // prettier-ignore
const of = (...costs: readonly (readonly number[])[]) => breakEvensOf(base, costing('variant', costs))[0]!;

describe('break-even', () => {
  it('is the period from whose end on the sum is not above nothing', () => {
    const found = of([130, 65], [130, 70], [130, 66]);
    expect(found).toMatchObject({ measure: 'allCosts', dimensions: {}, variant: 'variant', at: AT });
    expect(found).toMatchObject({ outcome: 'within the period', period: AT[1], withinShare: 1 });
    expect(found.mean[0]).toBe(30);
    // The ends are -5, 0 and -4: mean -3, standard error sqrt(7) / sqrt(3), t of 2 degrees 4.303.
    expect(found.mean[1]).toBe(-3);
    expect(found.high[1]).toBeCloseTo(-3 + (4.302653 * Math.sqrt(7)) / Math.sqrt(3), 4);
    expect(found).toMatchObject({ earliest: AT[1], latest: null });
    expect(found.oneYear).toEqual({ p10: AT[1], p90: AT[1] });
  });

  it('may not come within the period, and in some years only', () => {
    const found = of([130, 100], [130, 60], [130, 110]);
    expect(found).toMatchObject({ outcome: 'not within the period', period: null, latest: null });
    expect(found.withinShare).toBeCloseTo(1 / 3, 12);
    expect(found.oneYear).toEqual({ p10: null, p90: null });
  });

  it('does not count what is paid back and spent again', () => {
    expect(of([90, 130], [90, 130], [90, 130])).toMatchObject({ outcome: 'not within the period' });
  });

  it('is no question where the variant is never dearer, or costs the same to the penny', () => {
    expect(of([90, 100], [80, 100], [99, 100])).toMatchObject({ outcome: 'never dearer', period: AT[0] });
    expect(of([100, 100 + 1e-9], [100, 100], [100, 100])).toMatchObject({ outcome: 'same' });
  });

  it('has no interval with one replication', () => {
    const [found] = breakEvensOf(costing('one', [[1, 1]]), costing('two', [[2, 0]]));
    expect(found).toMatchObject({ mean: [1, 0], low: [null, null], oneYear: null, period: AT[1] });
  });

  it('counts a payer of one side only from nothing, and needs costs on both', () => {
    const two = costing('variant', [[100, 100, 20, 20], [100, 100, 20, 20], [100, 100, 20, 20]], ['pool']); // prettier-ignore
    const rows = breakEvensOf(base, two);
    expect(rows.map(({ dimensions }) => dimensions)).toEqual([{}, { payer: 'pool' }]);
    expect(rows[1]!.mean).toEqual([20, 40]);
    expect(breakEvensOf(base, madeUpRun('free', [{ values: [1, 1] }]))).toEqual([]);
  });
});
