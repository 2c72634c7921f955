import { describe, expect, it } from 'vitest';
import type { Law } from '../../../src/random/law.ts';
import { lawOf } from '../../../src/random/law-of.ts';
import { SamplerBank } from '../../../src/random/sampler-bank.ts';
import { BASE_DISTRIBUTIONS, MODIFIED_DISTRIBUTIONS } from '../../support/distributions.ts';

/** Numbers such as the generator makes (odd multiples of 2^-53), all over (0, 1) and far into both tails. */
const UNIFORMS = [
  ...Array.from({ length: 4000 }, (_, i) => (i + 0.382) / 4000),
  ...Array.from({ length: 60 }, (_, i) => 0.7 ** (i + 2)),
  ...Array.from({ length: 60 }, (_, i) => 1 - 0.7 ** (i + 2)),
  2 ** -53,
  1 - 2 ** -53,
].map((u) => (Math.floor(u * 2 ** 52) + 0.5) / 2 ** 52);

/** The largest error of a draw as a share of the exact quantile. */
function worstError(bank: SamplerBank, law: Law, uniforms: readonly number[]): number {
  const errors = uniforms.map((u) => {
    const exact = law.quantile(u, 1 - u);
    const error = Math.abs(bank.draw(0, u) - exact);
    return error === 0 ? 0 : error / Math.abs(exact);
  });
  return Math.max(...errors);
}

describe('SamplerBank', () => {
  it.each(BASE_DISTRIBUTIONS)('draws the exact quantile to 1e-9: %j', (spec) => {
    const bank = new SamplerBank([spec]);
    const law = lawOf(spec);
    // Steps in the last digits of u fall on either side of a boundary.
    const sharp = law.points === 'continuum' ? 0 : 1e-12;
    const uniforms = UNIFORMS.filter((each) => each > sharp && each < 1 - sharp);
    expect(worstError(bank, law, uniforms)).toBeLessThanOrEqual(1e-9);
  });
  it.each(MODIFIED_DISTRIBUTIONS)('draws the truncated and rounded law: %j', (spec) => {
    const bank = new SamplerBank([spec]);
    const law = lawOf(spec);
    const uniforms = UNIFORMS.filter((each) => each > 1e-9 && each < 1 - 1e-9);
    expect(worstError(bank, law, uniforms)).toBeLessThanOrEqual(1e-6);
    const outside = UNIFORMS.filter((u) => !(bank.draw(0, u) >= law.low && bank.draw(0, u) <= law.high));
    expect(outside).toEqual([]);
  });
  it('keeps its distributions apart, and draws the same whatever was drawn before', () => {
    const specs = [...BASE_DISTRIBUTIONS, ...MODIFIED_DISTRIBUTIONS];
    const all = new SamplerBank(specs);
    specs.forEach((spec, i) => {
      const alone = new SamplerBank([spec]);
      for (const u of [0.9, 0.1, 0.5, 0.123456]) expect(all.draw(i, u)).toBe(alone.draw(0, u));
    });
  });
  it('refuses parameters that make no distribution', () => {
    expect(() => new SamplerBank([{ kind: 'gamma', shape: 0, scale: 1 }])).toThrow(/shape of a gamma/);
  });
});

describe('rounding', () => {
  const drawn = (rule: 'nearest' | 'up' | 'down', value: number, to: number): number =>
    new SamplerBank([{ kind: 'fixed', value, round: { to, rule, redrawWhileNotPositive: false } }]).draw(
      0,
      0.5,
    );
  it('is done by the rule', () => {
    expect([drawn('nearest', 2.5, 1), drawn('up', 2.1, 1), drawn('down', 2.9, 1)]).toEqual([3, 3, 2]);
    expect(drawn('up', 2, 0.5)).toBe(2);
  });
  it('knows 0.3 as three tenths', () => {
    expect(drawn('down', 0.3, 0.1)).toBeCloseTo(0.3, 12);
    expect(drawn('up', 0.1 + 0.2, 0.1)).toBeCloseTo(0.3, 12);
  });
});
