import { describe, expect, it } from 'vitest';
import { moments } from '../../../src/random/moments.ts';
import { SamplerBank } from '../../../src/random/sampler-bank.ts';
import { BASE_DISTRIBUTIONS, MODIFIED_DISTRIBUTIONS } from '../../support/distributions.ts';

describe('moments', () => {
  it.each([...BASE_DISTRIBUTIONS, ...MODIFIED_DISTRIBUTIONS])('are those of the draws: %j', (spec) => {
    const { mean, sd, median } = moments(spec);
    const bank = new SamplerBank([spec]);
    // The middle of every hundred-thousandth of the law: its own error is in the tails, so it is far below sd / 100.
    const draws = Float64Array.from({ length: 100_000 }, (_, i) => bank.draw(0, (i + 0.5) / 100_000));
    const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length);
    expect(Math.abs(average - mean)).toBeLessThan(0.001 * sd + 1e-9);
    expect(Math.abs(spread - sd)).toBeLessThan(0.02 * sd + 1e-9);
    expect(median).toBeCloseTo(bank.draw(0, 0.5), 8);
  });
  it('of whole days drawn again while 0 are those of the geometric beyond half a day', () => {
    const { mean } = moments({
      kind: 'exponential',
      mean: 12,
      round: { to: 1, rule: 'nearest', redrawWhileNotPositive: true },
    });
    // Beyond half a day the rounded exponential is geometric from 1 with success 1 - e^(-1/12).
    expect(mean).toBeCloseTo(1 / -Math.expm1(-1 / 12), 10);
  });
  it('of a fine rounding up add half a step', () => {
    const { mean, sd } = moments({
      kind: 'lognormal',
      mu: 1,
      sigma: 2,
      round: { to: 0.001, rule: 'up', redrawWhileNotPositive: false },
    });
    expect(mean / (Math.exp(3) + 0.0005)).toBeCloseTo(1, 5);
    expect(sd / (Math.exp(3) * Math.sqrt(Math.expm1(4)))).toBeCloseTo(1, 5);
  });
});
