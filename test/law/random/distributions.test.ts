/** Laws that every distribution keeps when it is drawn: right mean, spread and quantiles; rising in u; the same again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moments } from '../../../src/random/moments.ts';
import { lawOf } from '../../../src/random/law-of.ts';
import { SamplerBank } from '../../../src/random/sampler-bank.ts';
import { keyOf, uniformAt } from '../../../src/random/stream.ts';
import { BASE_DISTRIBUTIONS, MODIFIED_DISTRIBUTIONS } from '../../support/distributions.ts';

const COUNT = 40_000;
/** Largest score allowed for each of the few hundred checks together. */
const Z = 5;
const [k0, k1] = keyOf('distribution laws');

describe.each([...BASE_DISTRIBUTIONS, ...MODIFIED_DISTRIBUTIONS].map((spec, i) => [spec, i] as const))(
  '%j',
  (spec, number) => {
    const bank = new SamplerBank([spec]);
    const law = lawOf(spec);
    const draws = Float64Array.from({ length: COUNT }, (_, i) => bank.draw(0, uniformAt(k0, k1, i, number)));
    const average = draws.reduce((sum, draw) => sum + draw, 0) / COUNT;

    it('has its mean', () => {
      const { mean, sd } = moments(spec);
      expect(Math.abs(average - mean)).toBeLessThanOrEqual((Z * sd) / Math.sqrt(COUNT) + 1e-12);
    });
    it('has its sd', () => {
      const { sd } = moments(spec);
      const squares = draws.map((draw) => (draw - average) ** 2);
      const variance = squares.reduce((sum, square) => sum + square, 0) / COUNT;
      const spread = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / COUNT;
      expect(Math.abs(variance - sd * sd)).toBeLessThanOrEqual(Z * Math.sqrt(spread / COUNT) + 1e-12);
    });
    it.each([0.01, 0.1, 0.5, 0.9, 0.99])('has its quantile at %d', (p) => {
      const x = law.quantile(p, 1 - p);
      const noise = Z * Math.sqrt((p * (1 - p)) / COUNT);
      const share = (counts: (draw: number) => boolean): number => draws.filter(counts).length / COUNT;
      // A step may hold more than p and less than p below it.
      expect(share((draw) => draw <= x * (1 + 1e-9))).toBeGreaterThanOrEqual(p - noise);
      expect(share((draw) => draw < x * (1 - 1e-9))).toBeLessThanOrEqual(p + noise);
    });
    it('stays within its support', () => {
      expect(draws.every((draw) => draw >= law.low && draw <= law.high)).toBe(true);
    });
    it('rises with u, and gives the same again', () => {
      const again = new SamplerBank([spec]);
      const uniform = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
      fc.assert(
        fc.property(uniform, uniform, (u, v) => {
          const [low, high] = [bank.draw(0, Math.min(u, v)), bank.draw(0, Math.max(u, v))];
          // Two numbers closer than a table's error may come out in either order.
          expect(low).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
          expect(again.draw(0, u)).toBe(bank.draw(0, u));
        }),
        { seed: 1, numRuns: 200 },
      );
    });
  },
);
