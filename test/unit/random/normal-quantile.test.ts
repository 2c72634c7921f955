import { describe, expect, it } from 'vitest';
import { normalBelow } from '../../../src/random/incomplete-gamma.ts';
import { normalQuantile, upperScore } from '../../../src/random/normal-quantile.ts';

describe('normalQuantile', () => {
  // scipy.special.ndtri, 1.17.1
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-5, -4.264890793922825],
    [0.001, -3.090232306167813],
    [0.07, -1.4757910281791706],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.6, 0.2533471031357997],
    [0.999, 3.090232306167813],
  ])('of %d is %d', (p, score) => {
    expect(normalQuantile(p) / score).toBeCloseTo(1, 14);
  });
  it('has its centre and its ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
  });
  it('is the inverse of the distribution function in both tails', () => {
    for (const tail of [1e-15, 1e-9, 1e-4, 0.01, 0.075, 0.0751, 0.3, 0.5]) {
      expect(normalBelow(normalQuantile(tail)) / tail).toBeCloseTo(1, 12);
      expect(upperScore(tail)).toBeCloseTo(-normalQuantile(tail), 13);
    }
  });
});
