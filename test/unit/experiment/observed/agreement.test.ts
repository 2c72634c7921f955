import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../../src/experiment/observed/agreement.ts';
import type { ObservedFigure, ObservedFit } from '../../../../src/experiment/results.ts';

function figure(difference: number | null, tolerance: number | null, within: ObservedFigure['within']) {
  const none = { low: null, high: null, p10: null, p90: null, differenceShare: null };
  const mean = difference === null ? null : 100 + difference;
  return { observed: 100, mean, ...none, difference, tolerance, within };
}

function fit(whole: ObservedFigure, parts: Partial<ObservedFit> = {}): ObservedFit {
  const about = { name: 'days', measure: 'delayedDays', dimensions: {}, unit: 'days' } as const;
  return { ...about, source: null, confidence: null, ...whole, ...parts };
}

describe('agreement with the record', () => {
  it('counts figures and takes the root mean square of how far they are off, in tolerances', () => {
    // three and four tolerances off: the root of (9 + 16) / 2
    const observed = [fit(figure(30, 10, 'no')), fit(figure(-20, 5, 'cannot tell'))];
    expect(agreementOf(observed)).toEqual({
      figures: 2,
      within: 0,
      outside: 1,
      cannotTell: 1,
      distance: Math.sqrt(12.5),
    });
  });

  it('counts a series by its years, not by their sum, and tells the years apart', () => {
    const years = [
      { year: '2016/17', ...figure(5, 10, 'yes') },
      { year: '2017/18', ...figure(20, 10, 'no') },
    ];
    const agreement = agreementOf([fit(figure(25, 20, 'no'), { years }), fit(figure(0, 10, 'yes'))]);
    expect(agreement).toMatchObject({ figures: 3, within: 2, outside: 1 });
    expect(agreement!.distance).toBeCloseTo(Math.sqrt((0.25 + 4 + 0) / 3), 12);
    expect(agreement!.years).toEqual([
      { year: '2016/17', figures: 1, within: 1, outside: 0, cannotTell: 0, distance: 0.5 },
      { year: '2017/18', figures: 1, within: 0, outside: 1, cannotTell: 0, distance: 2 },
    ]);
  });

  it('has no distance where the model lacks a figure, and is nothing without a tolerance', () => {
    expect(agreementOf([fit(figure(null, 10, 'cannot tell'))])!.distance).toBeNull();
    expect(agreementOf([fit(figure(30, null, null))])).toBeNull();
  });
});
