import { expect, it } from 'vitest';
import { describe } from '../../../src/random/describe.ts';

it('says a distribution in words, with what its draws come to', () => {
  expect(describe({ kind: 'fixed', value: 1500 }, 'hours')).toBe('always 1,500 hours');
  expect(describe({ kind: 'exponential', mean: 2 }, '')).toBe('exponential, mean 2, sd 2');
  expect(describe({ kind: 'erlang', shape: 4, mean: 3 }, 'days')).toBe(
    'Erlang of 4 stages, mean 3 days, sd 1.5 days',
  );
  const truncate = { low: 0, high: 100 };
  expect(describe({ kind: 'gamma', shape: 2, scale: 3, truncate }, 'days')).toContain(
    'at least 0 days, at most 100 days',
  );
  const round = { to: 1, rule: 'nearest', redrawWhileNotPositive: true } as const;
  expect(describe({ kind: 'exponential', mean: 12, round }, 'days')).toBe(
    'exponential, mean 12.51 days, sd 12 days, rounded to the nearest multiple of 1 days, drawn again while that is not above 0',
  );
  expect(describe({ kind: 'empirical', values: [1, 2], interpolate: true }, 'days')).toContain(
    '2 observed values, joined',
  );
});
