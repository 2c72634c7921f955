import { expect, it } from 'vitest';
import { hasNoWidth, meanInterval } from '../../../src/statistics/interval.ts';

it('meanInterval of 1, 2, 3, 4 is 2.5 with three degrees of freedom', () => {
  const { mean, sd, se, low, high } = meanInterval([1, 2, 3, 4]);
  expect(mean).toBe(2.5);
  expect(sd).toBeCloseTo(Math.sqrt(5 / 3), 14);
  expect(se).toBeCloseTo(Math.sqrt(5 / 12), 14);
  // 3.1824463052837078 is the 97.5th percentile of t with three degrees of freedom.
  expect(high - mean).toBeCloseTo(3.1824463052837078 * Math.sqrt(5 / 12), 12);
  expect(mean - low).toBeCloseTo(high - mean, 14);
});

it('meanInterval refuses what has no interval', () => {
  for (const values of [[], [1], [1, NaN], [1, Infinity]]) {
    expect(() => meanInterval(values)).toThrow(/two values or more/);
  }
});

it('an interval of values that are all the same has no width, whatever dust is in it', () => {
  expect(hasNoWidth(meanInterval([5.99, 5.99]))).toBe(true);
  expect(hasNoWidth(meanInterval(Array.from({ length: 30 }, () => 0.1 + 0.2)))).toBe(true);
  expect(hasNoWidth(meanInterval([0.3, 0.1 + 0.2]))).toBe(true);
  expect(hasNoWidth(meanInterval([0, 0]))).toBe(true);
  expect(hasNoWidth(meanInterval([5.99, 5.990001]))).toBe(false);
});
