import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal-quantile.ts';
import { sequence } from '../../../src/random/stream.ts';
import { crossedVariance } from '../../../src/statistics/crossed-variance.ts';
import { latinHypercube } from '../../../src/statistics/latin-hypercube.ts';
import { curveThrough, leastSquares } from '../../../src/statistics/least-squares.ts';

test('a Latin hypercube has one draw in each slice of every input', () => {
  const draws = latinHypercube(50, 3, sequence('cube'));
  for (const k of [0, 1, 2]) {
    const slices = draws.map((draw) => Math.floor(draw[k]! * 50)).sort((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: 50 }, (_, i) => i));
  }
  expect(draws.map(([one]) => one)).not.toEqual(draws.map(([, other]) => other));
});

describe('the variance of a crossed table', () => {
  test('is exact where rows and columns add up without anything left', () => {
    const table = [1, 4, 10].map((row) => [0, 2, 100, 3].map((column) => row + column));
    const { mean, rows, columns, rest } = crossedVariance(table);
    expect(mean).toBeCloseTo(5 + 26.25, 12);
    // sample variances of 1, 4, 10 and of 0, 2, 100, 3
    expect(rows).toBeCloseTo(21, 9);
    expect(columns).toBeCloseTo(2418.9166667, 6);
    expect(rest).toBeCloseTo(0, 9);
  });

  test('finds the parts that it was made of', () => {
    const next = sequence('parts');
    const normal = (): number => normalQuantile(next());
    const effects = (count: number, sd: number) => Array.from({ length: count }, () => sd * normal());
    const columns = effects(400, 2);
    const table = effects(400, 3).map((row) => columns.map((column) => row + column + normal()));
    const found = crossedVariance(table);
    // standard error of a variance from 400 values: 7% of it
    expect(Math.abs(found.rows - 9)).toBeLessThan(4 * 0.07 * 9);
    expect(Math.abs(found.columns - 4)).toBeLessThan(4 * 0.07 * 4);
    expect(found.rest).toBeCloseTo(1, 1);
  });

  test('needs two of each', () => {
    expect(() => crossedVariance([[1, 2]])).toThrow(RangeError);
    expect(() => crossedVariance([[1], [2]])).toThrow(RangeError);
  });
});

describe('least squares', () => {
  test('finds a plane exactly', () => {
    const x = [
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1, 2, 3],
      [1, 5, 1],
    ];
    const { coefficients, errors, residual } = leastSquares(
      x,
      x.map(([, a, b]) => 3 + 2 * a! - b!),
    );
    for (const [k, exact] of [3, 2, -1].entries()) expect(coefficients[k]).toBeCloseTo(exact, 9);
    expect(residual).toBeCloseTo(0, 12);
    expect(errors!.every((error) => error < 1e-6)).toBe(true);
  });

  test('a curve takes the degree that the points show', () => {
    const next = sequence('curve');
    const x = Array.from({ length: 60 }, (_, i) => i / 10);
    const noise = x.map(() => 0.1 * normalQuantile(next()));
    const degree = (of: (value: number) => number): number =>
      curveThrough(
        x,
        x.map((value, i) => of(value) + noise[i]!),
      ).degree;
    expect(degree(() => 0)).toBe(0);
    expect(degree((value) => value)).toBe(1);
    expect(degree((value) => (value - 3) ** 2)).toBe(2);
  });
});
