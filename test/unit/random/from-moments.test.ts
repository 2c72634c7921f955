import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gammaFromMeanSd,
  gammaFromShapeMean,
  lognormalFromMeanMedian,
  lognormalFromMeanSd,
  weibullFromMeanSd,
  weibullFromShapeMean,
} from '../../../src/random/from-moments.ts';
import { moments } from '../../../src/random/moments.ts';

const mean = fc.double({ min: 0.01, max: 1000, noNaN: true });
const cv = fc.double({ min: 0.05, max: 3, noNaN: true });

describe('parameters from the mean and sd have that mean and sd', () => {
  it.each([lognormalFromMeanSd, gammaFromMeanSd, weibullFromMeanSd])('%o', (from) => {
    fc.assert(
      fc.property(mean, cv, (m, c) => {
        const made = moments(from(m, m * c));
        expect(made.mean / m).toBeCloseTo(1, 9);
        expect(made.sd / (m * c)).toBeCloseTo(1, 8);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

it('lognormalFromMeanMedian has that mean and median', () => {
  const made = moments(lognormalFromMeanMedian(8, 5));
  expect(made.mean).toBeCloseTo(8, 12);
  expect(made.median).toBeCloseTo(5, 12);
  expect(() => lognormalFromMeanMedian(5, 5)).toThrow(/above its median/);
  expect(() => lognormalFromMeanMedian(5, 0)).toThrow(/median/);
});

it('a shape and a mean are kept', () => {
  expect(gammaFromShapeMean(2, 6)).toEqual({ kind: 'gamma', shape: 2, scale: 3 });
  expect(weibullFromShapeMean(1, 6).scale).toBeCloseTo(6, 13);
  expect(moments(weibullFromShapeMean(1.7, 6)).mean).toBeCloseTo(6, 12);
});

it('what cannot be is refused', () => {
  for (const from of [lognormalFromMeanSd, gammaFromMeanSd, weibullFromMeanSd]) {
    for (const [m, sd] of [
      [0, 1],
      [1, 0],
      [-1, 1],
      [1, NaN],
    ] as const) {
      // prettier-ignore
      expect(() => from(m, sd)).toThrow(RangeError);
    }
  }
  expect(() => weibullFromMeanSd(1, 1e-6)).toThrow(/no Weibull/);
});
