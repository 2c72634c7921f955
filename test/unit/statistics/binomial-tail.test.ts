import { expect, test } from 'vitest';
import { atLeast } from '../../../src/statistics/binomial-tail.ts';

test.each([
  [0, 10, 0.3, 1],
  [1, 1, 0.05, 0.05],
  [2, 2, 0.5, 0.25],
  // scipy.stats.binom.sf(4, 30, 0.05)
  [5, 30, 0.05, 0.015635],
  [11, 10, 0.5, 0],
])('%d or more of %d at %d', (count, trials, share, chance) => {
  expect(atLeast(count, trials, share)).toBeCloseTo(chance, 5);
});
