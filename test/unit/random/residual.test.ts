import { describe, expect, it } from 'vitest';
import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';
import type { Law } from '../../../src/random/law.ts';
import { lawOf } from '../../../src/random/law-of.ts';
import { ResidualSampler } from '../../../src/random/residual.ts';
import { BASE_DISTRIBUTIONS, MODIFIED_DISTRIBUTIONS } from '../../support/distributions.ts';

const LENGTHS: readonly DistributionSpec[] = [...BASE_DISTRIBUTIONS, ...MODIFIED_DISTRIBUTIONS].filter(
  (spec) => lawOf(spec).below(0) === 0,
);

/** The integral of P(X > t) from 0 to x by the midpoint rule, with steps that grow with t. */
function integralAbove(law: Law, x: number): number {
  const pieces = 5000;
  let sum = 0;
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [x * (i / pieces) ** 3, x * ((i + 1) / pieces) ** 3];
    sum += law.above((from + to) / 2) * (to - from);
  }
  return sum;
}

describe('drawEquilibrium', () => {
  it.each(LENGTHS)('has density P(X > x) / mean: %j', (spec) => {
    const law = lawOf(spec);
    const residual = new ResidualSampler(spec);
    let last = 0;
    for (const u of [0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const x = residual.drawEquilibrium(u);
      expect(x).toBeGreaterThan(last);
      last = x;
      expect(Math.abs(integralAbove(law, x) / law.mean - u)).toBeLessThan(2e-4);
    }
  });
  it.each(LENGTHS)('has mean E[X^2] / 2 E[X]: %j', (spec) => {
    const { mean, sd } = lawOf(spec);
    const residual = new ResidualSampler(spec);
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += residual.drawEquilibrium((i + 0.5) / 20_000);
    expect(sum / 20_000 / ((sd ** 2 + mean ** 2) / (2 * mean))).toBeCloseTo(1, 2);
  });
  it('of an exponential is the exponential, of a fixed length a uniform', () => {
    const forgetful = new ResidualSampler({ kind: 'exponential', mean: 2 });
    const fixed = new ResidualSampler({ kind: 'fixed', value: 3 });
    for (const u of [1e-6, 0.2, 0.5, 0.99, 1 - 1e-9]) {
      expect(forgetful.drawEquilibrium(u) / (-2 * Math.log1p(-u))).toBeCloseTo(1, 6);
      expect(fixed.drawEquilibrium(u)).toBeCloseTo(3 * u, 12);
    }
  });
});

describe('drawConditional', () => {
  it('is the law above what has passed', () => {
    const spec: DistributionSpec = { kind: 'gamma', shape: 2, scale: 3 };
    const law = lawOf(spec);
    const residual = new ResidualSampler(spec);
    for (const elapsed of [0, 1, 10, 80]) {
      for (const u of [0.01, 0.5, 0.99]) {
        const left = residual.drawConditional(u, elapsed);
        expect(law.above(elapsed + left) / law.above(elapsed)).toBeCloseTo(1 - u, 9);
      }
    }
  });
  it('does not remember an exponential, and counts down a fixed length', () => {
    const forgetful = new ResidualSampler({ kind: 'exponential', mean: 2 });
    expect(forgetful.drawConditional(0.5, 100)).toBeCloseTo(2 * Math.LN2, 10);
    const fixed = new ResidualSampler({ kind: 'fixed', value: 3 });
    expect(fixed.drawConditional(0.5, 1)).toBe(2);
    expect(fixed.drawConditional(0.5, 3)).toBe(0);
    expect(() => fixed.drawConditional(0.5, 3.1)).toThrow(/longest is 3/);
  });
  it('refuses what is no length of time', () => {
    expect(() => new ResidualSampler({ kind: 'normal', mean: 2, sd: 1 })).toThrow(/negative/);
    expect(() => new ResidualSampler({ kind: 'fixed', value: 0 })).toThrow(/always 0/);
  });
});
