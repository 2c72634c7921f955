import { describe as kind, expect, it } from 'vitest';
import jstat from 'jstat';
import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';
import { lawOf } from '../../../src/random/law-of.ts';
import { isSmooth } from '../../../src/random/law.ts';
import { SamplerBank } from '../../../src/random/sampler-bank.ts';
import { BASE_DISTRIBUTIONS, MODIFIED_DISTRIBUTIONS } from '../../support/distributions.ts';

const CHANCES = [1e-12, 0.001, 0.1, 0.5, 0.9, 0.999];

/** Quantiles at CHANCES and with 1e-13 above, mean and sd, by scipy.stats 1.17.1. */
const REFERENCE: readonly (readonly [DistributionSpec, readonly number[], number, number, number])[] = [
  [
    { kind: 'gamma', shape: 2, scale: 3 },
    [
      4.242642687120579e-6, 0.13620605330846863, 1.595434825168836, 5.035040970049984, 11.669160509602287,
      27.700240429354754,
    ],
    100.4214179944683,
    6,
    4.242640687119285,
  ],
  [
    { kind: 'gamma', shape: 0.3, scale: 3 },
    [
      2.0918097289227998e-40, 2.0918097290350034e-10, 0.0009711738654702982, 0.21939340760085596,
      2.654432320080733, 13.856808128373999,
    ],
    79.55447026219656,
    0.9,
    1.6431676725154982,
  ],
  [
    { kind: 'erlang', shape: 300, mean: 150 },
    [
      96.90423899547648, 124.65571838674735, 139.01399857627925, 149.83336629521963, 161.20011142476758,
      178.19279072132406,
    ],
    222.7355611429864,
    150,
    8.660254037844387,
  ],
  [
    { kind: 'lognormal', mu: 1, sigma: 0.8 },
    [
      0.0097783251687366, 0.22942345261224237, 0.9750746445170837, 2.718281828459045, 7.577938920348154,
      32.20706520975946,
    ],
    971.6900570287373,
    3.7434213772608627,
    3.5443714664437125,
  ],
  [
    { kind: 'weibull', shape: 1.5, scale: 3 },
    [
      3.000000000001003e-8, 0.03001000583741053, 0.6692265769107513, 2.3496593063239537, 5.231164540789235,
      10.881260737018428,
    ],
    28.92193075932552,
    2.7082358788528005,
    1.838807375264029,
  ],
  [
    { kind: 'exponential', mean: 2 },
    [
      2.000000000001e-12, 0.002001000667167067, 0.21072103131565262, 1.3862943611198906, 4.605170185988092,
      13.815510557964272,
    ],
    59.86721241784519,
    2,
    2,
  ],
  [
    { kind: 'triangular', low: 0, mode: 1, high: 5 },
    [
      2.2360679774997895e-6, 0.07071067811865475, 0.7071067811865477, 1.8377223398316205, 3.585786437626905,
      4.858578643762691,
    ],
    5 - Math.sqrt(2e-12), // by hand: scipy loses digits here
    2,
    1.0801234497346435,
  ],
  [
    { kind: 'normal', mean: 2, sd: 0.5 },
    [-1.5172419126505656, 0.4548838469160934, 1.3592242172276998, 2, 2.6407757827723, 3.5451161530839066],
    5.674398051400338,
    2,
    0.5,
  ],
  [{ kind: 'poisson', mean: 4 }, [0, 0, 2, 4, 7, 11], 26, 4, 2],
  [{ kind: 'poisson', mean: 400 }, [268, 340, 374, 400, 426, 463], 556, 400, 20],
  [{ kind: 'geometric', successShare: 0.2 }, [1, 1, 1, 4, 11, 31], 135, 5, 4.47213595499958],
  [
    { kind: 'normal', mean: 2, sd: 1, truncate: { low: 0, high: 3 } },
    [
      1.5162093802700838e-11, 0.014936914055831974, 0.7442846358497848, 1.8288360819821752, 2.704647821094745,
      2.99662267153484,
    ],
    2.999999999999661,
    1.770362820908671,
    0.7209455868590458,
  ],
];

kind('against another program', () => {
  it.each(REFERENCE)('%j', (spec, quantiles, far, mean, sd) => {
    const law = lawOf(spec);
    for (const [i, p] of CHANCES.entries()) {
      if (quantiles[i] === 0) expect(law.quantile(p, 1 - p)).toBe(0);
      else expect(law.quantile(p, 1 - p) / quantiles[i]!).toBeCloseTo(1, spec.truncate && i === 0 ? 4 : 11);
    }
    expect(law.quantile(1 - 1e-13, 1e-13) / far).toBeCloseTo(1, 11);
    expect(law.mean / mean).toBeCloseTo(1, 9);
    expect(law.sd / sd).toBeCloseTo(1, 9);
  });
  it('a triangular and a Poisson have the distribution function of jstat', () => {
    const triangular = lawOf({ kind: 'triangular', low: 0, mode: 1, high: 5 });
    for (const x of [0.3, 1, 2, 4.9])
      expect(triangular.upTo(x)).toBeCloseTo(jstat.triangular.cdf(x, 0, 5, 1), 12);
    const poisson = lawOf({ kind: 'poisson', mean: 4 });
    for (const x of [0, 3, 9]) expect(poisson.upTo(x)).toBeCloseTo(jstat.poisson.cdf(x, 4), 10);
  });
});

