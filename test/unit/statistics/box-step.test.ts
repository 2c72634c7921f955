import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxStep } from '../../../src/statistics/box-step.ts';
import { dot, applied } from '../../../src/statistics/matrix.ts';

const wide = { low: [-100, -100], high: [100, 100] };

describe('the least of a quadratic in a box', () => {
  test('is that of the free problem where the box has room', () => {
    // gradient of ½(4x² + 2xy + 3y²) + (-8x - 5y) is 0 at x = 19/11, y = 12/11
    const step = boxStep({ curvature: [[4, 1], [1, 3]], gradient: [-8, -5], ...wide }); // prettier-ignore
    expect(step[0]).toBeCloseTo(19 / 11, 12);
    expect(step[1]).toBeCloseTo(12 / 11, 12);
  });

  test('stops on a bound and makes the best of the rest', () => {
    // x held at 1: 3y = 5 - 1
    const step = boxStep({
      curvature: [[4, 1], [1, 3]], // prettier-ignore
      gradient: [-8, -5],
      low: [-1, -9],
      high: [1, 9],
    });
    expect(step).toEqual([1, expect.closeTo(4 / 3, 12)]);
  });

  test('stays where it is when the box has no room', () => {
    expect(boxStep({ curvature: [[1]], gradient: [-3], low: [0], high: [0] })).toEqual([0]);
    expect(boxStep({ curvature: [[1]], gradient: [-3], low: [-1], high: [0] })).toEqual([0]);
  });

  test('is better than every corner, edge and inner point tried', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    const rows = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    const vector = fc.array(number, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rows, vector, vector, (root, gradient, sides) => {
        const curvature = root.map((a, i) => root.map((b, j) => dot(a, b) + (i === j ? 0.1 : 0)));
        const low = sides.map((side) => -Math.abs(side));
        const high = sides.map((side) => 5 - Math.abs(side));
        const value = (at: readonly number[]): number =>
          dot(at, applied(curvature, at)) / 2 + dot(gradient, at);
        const step = boxStep({ curvature, gradient, low, high });
        const steps = [0, 0.25, 0.5, 0.75, 1];
        for (const a of steps)
          for (const b of steps)
            for (const c of steps) {
              const at = [a, b, c].map((share, i) => low[i]! + share * (high[i]! - low[i]!));
              expect(value(step)).toBeLessThanOrEqual(value(at) + 1e-7);
            }
        for (const [i, part] of step.entries()) {
          expect(part).toBeGreaterThanOrEqual(low[i]!);
          expect(part).toBeLessThanOrEqual(high[i]!);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('refuses a curvature that bends both ways', () => {
    expect(() => boxStep({ curvature: [[1, 2], [2, 1]], gradient: [1, 1], ...wide })).toThrow(RangeError); // prettier-ignore
  });
});
