/** MSER-5 against series worked by hand, and what must hold for any series. */
import { describe, expect, it, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal-quantile.ts';
import { sequence } from '../../../src/random/stream.ts';
import { fives, mser5 } from '../../../src/statistics/mser.ts';

/** A series whose batches of five have these means. */
const batches = (...means: readonly number[]): number[] =>
  means.flatMap((mean) => [mean - 2, mean - 1, mean, mean + 1, mean + 2]);

describe('MSER-5 of a series worked by hand', () => {
  it('leaves out what raises the standard error of the rest', () => {
    // all: mean 6, squares 22, over 25; without the first: mean 5, 2 / 16; without two: mean 16/3, (2/3) / 9
    const found = mser5(batches(10, 4, 6, 5, 5));
    expect(found.leaveOut).toBe(10);
    expect(found.statistic).toBeCloseTo(2 / 27, 14);
    expect(found.refused).toBe(false);
  });

  it('keeps a good beginning: each value left out costs as well', () => {
    // all: 4 / 16 = 0.25; without one: (8/3) / 9 = 0.296...; without two: 2 / 4 = 0.5
    expect(mser5(batches(1, 3, 1, 3))).toEqual({ leaveOut: 0, statistic: 0.25, refused: false });
  });

  it('takes the earliest of equal cuts, and nothing of a constant', () => {
    expect(mser5(batches(9, 3, 3, 3, 3, 3)).leaveOut).toBe(5);
    expect(mser5(new Array<number>(60).fill(0.1))).toEqual({ leaveOut: 0, statistic: 0, refused: false });
  });

  it('refuses a cut in the last half', () => {
    // twelve batches and a step after the seventh: only a cut of seven (35 values) makes the rest even. Within the
    // first half all is best: 81 (7 x 5 / 12) / 144 = 1.64, against 81 (1 x 5 / 6) / 36 = 1.875 without six
    const late = mser5(batches(0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9));
    expect(late).toEqual({ leaveOut: 0, statistic: 1.640625, refused: true });
    // the same step after the fifth
    expect(mser5(batches(0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9))).toEqual({
      leaveOut: 25,
      statistic: 0,
      refused: false,
    });
  });

  it('never says that a straight rise has settled', () => {
    expect(mser5(Array.from({ length: 100 }, (_, k) => k)).refused).toBe(true);
  });

  it('looks at whole batches alone', () => {
    const series = batches(10, 4, 6, 5, 5);
    expect(mser5([...series, 1000, -1000, 70, 9])).toEqual(mser5(series));
    expect(fives([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99])).toEqual([3, 8]);
  });

  it.each([[[]], [[1, 2, 3, 4, 5, 6, 7, 8, 9]], [[...batches(1, 2), NaN]]])('refuses %j', (values) => {
    expect(() => mser5(values)).toThrow(RangeError);
  });
});

/** Noise in which each value remembers a part of the one before it, and a start that fades. */
function series(name: string, { start, memory }: { start: number; memory: number }): number[] {
  const uniform = sequence(name);
  let level = 0;
  return Array.from({ length: 400 }, (_, k) => {
    level = memory * level + Math.sqrt(1 - memory ** 2) * normalQuantile(uniform());
    return level + start * Math.exp(-k / 20);
  });
}

describe('MSER-5 of any series', () => {
  const all = [0, 0.5, 0.9].flatMap((memory) =>
    [0, 5, -30].flatMap((start) =>
      Array.from({ length: 20 }, (_, i) => series(`mser ${memory} ${start} ${i}`, { start, memory })),
    ),
  );

  test('the statistic is what its definition says, and the cut is its least in the first half', () => {
    for (const values of all) {
      const means = fives(values);
      const by = Array.from({ length: means.length / 2 + 1 }, (_, d) => {
        const rest = means.slice(d);
        const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
        return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2;
      });
      const { leaveOut, statistic } = mser5(values);
      expect(leaveOut % 5).toBe(0);
      expect(statistic).toBeCloseTo(by[leaveOut / 5]!, 12);
      expect(Math.min(...by)).toBeCloseTo(statistic, 12);
    }
  });

  test('neither unit, nor sign, nor a common amount moves the cut', () => {
    for (const values of all) {
      const { leaveOut, refused } = mser5(values);
      expect(mser5(values.map((value) => 1e9 - 4 * value))).toMatchObject({ leaveOut, refused });
    }
  });

  test('a start that fades is cut near where it has gone, and what has no start is hardly cut', () => {
    const cuts = (start: number) =>
      Array.from(
        { length: 200 },
        (_, i) => mser5(series(`cut ${start} ${i}`, { start, memory: 0.5 })).leaveOut,
      );
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const far = cuts(-30);
    // after 45 values three standard deviations of the start are left, after 68 one, after 150 a sixtieth
    expect(Math.min(...far)).toBeGreaterThanOrEqual(45);
    expect(mean(far)).toBeLessThan(150);
    expect(mean(cuts(0))).toBeLessThan(mean(far) / 2);
  });
});