kind('phase types that are other laws', () => {
  it('a chain of equal stages is an Erlang, exits from the start a hyperexponential', () => {
    const chain = lawOf({ kind: 'phaseType', start: [1, 0, 0], rates: [[-2, 2, 0], [0, -2, 2], [0, 0, -2]] }); // prettier-ignore
    const erlang = lawOf({ kind: 'erlang', shape: 3, mean: 1.5 });
    const split = lawOf({ kind: 'phaseType', start: [0.3, 0.7], rates: [[-0.1, 0], [0, -1]] }); // prettier-ignore
    const mixture = lawOf({ kind: 'hyperexponential', shares: [0.3, 0.7], means: [10, 1] });
    for (const [one, two] of [
      [chain, erlang],
      [split, mixture],
    ] as const) {
      // prettier-ignore
      for (const p of CHANCES) expect(one.quantile(p, 1 - p) / two.quantile(p, 1 - p)).toBeCloseTo(1, 11);
      for (const x of [0.001, 1, 20]) expect(one.above(x) / two.above(x)).toBeCloseTo(1, 11);
      expect(one.mean).toBeCloseTo(two.mean, 12);
      expect(one.sd).toBeCloseTo(two.sd, 12);
    }
  });
  it('a share that begins in no phase has the value 0', () => {
    const law = lawOf({ kind: 'phaseType', start: [0.75], rates: [[-0.5]] });
    expect(law.upTo(0)).toBeCloseTo(0.25, 14);
    expect(law.below(0)).toBe(0);
    expect(law.quantile(0.2, 0.8)).toBe(0);
    expect(law.quantile(0.625, 0.375)).toBeCloseTo(2 * Math.LN2, 12);
    expect(law.mean).toBeCloseTo(1.5, 12);
  });
});

kind('every law', () => {
  it.each([...BASE_DISTRIBUTIONS, ...MODIFIED_DISTRIBUTIONS])('agrees with itself: %j', (spec) => {
    const law = lawOf(spec);
    for (const p of [1e-6, 0.01, 0.2, 0.5, 0.8, 0.99, 1 - 1e-6]) {
      const x = law.quantile(p, 1 - p);
      expect(law.upTo(x)).toBeGreaterThanOrEqual(p - 1e-9);
      expect(law.below(x)).toBeLessThanOrEqual(p + 1e-9);
      expect(law.upTo(x) + law.above(x)).toBeCloseTo(1, 9);
      expect(x).toBeGreaterThanOrEqual(law.low);
      expect(x).toBeLessThanOrEqual(law.high);
    }
    expect(law.below(-1e9)).toBe(0);
    expect(law.upTo(1e9)).toBeCloseTo(1, 12);
  });
  it.each(BASE_DISTRIBUTIONS)('has the density that its distribution function has: %j', (spec) => {
    const law = lawOf(spec);
    if (!isSmooth(law)) return;
    for (const p of [0.1, 0.5, 0.9]) {
      const x = law.quantile(p, 1 - p);
      const step = 1e-5 * x;
      expect((law.upTo(x + step) - law.upTo(x - step)) / (2 * step) / law.density(x)).toBeCloseTo(1, 6);
    }
  });
});

kind('listed values', () => {
  it('that are equal count together', () => {
    const law = lawOf({ kind: 'discrete', values: [3, 1, 3, 2], shares: [0.25, 0.25, 0.25, 0.25] });
    expect(law.points).toEqual([1, 2, 3]);
    expect([law.below(3), law.upTo(2), law.above(2), law.above(3)]).toEqual([0.5, 0.5, 0.5, 0]);
    expect(law.quantile(0.5, 0.5)).toBe(2);
    expect(law.quantile(0.51, 0.49)).toBe(3);
  });
  it('may be as many as a hospital has spells in a year', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => ((i * 7919) % 100_003) / 1000);
    const bank = new SamplerBank([{ kind: 'empirical', values, interpolate: false }]);
    const sorted = [...values].sort((a, b) => a - b);
    for (const u of [0.000005, 0.123456, 0.999999])
      expect(bank.draw(0, u)).toBe(sorted[Math.floor(u * 100_000)]);
  });
});

kind('what makes no distribution is refused', () => {
  const bad: readonly DistributionSpec[] = [
    { kind: 'exponential', mean: 0 },
    { kind: 'exponential', mean: NaN },
    { kind: 'erlang', shape: 1.5, mean: 2 },
    { kind: 'gamma', shape: -1, scale: 2 },
    { kind: 'lognormal', mu: Infinity, sigma: 1 },
    { kind: 'weibull', shape: 1, scale: 0 },
    { kind: 'hyperexponential', shares: [0.5, 0.6], means: [1, 2] },
    { kind: 'hyperexponential', shares: [1], means: [1, 2] },
    { kind: 'phaseType', start: [1], rates: [[1]] },
    { kind: 'phaseType', start: [1, 0], rates: [[-1, 2], [0, -1]] }, // prettier-ignore
    { kind: 'phaseType', start: [1, 0], rates: [[-1, 1], [1, -1]] }, // prettier-ignore
    { kind: 'normal', mean: 1, sd: 0 },
    { kind: 'poisson', mean: -1 },
    { kind: 'geometric', successShare: 0 },
    { kind: 'uniform', low: 2, high: 2 },
    { kind: 'triangular', low: 0, mode: 6, high: 5 },
    { kind: 'empirical', values: [], interpolate: false },
    { kind: 'empirical', values: [], interpolate: true },
    { kind: 'discrete', values: [1, 2], shares: [0.5, 0.4] },
    { kind: 'fixed', value: NaN },
    { kind: 'exponential', mean: 1, truncate: { low: 5, high: 5 } },
    { kind: 'exponential', mean: 1, truncate: { low: -3, high: -1 } },
    { kind: 'exponential', mean: 1, round: { to: 0, rule: 'up', redrawWhileNotPositive: false } },
  ];
  it.each(bad)('%j', (spec) => {
    expect(() => lawOf(spec)).toThrow(RangeError);
  });
});
