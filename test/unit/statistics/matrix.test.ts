import { expect, test } from 'vitest';
import { inverse, product, solved, transposed, withDiagonal } from '../../../src/statistics/matrix.ts';

const A = [
  [4, 2, 1],
  [2, 5, 3],
  [1, 3, 6],
];

test('solves a positive definite system', () => {
  // A (1, -2, 3)' = (3, 1, 13)'
  const x = solved(A, [3, 1, 13]);
  for (const [i, value] of [1, -2, 3].entries()) expect(x[i]).toBeCloseTo(value, 12);
});

test('an inverse times its matrix is one', () => {
  const one = product(inverse(A), A);
  for (const [i, row] of one.entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(i === j ? 1 : 0, 12);
});

test('transposes and adds to the diagonal', () => {
  expect(transposed([[1, 2], [3, 4], [5, 6]])).toEqual([[1, 3, 5], [2, 4, 6]]); // prettier-ignore
  expect(withDiagonal([[1, 2], [3, 4]], 10)).toEqual([[11, 2], [3, 14]]); // prettier-ignore
});

test('refuses a matrix that is not positive definite', () => {
  expect(() => solved([[1, 2], [2, 4]], [1, 1])).toThrow(RangeError); // prettier-ignore
});
