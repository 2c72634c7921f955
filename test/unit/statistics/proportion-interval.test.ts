import { expect, it } from 'vitest';
import { proportionInterval } from '../../../src/statistics/proportion-interval.ts';

// Newcombe, Statistics in Medicine 17 (1998), table I: Wilson's score interval without correction.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i is from %f to %f', (count, all, low, high) => {
  const interval = proportionInterval(count, all);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('is the mirror of what did not come true, and stays within 0 and 1', () => {
  const [one, other] = [proportionInterval(20, 20), proportionInterval(0, 20)];
  expect(one.low).toBeCloseTo(1 - other.high, 12);
  expect(one.high).toBe(1);
});

it.each([
  [0, 0],
  [-1, 5],
  [6, 5],
])('refuses %i of %i', (count, all) => {
  expect(() => proportionInterval(count, all)).toThrow(RangeError);
});
