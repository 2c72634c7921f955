/** Fits find the numbers a sample was drawn with, within their standard errors, and the family it was drawn from. */
import { describe, expect, test } from 'vitest';
import type { DistributionSpec } from '../../src/random/distribution-spec.ts';
import { lawOf } from '../../src/random/law-of.ts';
import { rankedFits } from '../../src/statistics/fit/aic.ts';
import { trigamma } from '../../src/statistics/fit/digamma.ts';
import { fitGamma, fitLognormal, fitWeibull } from '../../src/statistics/fit/families.ts';
import { fitHyperErlang } from '../../src/statistics/fit/hyper-erlang.ts';
import type { Sample } from '../../src/statistics/fit/sample.ts';
import { sequence } from '../../src/random/stream.ts';

const N = 4000;

function drawn(spec: DistributionSpec, seed: string, n = N): Sample {
  const law = lawOf(spec);
  const next = sequence(seed);
  const values = Array.from({ length: n }, next).map((u) => law.quantile(u, 1 - u));
  return { values, counts: values.map(() => 1) };
}

/** Standard errors beyond which a right fit comes once in about 15,000. */
const FAR = 4;

function expectNear(found: number, [truth, se]: readonly [number, number]): void {
  expect(Math.abs(found - truth) / se).toBeLessThan(FAR);
}

describe.each(['one', 'two', 'three'])('drawn with seed %s', (seed) => {
  test('lognormal', () => {
    const { law } = fitLognormal(drawn({ kind: 'lognormal', mu: 1.2, sigma: 0.9 }, seed));
    if (law.kind !== 'lognormal') throw new Error(law.kind);
    expectNear(law.mu, [1.2, 0.9 / Math.sqrt(N)]);
    expectNear(law.sigma, [0.9, 0.9 / Math.sqrt(2 * N)]);
  });

  test('gamma: standard errors from the Fisher information', () => {
    const [shape, scale] = [1.7, 3];
    const { law } = fitGamma(drawn({ kind: 'gamma', shape, scale }, seed));
    if (law.kind !== 'gamma') throw new Error(law.kind);
    const determinant = shape * trigamma(shape) - 1;
    expectNear(law.shape, [shape, Math.sqrt(shape / (N * determinant))]);
    expectNear(law.scale, [scale, scale * Math.sqrt(trigamma(shape) / (N * determinant))]);
  });

  test('Weibull: standard errors from the Fisher information', () => {
    const [shape, scale] = [1.4, 5];
    const { law } = fitWeibull(drawn({ kind: 'weibull', shape, scale }, seed));
    if (law.kind !== 'weibull') throw new Error(law.kind);
    expectNear(law.shape, [shape, (shape * Math.sqrt(6)) / Math.PI / Math.sqrt(N)]);
    expectNear(law.scale, [scale, (scale / shape) * Math.sqrt(1.109 / N)]);
  });

  test('phase-type: its mean is the mean of the sample, and it is likelier than one exponential', () => {
    const spec = { kind: 'hyperexponential', shares: [0.7, 0.3], means: [2, 20] } as const;
    const sample = drawn(spec, seed);
    const { law, logLikelihood } = fitHyperErlang(sample);
    const mean = law.branches.reduce((sum, { share, phases, rate }) => sum + (share * phases) / rate, 0);
    const average = sample.values.reduce((sum, x) => sum + x, 0) / N;
    // a step of expectation maximisation keeps the mean; the rounding of the last one is what is left
    expect(mean).toBeCloseTo(average, 4);
    expect(logLikelihood).toBeGreaterThan(-N * (1 + Math.log(average)));
    const slow = Math.max(...law.branches.map(({ phases, rate }) => phases / rate));
    expect(Math.abs(slow - 20)).toBeLessThan(5);
  });
});

test.each([
  ['lognormal', { kind: 'lognormal', mu: 1, sigma: 1 }],
  ['gamma', { kind: 'gamma', shape: 2.5, scale: 2 }],
  ['weibull', { kind: 'weibull', shape: 2.2, scale: 6 }],
  ['hyperErlang', { kind: 'hyperexponential', shares: [0.8, 0.2], means: [1, 15] }],
] as const)('AIC chooses %s where it is the truth', (kind, spec) => {
  expect(rankedFits(drawn(spec, 'chosen', 2000))[0]?.law.kind).toBe(kind);
});

test('counts stand for so many equal values', () => {
  const once = { values: [1, 2, 2, 5, 5, 5], counts: [1, 1, 1, 1, 1, 1] };
  const counted = { values: [1, 2, 5], counts: [1, 2, 3] };
  const [one, other] = [rankedFits(once), rankedFits(counted)];
  for (const [i, fit] of one.entries()) expect(fit.aic).toBeCloseTo(other[i]!.aic, 8);
});

test.each([[[]], [[0, 1]], [[3, 3, 3]]])('no fit to %j', (values) => {
  expect(() => rankedFits({ values, counts: values.map(() => 1) })).toThrow(RangeError);
});
