import { describe, expect, it } from 'vitest';
import { fitsOf, recordOf } from '../../../../src/experiment/observed/fit.ts';
import type { Observation } from '../../../../src/experiment/observed/observation.ts';
import type { ScenarioRun } from '../../../../src/experiment/scenario-run.ts';
import { madeUpRun } from '../made-up-run.ts';

const ABOUT = { name: 'days', dimensions: {}, unit: 'days/year', source: 'record', confidence: 'H' } as const;

function once(value: number, tolerance: Observation['tolerance'], measure = 'delayedDays'): Observation {
  return { ...ABOUT, measure, tolerance, seen: { by: 'period', row: 0, value } };
}

function byMonth(of: 'amount' | 'average', tolerance: Observation['tolerance']): Observation {
  const spans = [
    { span: '2016-04', value: 2, periods: [0] },
    { span: '2016-05', value: 6, periods: [1] },
  ];
  return { ...ABOUT, measure: 'occupied', tolerance, seen: { by: 'month', row: 0, of, spans } };
}

/** Delayed days of 99, 100 and 101: the mean is 100, its 95% interval 100 -/+ 4.30 / sqrt 3. */
const run = madeUpRun('base', [{ values: [99, NaN] }, { values: [100, NaN] }, { values: [101, NaN] }]);
const HALF = 4.30265 / Math.sqrt(3);

function fitOf(observation: Observation, of: ScenarioRun = run) {
  return fitsOf(of, [observation])[0]!;
}

describe('one observed figure', () => {
  it('has the mean and interval beside it, and how far off it is', () => {
    const fit = fitOf(once(80, { of: 'value', size: 0.1 }));
    expect(fit).toMatchObject({ observed: 80, difference: 20, differenceShare: 0.25, tolerance: 8 });
    expect(fit).toMatchObject({ mean: 100, within: 'no', source: 'record', confidence: 'H' });
    expect(fit.low).toBeCloseTo(100 - HALF, 4);
    expect(fit.high).toBeCloseTo(100 + HALF, 4);
    expect(fit.months).toBeUndefined();
  });

  it.each([
    ['yes', 99, 4],
    ['cannot tell', 97, 4],
    ['cannot tell', 100, 2],
    ['no', 90, 4],
    ['no', 110, 4],
  ])('is within the tolerance (%s) by the whole interval', (within, observed, size) => {
    expect(fitOf(once(observed, { of: 'unit', size })).within).toBe(within);
  });

  it('is not judged without a tolerance, and cannot be with one replication', () => {
    expect(fitOf(once(100, null))).toMatchObject({ tolerance: null, within: null });
    const single = madeUpRun('base', [{ values: [99, NaN] }]);
    expect(fitOf(once(99, { of: 'unit', size: 5 }), single)).toMatchObject({
      mean: 99,
      low: null,
      within: 'cannot tell',
    });
  });

  it('of nothing has no share; of a figure that does not exist no mean', () => {
    expect(fitOf(once(0, null)).differenceShare).toBeNull();
    const wait: Observation = {
      ...once(5, { of: 'unit', size: 1 }),
      seen: { by: 'period', row: 1, value: 5 },
    };
    expect(fitOf(wait)).toMatchObject({ mean: null, difference: null, within: 'cannot tell' });
  });
});

describe('an observed series', () => {
  it('of amounts adds up, and so does what is allowed for each month', () => {
    const fit = fitOf(byMonth('amount', { of: 'unit', size: 3 }));
    expect(fit).toMatchObject({ observed: 8, mean: 3, tolerance: 6, within: 'yes' });
    expect(fit.months).toMatchObject([
      { month: '2016-04', observed: 2, mean: 1, tolerance: 3, within: 'yes' },
      { month: '2016-05', observed: 6, mean: 2, tolerance: 3, within: 'no' },
    ]);
  });

  it('of averages is averaged over its months', () => {
    const fit = fitOf(byMonth('average', { of: 'value', size: 0.5 }));
    expect(fit).toMatchObject({ observed: 4, mean: 1.5, tolerance: 2, within: 'no' });
  });
});

describe('what a variant states', () => {
  const observing = (observed: readonly Observation[]): ScenarioRun => ({ ...run, observed });

  it('is shown only where it is not what the base states', () => {
    const base = observing([once(80, null), byMonth('amount', null)]);
    expect(recordOf(observing(base.observed), base)).toEqual([]);
    const anew = once(81, null);
    expect(recordOf(observing([anew, byMonth('amount', null)]), base)).toEqual([anew]);
  });

  it('is all of it where the variant is an explanation of the record', () => {
    const base = observing([once(80, null)]);
    const explanation = { ...observing(base.observed), isExplanation: true };
    expect(recordOf(explanation, base)).toEqual(base.observed);
  });

  it('is the same wherever its rows stand in the catalogue', () => {
    const base = observing([once(80, null)]);
    const moved = { ...once(80, null), seen: { by: 'period', row: 7, value: 80 } } as const;
    expect(recordOf(observing([moved]), base)).toEqual([]);
  });
});
