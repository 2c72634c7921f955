/** Choosing the best of several systems, on normal values whose truth is known. */
import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/random/normal-quantile.ts';
import { sequence } from '../../src/random/stream.ts';
import { chancesOfBest } from '../../src/statistics/chance-of-best.ts';
import { kimNelson } from '../../src/statistics/kim-nelson.ts';

function normals(name: string): () => number {
  const uniform = sequence(name);
  return () => normalQuantile(uniform());
}

/** Systems with these means and a standard deviation of 1, a share of it common to all. */
function systems(
  means: readonly number[],
  { count, common, normal }: { count: number; common: number; normal: () => number },
) {
  const shared = Array.from({ length: count }, () => Math.sqrt(common) * normal());
  return means.map((mean) => shared.map((part) => mean + part + Math.sqrt(1 - common) * normal()));
}

const RUNS = 400;
/** The smallest share that 95 in 100 may show in so many runs, five standard errors off. */
const LEAST = 0.95 - 5 * Math.sqrt((0.95 * 0.05) / RUNS);

test.each([0, 0.8])(
  'KN chooses the best as often as it promises, with %f of the variance in common',
  (common) => {
    const normal = normals(`selection ${common}`);
    let right = 0;
    let used = 0;
    for (let run = 0; run < RUNS; run++) {
      // the hardest case: all others equal, and worse by just what matters
      const samples = systems([0, 0, 0.5, 0], { count: 400, common, normal });
      const selected = kimNelson(samples, { chance: 0.95, indifference: 0.5, first: 10, better: 'higher' });
      if (selected.left.length === 1 && selected.left[0] === 2) right++;
      used += selected.used;
    }
    expect(right / RUNS).toBeGreaterThan(LEAST);
    // common random numbers spare replications: about as the variance of a difference falls
    expect(used / RUNS).toBeLessThan(common === 0 ? 120 : 40);
  },
);

test('KN leaves several where the values do not tell, and can look for the lowest', () => {
  const samples = [
    [1, 2, 3, 4],
    [1.1, 1.9, 3.2, 3.9],
    [9, 9.5, 9.1, 9.4],
  ];
  const few = { chance: 0.95, indifference: 0.01, first: 3 } as const;
  expect(kimNelson(samples, { ...few, better: 'lower' })).toEqual({ left: [0, 1, 2], used: 4 });
  const many = samples.map((own) => Array.from({ length: 400 }, (_, r) => own[r % 4]!));
  expect(kimNelson(many, { ...few, indifference: 1, better: 'lower' }).left).not.toContain(2);
  expect(() => kimNelson([[1, 2]], { ...few, better: 'lower' })).toThrow(RangeError);
});

test('the chance of being best is what it comes to: for two systems the tail of Student’s t', () => {
  const normal = normals('chance of best');
  // a paired difference of mean 1 and standard error 0.5 on 4 degrees of freedom: P(T < 2) = 0.9419
  const base = [3, 5, 4, 6, 2];
  const offs = [-1, 1, 0, 1, -1].map((off) => off * Math.sqrt(1.25));
  const variant = base.map((value, r) => value + 1 + offs[r]!);
  const [one, other] = chancesOfBest([base, variant], { better: 'higher', normal });
  expect(one! + other!).toBeCloseTo(1, 9);
  expect(Math.abs(other! - 0.9419)).toBeLessThan(5 * Math.sqrt((0.9419 * 0.0581) / 10_000));
});

test('equal systems share it', () => {
  const same = [4, 7, 5];
  expect(chancesOfBest([same, same], { better: 'lower', normal: normals('same') })).toEqual([0.5, 0.5]);
});
