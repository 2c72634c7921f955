import { describe, expect, test } from 'vitest';
import { atLeast, atMost } from '../../../src/statistics/binomial-tail.ts';
import { fewestTrials, shownChance, shownMean } from '../../../src/statistics/shown-verdict.ts';

describe('a chance', () => {
  test('tails add up to one, and hold far out where plain products vanish', () => {
    expect(atMost(6, 10, 0.7) + atLeast(7, 10, 0.7)).toBeCloseTo(1, 12);
    expect(atMost(0, 5000, 0.9)).toBeCloseTo(0, 300);
    expect(atMost(4500, 5000, 0.9)).toBeCloseTo(0.5, 1);
    expect(atMost(10, 10, 0.3)).toBeCloseTo(1, 12);
  });

  test('is shown only when the exact test says so', () => {
    const of = (count: number, trials: number) => shownChance({ count, trials, asked: 0.9, error: 0.05 });
    // 0.9^28 = 0.052, 0.9^29 = 0.047
    expect(of(28, 28)).toBe('open');
    expect(of(29, 29)).toBe('holds');
    expect(of(20, 29)).toBe('does not hold');
    expect(of(26, 29)).toBe('open');
  });

  test('needs so many trials at least', () => {
    expect(fewestTrials(0.9, 0.05)).toBe(29);
    expect(fewestTrials(0.5, 0.5)).toBe(1);
  });
});

test('a mean is shown to keep a bound when its whole interval does', () => {
  const values = [9, 10, 11, 10];
  expect(shownMean(values, { low: -Infinity, high: 12 }, 0.05)).toBe('holds');
  expect(shownMean(values, { low: -Infinity, high: 10.5 }, 0.05)).toBe('open');
  expect(shownMean(values, { low: 12, high: Infinity }, 0.05)).toBe('does not hold');
  // t at 0.999 with 3 degrees of freedom is 10.2: half an interval of 4.2
  expect(shownMean(values, { low: -Infinity, high: 14 }, 0.001)).toBe('open');
});
