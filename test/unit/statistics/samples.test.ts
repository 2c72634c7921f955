/** Statistics of a sample, against values known by hand or published. */
import { describe, expect, it } from 'vitest';
import { batchMeans } from '../../../src/statistics/batch-means.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { quantile, type QuantileType } from '../../../src/statistics/quantile.ts';
import { replicationsFor } from '../../../src/statistics/replications-for.ts';
import { momentsOf, RunningMoments } from '../../../src/statistics/running-moments.ts';
import { timeAverage, timeQuantile } from '../../../src/statistics/step-path.ts';
import { welchDifference } from '../../../src/statistics/welch-difference.ts';

describe('moments', () => {
  it.each([0, 1e9, 1e12])('keep their variance where all values are near %d', (far) => {
    const { count, mean, variance } = momentsOf([4, 7, 13, 16].map((value) => far + value));
    expect({ count, mean, variance }).toEqual({ count: 4, mean: far + 10, variance: 30 });
  });
  it('do not exist without values, and refuse what is no number', () => {
    expect(momentsOf([])).toEqual({ count: 0, mean: NaN, variance: NaN });
    expect(momentsOf([3])).toEqual({ count: 1, mean: 3, variance: NaN });
    expect(() => new RunningMoments().add(NaN)).toThrow(/finite/);
  });
});

describe('the difference of two separate samples', () => {
  // by Welch's formulas on the means and variances that Python's statistics module gives
  const one = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
  const two = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.2, 24.4];
  it('is that of Welch', () => {
    const { mean, se, freedom, low, high } = welchDifference(one, two);
    expect(mean).toBeCloseTo(2.813333333, 8);
    expect(mean / se).toBeCloseTo(2.860742240922125, 10);
    expect(freedom).toBeCloseTo(27.80082506632139, 10);
    expect((low + high) / 2).toBeCloseTo(mean, 12);
  });
  it('needs two values in each and some spread', () => {
    expect(() => welchDifference([1], [1, 2])).toThrow(/two values/);
    expect(() => welchDifference([1, 1], [2, 2])).toThrow(/spread/);
  });
});

describe('quantiles by type', () => {
  // by hand from Hyndman and Fan's definitions, n = 5
  it.each<[QuantileType, number, number]>([
    [1, 0.2, 1],
    [1, 0.21, 2],
    [6, 0.5, 4],
    [6, 0.25, 1.5],
    [7, 0.25, 2],
    [7, 0.9, 12.8],
    [8, 0.25, 1 + 2 / 3],
    [8, 0, 1],
    [7, 1, 16],
  ])('type %d at %d', (type, p, value) => {
    expect(quantile([16, 1, 8, 2, 4], p, type)).toBeCloseTo(value, 12);
  });
  it('refuses no values, no number and no share', () => {
    for (const wrong of [() => quantile([], 0.5), () => quantile([NaN], 0.5), () => quantile([1], 1.1)])
      expect(wrong).toThrow(RangeError);
  });
});

describe('a path of steps', () => {
  const path = { at: [0, 6, 6, 18], values: [10, 99, 12, 9] };
  it('is averaged over time, not over values, and the last value of an instant counts', () => {
    expect(timeAverage(path, { from: 0, to: 24 })).toBe((60 + 144 + 54) / 24);
    expect(timeAverage(path, { from: 12, to: 20 })).toBe((72 + 18) / 8);
  });
  it('has quantiles of time', () => {
    const day = { from: 0, to: 24 };
    expect([0.25, 0.26, 0.5, 0.51, 1].map((p) => timeQuantile(path, day, p))).toEqual([9, 10, 10, 12, 12]);
  });
  it('refuses a span without length or before the path, and instants that fall', () => {
    expect(() => timeAverage(path, { from: 3, to: 3 })).toThrow(/length/);
    expect(() => timeAverage(path, { from: -1, to: 3 })).toThrow(/start/);
    expect(() => timeAverage({ at: [0, 5, 4], values: [1, 2, 3] }, { from: 0, to: 9 })).toThrow(/rise/);
  });
});

describe('batch means', () => {
  it('leave out the start, and give the interval of the parts', () => {
    const { leftOut, batches, mean, low, correlation } = batchMeans([9, 1, 3, 5, 7, 2, 4], 3);
    expect({ leftOut, batches }).toEqual({ leftOut: 1, batches: [2, 6, 3] });
    const interval = meanInterval([2, 6, 3]);
    expect({ mean, low }).toEqual({ mean: interval.mean, low: interval.low });
    expect(correlation).toBeCloseTo(
      ((2 - 11 / 3) * (6 - 11 / 3) + (6 - 11 / 3) * (3 - 11 / 3)) / (26 / 3),
      12,
    );
  });
  it('need two parts with a value each', () => {
    expect(() => batchMeans([1, 2], 3)).toThrow(/two parts/);
    expect(() => batchMeans([1, 2], 1)).toThrow(/two parts/);
  });
});

describe('replications for a half-width', () => {
  const pilot = [52, 47, 55, 50, 46];
  it('are the fewest that reach it', () => {
    for (const halfWidth of [0.1, 0.5, 1, 3, 40]) {
      const wanted = replicationsFor(pilot, halfWidth);
      const { sd } = meanInterval(pilot);
      // the normal quantile bounds it from below, and a few more for Student's t from above
      const least = ((1.959963984540054 * sd) / halfWidth) ** 2;
      expect(wanted).toBeGreaterThanOrEqual(least);
      expect(wanted).toBeLessThanOrEqual(Math.max(8, least + 4));
    }
  });
  it('are none that anybody can run for next to nothing, and two for no spread', () => {
    expect(replicationsFor(pilot, 1e-9)).toBe(Infinity);
    expect(replicationsFor([3, 3, 3], 0.1)).toBe(2);
    expect(() => replicationsFor(pilot, 0)).toThrow(/half-width/);
  });
});
