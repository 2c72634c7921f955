import type { DistributionSpec } from '../../src/random/distribution-spec.ts';

/** One or more of every kind, ordinary and extreme, for laws that all must keep. */
export const BASE_DISTRIBUTIONS: readonly DistributionSpec[] = [
  { kind: 'fixed', value: 3 },
  { kind: 'exponential', mean: 2 },
  { kind: 'erlang', shape: 4, mean: 3 },
  { kind: 'gamma', shape: 2, scale: 3 },
  { kind: 'gamma', shape: 0.3, scale: 3 },
  { kind: 'gamma', shape: 300, scale: 0.5 },
  { kind: 'lognormal', mu: 1, sigma: 0.8 },
  { kind: 'weibull', shape: 1.5, scale: 3 },
  { kind: 'weibull', shape: 0.5, scale: 3 },
  { kind: 'hyperexponential', shares: [0.3, 0.7], means: [10, 1] },
  { kind: 'hyperexponential', shares: [0.01, 0.99], means: [1000, 1] },
  {
    kind: 'phaseType',
    start: [0.6, 0.4, 0],
    rates: [
      [-2, 1.5, 0],
      [0.2, -1, 0.5],
      [0, 0, -0.25],
    ],
  },
  { kind: 'phaseType', start: [0.5, 0.3], rates: [[-1, 0.5], [0, -3]] }, // prettier-ignore
  { kind: 'normal', mean: 2, sd: 0.5 },
  { kind: 'poisson', mean: 4 },
  { kind: 'poisson', mean: 400 },
  { kind: 'geometric', successShare: 0.2 },
  { kind: 'uniform', low: 1, high: 4 },
  { kind: 'triangular', low: 0, mode: 1, high: 5 },
  { kind: 'empirical', values: [1, 2, 2, 5, 9, 0.5], interpolate: true },
  { kind: 'empirical', values: [1, 2, 2, 5, 9, 0.5], interpolate: false },
  { kind: 'discrete', values: [7, 1, 2], shares: [0.5, 0.2, 0.3] },
];

/** With truncation and rounding of every kind. */
export const MODIFIED_DISTRIBUTIONS: readonly DistributionSpec[] = [
  { kind: 'normal', mean: 2, sd: 1, truncate: { low: 0, high: 3 } },
  { kind: 'gamma', shape: 2, scale: 3, truncate: { low: 1, high: 20 } },
  { kind: 'lognormal', mu: 1, sigma: 0.8, truncate: { low: -Infinity, high: 10 } },
  { kind: 'poisson', mean: 4, truncate: { low: 1, high: Infinity } },
  { kind: 'exponential', mean: 12, round: { to: 1, rule: 'nearest', redrawWhileNotPositive: true } },
  { kind: 'exponential', mean: 2, round: { to: 0.5, rule: 'up', redrawWhileNotPositive: false } },
  { kind: 'gamma', shape: 0.3, scale: 3, round: { to: 1, rule: 'down', redrawWhileNotPositive: true } },
  {
    kind: 'weibull',
    shape: 1.5,
    scale: 3,
    round: { to: 1 / 24, rule: 'nearest', redrawWhileNotPositive: false },
  },
  {
    kind: 'normal',
    mean: 2,
    sd: 2,
    truncate: { low: -1, high: 5 },
    round: { to: 0.5, rule: 'up', redrawWhileNotPositive: true },
  },
];
