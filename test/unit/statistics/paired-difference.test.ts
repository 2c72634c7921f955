import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/statistics/paired-difference.ts';

describe('pairedDifference', () => {
  it('is variant minus base, pair by pair', () => {
    const found = pairedDifference([10, 20, 30], [9, 18, 27]);
    expect(found.mean).toBe(-2);
    expect(found.se).toBeCloseTo(1 / Math.sqrt(3), 14);
    expect(found.low).toBeCloseTo(-2 - 4.302652729749462 / Math.sqrt(3), 10);
    expect(found.high).toBeCloseTo(-2 + 4.302652729749462 / Math.sqrt(3), 10);
    // Variances 100 and 81 apart, 1 in pairs.
    expect(found.pairingGain).toBeCloseTo(181, 10);
  });
  it('says lower or higher only when the interval leaves 0 out', () => {
    expect(pairedDifference([5, 6, 7], [1, 2.1, 3]).verdict).toBe('lower');
    expect(pairedDifference([1, 2.1, 3], [5, 6, 7]).verdict).toBe('higher');
    expect(pairedDifference([5, 6, 7], [9, 2, 7.5]).verdict).toBe('cannot tell');
  });
  it('says how many more pairs would tell, as things stand', () => {
    // Differences 3, -1, 1: mean 1, sd 2, t 4.3027: (4.3027 x 2 / 1)^2 = 74.05, so 75 pairs in all.
    expect(pairedDifference([0, 0, 0], [3, -1, 1]).moreReplications).toBe(72);
    expect(pairedDifference([0, 0], [1, -1]).moreReplications).toBeNull();
    expect(pairedDifference([5, 6, 7], [1, 2.1, 3]).moreReplications).toBeNull();
  });
  it('knows the same from nearly the same, and one pair from two', () => {
    expect(pairedDifference([1, 2], [1, 2])).toMatchObject({ verdict: 'same', mean: 0, pairingGain: null });
    expect(pairedDifference([1], [1])).toMatchObject({ verdict: 'same', se: null, low: null });
    expect(pairedDifference([1], [2])).toMatchObject({ verdict: 'cannot tell', mean: 1, high: null });
    expect(() => pairedDifference([], [])).toThrow(/pairs/);
    expect(() => pairedDifference([1], [1, 2])).toThrow(/pairs/);
  });
});
