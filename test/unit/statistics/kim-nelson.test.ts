import { describe, expect, it } from 'vitest';
import { kimNelsonEta } from '../../../src/statistics/kim-nelson.ts';

describe('the constant of KN', () => {
  it('is what its definition says where that is a whole number or a root', () => {
    // with three values the exponent is -1: (1 / 0.05 - 1) / 2; with two it is -2; with five -1/2
    expect(kimNelsonEta({ systems: 3, chance: 0.95, first: 3 })).toBeCloseTo(9.5, 12);
    expect(kimNelsonEta({ systems: 3, chance: 0.95, first: 2 })).toBeCloseTo((400 - 1) / 2, 9);
    expect(kimNelsonEta({ systems: 3, chance: 0.91, first: 5 })).toBeCloseTo((1 / 0.3 - 1) / 2, 12);
  });

  it('comes to the logarithm of known variances as values grow: eta (first - 1) -> -ln(2a / (systems - 1))', () => {
    const first = 1e6;
    const grown = kimNelsonEta({ systems: 5, chance: 0.95, first }) * (first - 1);
    expect(grown).toBeCloseTo(-Math.log(0.1 / 4), 4);
  });

  it('rises with systems and with the chance, and falls with values', () => {
    const eta = (systems: number, chance: number, first: number) => kimNelsonEta({ systems, chance, first });
    expect(eta(10, 0.95, 10)).toBeGreaterThan(eta(5, 0.95, 10));
    expect(eta(5, 0.99, 10)).toBeGreaterThan(eta(5, 0.95, 10));
    expect(eta(5, 0.95, 20)).toBeLessThan(eta(5, 0.95, 10));
  });

  it.each([
    { systems: 1, chance: 0.95, first: 10 },
    { systems: 3, chance: 0.95, first: 1 },
    { systems: 3, chance: 1, first: 10 },
    { systems: 3, chance: 1 / 3, first: 10 },
    { systems: 2.5, chance: 0.95, first: 10 },
  ])('refuses %j', (design) => {
    expect(() => kimNelsonEta(design)).toThrow(RangeError);
  });
});
