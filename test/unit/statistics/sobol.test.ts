import { describe, expect, test } from 'vitest';
import { MOST_SOBOL_DIMENSIONS, sobolPoints } from '../../../src/statistics/sobol.ts';

describe('Sobol points', () => {
  test('are those that Joe and Kuo publish for three dimensions', () => {
    expect(sobolPoints(10, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  test('are those of scipy 1.17 (the same table) in every dimension: the sixteenth of 24', () => {
    expect(sobolPoints(16, 24)[15]).toEqual([
      ...[0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875, 0.8125, 0.3125, 0.3125, 0.6875, 0.0625, 0.1875],
      ...[0.3125, 0.5625, 0.9375, 0.8125, 0.9375, 0.9375, 0.3125, 0.6875, 0.8125, 0.8125, 0.5625, 0.8125],
    ]);
  });

  test.each([0, 0.37, 0.999])('put one point into each 64th of each side, shifted by %f or not', (shift) => {
    const points = sobolPoints(64, MOST_SOBOL_DIMENSIONS, () => shift);
    for (let dimension = 0; dimension < MOST_SOBOL_DIMENSIONS; dimension++) {
      const parts = points.map((point) => Math.floor(point[dimension]! * 64)).sort((a, b) => a - b);
      expect(parts).toEqual(Array.from({ length: 64 }, (_, part) => part));
    }
  });

  test('are refused beyond the dimensions of the table', () => {
    expect(() => sobolPoints(2, MOST_SOBOL_DIMENSIONS + 1)).toThrow(/at most 24 dimensions/);
  });
});
