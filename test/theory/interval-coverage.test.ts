/**
 * Intervals hold the truth as often as they say: experiments on samples whose truth is known. The
 * share that holds it is binomial; it may be four standard errors off (one false alarm in 16,000).
 */
import { describe, expect, it } from 'vitest';
import { sampler } from '../../src/random/sampler.ts';
import { batchMeans } from '../../src/statistics/batch-means.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { pairedDifference } from '../../src/statistics/paired-difference.ts';
import { proportionInterval } from '../../src/statistics/proportion-interval.ts';
import { replicationsFor } from '../../src/statistics/replications-for.ts';
import { welchDifference } from '../../src/statistics/welch-difference.ts';

const EXPERIMENTS = 4000;
const SAID = 0.95;
const TOLERANCE = 4 * Math.sqrt((SAID * (1 - SAID)) / EXPERIMENTS);

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

function shareHolding(truth: number, interval: () => Interval): number {
  const held = Array.from({ length: EXPERIMENTS }, interval).filter(
    ({ low, high }) => low! <= truth && truth <= high!,
  );
  return held.length / EXPERIMENTS;
}

const values = (draw: () => number, count: number): number[] => Array.from({ length: count }, draw);

describe('intervals of 95% hold the truth in 95 of 100 experiments', () => {
  it.each([2, 5, 30])('the mean of %d normal values', (count) => {
    const draw = sampler({ kind: 'normal', mean: 40, sd: 6 }, `mean ${count}`);
    const share = shareHolding(40, () => meanInterval(values(draw, count)));
    expect(Math.abs(share - SAID)).toBeLessThan(TOLERANCE);
  });

  it('the difference of pairs that share most of their chance', () => {
    const shared = sampler({ kind: 'lognormal', mu: 3, sigma: 1 }, 'shared');
    const own = sampler({ kind: 'normal', mean: 2, sd: 1 }, 'own');
    const share = shareHolding(2, () => {
      const bases = values(shared, 10);
      return pairedDifference(
        bases,
        bases.map((base) => base + own()),
      );
    });
    expect(Math.abs(share - SAID)).toBeLessThan(TOLERANCE);
  });

  it('the difference of separate samples of unequal size and spread; rounding its freedom down costs little', () => {
    const one = sampler({ kind: 'normal', mean: 10, sd: 1 }, 'one');
    const two = sampler({ kind: 'normal', mean: 13, sd: 4 }, 'two');
    const share = shareHolding(3, () => welchDifference(values(one, 12), values(two, 8)));
    expect(share).toBeGreaterThan(SAID - TOLERANCE);
    expect(share).toBeLessThan(SAID + TOLERANCE + 0.005);
  });

  it('the mean of one long correlated record, from parts far longer than its memory', () => {
    // an autoregression with memory 0.5 about 0: correlations fall to a thousandth in ten steps
    const noise = sampler({ kind: 'normal', mean: 0, sd: 1 }, 'record');
    let last = noise() / Math.sqrt(0.75);
    const next = (): number => (last = 0.5 * last + noise());
    const share = shareHolding(0, () => batchMeans(values(next, 3000), 10));
    // parts of 300 still correlate by about 0.5 / (300 x 0.75): the share is short by less than 0.3 points
    expect(Math.abs(share - SAID)).toBeLessThan(TOLERANCE + 0.003);
  });

  it('a share, on the average over true shares (Wilson: Agresti and Coull, 1998)', () => {
    const uniform = sampler({ kind: 'uniform', low: 0, high: 1 }, 'share');
    let held = 0;
    for (let i = 0; i < EXPERIMENTS; i++) {
      const truth = uniform();
      const { low, high } = proportionInterval(values(uniform, 30).filter((u) => u < truth).length, 30);
      if (low <= truth && truth <= high) held++;
    }
    expect(Math.abs(held / EXPERIMENTS - SAID)).toBeLessThan(TOLERANCE + 0.01);
  });
});

it('as many replications as a pilot asks for reach the half-width on the average', () => {
  const draw = sampler({ kind: 'normal', mean: 0, sd: 5 }, 'pilot');
  const halves = Array.from({ length: 200 }, () => {
    const wanted = replicationsFor(values(draw, 60), 1);
    const { low, high } = meanInterval(values(draw, wanted));
    return (high - low) / 2;
  });
  const { mean, se } = meanInterval(halves);
  // the pilot's own error in the sd (9%) makes half-widths scatter about 1, a little above by its convexity
  expect(Math.abs(mean - 1)).toBeLessThan(4 * se + 0.01);
});
