import { describe, expect, test } from 'vitest';
import { sequence } from '../../../src/random/stream.ts';
import { partialRankCorrelations } from '../../../src/statistics/partial-rank-correlation.ts';

const uniform = sequence('ranks');
const cube = Array.from({ length: 60 }, () => [uniform(), uniform(), uniform()]);

describe('partial rank correlations', () => {
  test('of one input are Spearman\u2019s, ties in the middle of their ranks', () => {
    // ranks 1, 2.5, 2.5, 4, 5 against 2, 1, 3, 4, 5: Pearson of the ranks is 8 / sqrt(9.5 * 10)
    const [only] = partialRankCorrelations([[1], [2], [2], [7], [9]], [20, 10, 30, 40, 50])!;
    expect(only!.correlation).toBeCloseTo(8 / Math.sqrt(9.5 * 10), 12);
    expect(only!.low).toBeLessThan(only!.correlation);
    expect(only!.high).toBeGreaterThan(only!.correlation);
  });

  test('hold the other inputs: the first order formula for two', () => {
    const points = cube.slice(0, 20).map(([a, b]) => [a!, a! + b!]);
    const y = cube.slice(0, 20).map(([a, b, c]) => a! - 2 * b! + c!);
    const of = (one: readonly number[], other: readonly number[]): number =>
      partialRankCorrelations(
        one.map((value) => [value]),
        other,
      )![0]!.correlation;
    const [first, second] = [points.map(([p]) => p!), points.map(([, q]) => q!)];
    const [ay, by, ab] = [of(first, y), of(second, y), of(first, second)];
    const expected = (ay - by * ab) / Math.sqrt((1 - by ** 2) * (1 - ab ** 2));
    expect(partialRankCorrelations(points, y)![0]!.correlation).toBeCloseTo(expected, 12);
  });

  test('find what rises, what falls and what does nothing, however curved', () => {
    const [up, down, none] = partialRankCorrelations(
      cube,
      cube.map(([a, b]) => Math.exp(4 * a!) - b! ** 3),
    )!;
    expect(up!.low).toBeGreaterThan(0.9);
    expect(down!.high).toBeLessThan(0);
    // three standard errors of a correlation that is none: 60 points, two inputs held
    expect(Math.abs(none!.correlation)).toBeLessThan(3 / Math.sqrt(57));
  });

  test('do not exist for too few points, for what never changes, or for inputs that are one', () => {
    expect(partialRankCorrelations([[1], [2], [3], [4]], [1, 2, 3, 4])).toBeNull();
    expect(
      partialRankCorrelations(
        cube.map(() => [1]),
        cube.map(([a]) => a!),
      ),
    ).toBeNull();
    expect(
      partialRankCorrelations(
        cube,
        cube.map(() => 1),
      ),
    ).toBeNull();
    expect(partialRankCorrelations([], [])).toBeNull();
  });
});
