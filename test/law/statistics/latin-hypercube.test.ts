import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { latinHypercube } from '../../../src/statistics/latin-hypercube.ts';

test('a Latin hypercube has exactly one point in each part of each side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 8 }),
      fc.string(),
      (n, d, seed) => {
        const points = latinHypercube(n, d, seedrandom.alea(seed));
        expect(points).toHaveLength(n);
        for (let side = 0; side < d; side++) {
          const parts = points.map((point) => Math.floor(point[side]! * n)).sort((a, b) => a - b);
          expect(parts).toEqual(Array.from({ length: n }, (_, part) => part));
        }
      },
    ),
  );
});
