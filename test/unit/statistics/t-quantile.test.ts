import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../src/statistics/t-quantile.ts';

describe('tQuantile', () => {
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 9, 2.262157162798205],
    [0.975, 29, 2.045229642132703],
    [0.975, 30, 2.0422724563012378],
    [0.995, 10, 3.16927267261695],
    [0.95, 120, 1.6576508993552352],
    [0.999, 3, 10.214531852407383],
    [0.975, 9999, 1.960201263621357],
  ])('at %d with %d degrees of freedom is that of scipy 1.17.1 (stats.t.ppf)', (p, freedom, value) => {
    expect(tQuantile(p, freedom)).toBeCloseTo(value, 12);
  });
  it('is the inverse of the distribution function of another program', () => {
    for (const freedom of [1, 2, 3, 4, 7, 8, 31, 100, 199, 1000]) {
      for (const p of [0.005, 0.1, 0.4, 0.5, 0.6, 0.9, 0.975, 0.999]) {
        expect(jstat.studentt.cdf(tQuantile(p, freedom), freedom)).toBeCloseTo(p, 6);
      }
    }
  });
  it('is odd about one half, and refuses what has no quantile', () => {
    expect(tQuantile(0.1, 5)).toBe(-tQuantile(0.9, 5));
    for (const p of [0, 1, -0.1, NaN]) expect(() => tQuantile(p, 5)).toThrow(/probability/);
    for (const freedom of [0, 1.5, -3, NaN]) expect(() => tQuantile(0.9, freedom)).toThrow(/freedom/);
  });
});
