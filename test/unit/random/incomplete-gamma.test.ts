import { describe, expect, it } from 'vitest';
import { gammaAbove, gammaBelow, logGamma, normalBelow } from '../../../src/random/incomplete-gamma.ts';

// Reference values: scipy.special gammainc, gammaincc, gammaln and ndtr, 1.17.1.
describe('the incomplete gamma functions', () => {
  it.each([
    [0.5, 0.1, 0.34527915398142317, 0.6547208460185768],
    [2, 1, 0.2642411176571153, 0.7357588823428847],
    [2, 10, 0.9995006007726127, 0.0004993992273873336],
    [30, 20, 0.021818217525557418, 0.9781817824744425],
    [30, 60, 0.9999931237350312, 6.876264968732136e-6],
    [1000, 1000, 0.5042052441802155, 0.4957947558197845],
    [1000, 1200, 0.9999999987118394, 1.288160608628143e-9],
    [0.01, 1e-5, 0.8963367982671969, 0.10366320173280281],
  ])('at shape %d and x %d', (shape, x, below, above) => {
    expect(gammaBelow(shape, x) / below).toBeCloseTo(1, 12);
    expect(gammaAbove(shape, x) / above).toBeCloseTo(1, 12);
  });
  it('stand at 0 and 1 at the ends', () => {
    expect([gammaBelow(3, 0), gammaAbove(3, 0)]).toEqual([0, 1]);
    expect([gammaBelow(3, Infinity), gammaAbove(3, Infinity)]).toEqual([1, 0]);
  });
});

it.each([
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247],
  [3.7, 1.428072326665388],
  [10, 12.801827480081469],
  [100.5, 361.43554046777757],
  [1e6, 12815504.569147611],
])('logGamma of %d', (a, value) => {
  expect(logGamma(a) / value).toBeCloseTo(1, 13);
});

it.each([
  [-10, 7.61985302416047e-24],
  [-5, 2.866515718791933e-7],
  [-1, 0.15865525393145707],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [2, 0.9772498680518208],
])('normalBelow of %d', (z, value) => {
  expect(normalBelow(z) / value).toBeCloseTo(1, 12);
});
