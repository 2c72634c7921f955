import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, dot } from '../../../src/statistics/matrix.ts';
import { singularDirections } from '../../../src/statistics/singular-values.ts';

test('of a matrix worked out by hand', () => {
  // A'A = [[25, 0], [0, 4]]
  const found = singularDirections([
    [3, 0],
    [4, 0],
    [0, -2],
  ]);
  expect(found.map(({ value }) => value)).toEqual([5, 2]);
  expect(found.map(({ along }) => along)).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('columns that say the same leave a direction that changes nothing', () => {
  const [strong, nothing] = singularDirections([
    [1, 2],
    [3, 6],
  ]);
  expect(strong!.value).toBeCloseTo(Math.sqrt(50), 12);
  expect(nothing!.value).toBeCloseTo(0, 12);
  expect(nothing!.along[0]! / nothing!.along[1]!).toBeCloseTo(-2, 9);
});

test('fewer rows than columns: the last values are 0', () => {
  const found = singularDirections([[1, 1, 1]]);
  expect(found[0]!.value).toBeCloseTo(Math.sqrt(3), 12);
  expect(found.slice(1).every(({ value }) => value < 1e-12)).toBe(true);
});

test('directions have length one, stand at right angles, and are stretched by their values', () => {
  const number = fc.double({ min: -9, max: 9, noNaN: true });
  const matrices = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(matrices, (matrix) => {
      const found = singularDirections(matrix);
      const size = Math.max(1, found[0]!.value);
      for (const [i, one] of found.entries()) {
        const stretched = applied(matrix, one.along);
        expect(Math.abs(Math.hypot(...stretched) - one.value)).toBeLessThan(1e-9 * size);
        for (const [j, other] of found.entries())
          expect(Math.abs(dot(one.along, other.along) - (i === j ? 1 : 0))).toBeLessThan(1e-9);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});
