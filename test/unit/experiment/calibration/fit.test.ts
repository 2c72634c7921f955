import { describe, expect, test } from 'vitest';
import { fit, type FitProblem } from '../../../../src/experiment/calibration/fit.ts';
import type { Residuals } from '../../../../src/experiment/calibration/slopes.ts';

/** A problem whose residuals are known; chance is the same at every point, as with common random numbers. */
function problemOf(
  residuals: (x: readonly number[]) => readonly number[],
  { start, noise = 0, replications = 8 }: { start: number[]; noise?: number; replications?: number },
): FitProblem & { looks: number } {
  const figures = residuals(start).length;
  const errors = Array.from({ length: figures }, (_, i) =>
    Array.from({ length: replications }, (__, k) => (noise * (((5 * k + 3 * i) % 7) - 3)) / 3),
  );
  const look = (point: readonly number[]): Residuals =>
    residuals(point).map((value, i) => errors[i]!.map((error) => value + error));
  const problem = {
    start,
    looks: 0,
    snap: (point: readonly number[]) => point.map((x) => Math.round(x * 1e6) / 1e6),
    look: (points: readonly (readonly number[])[]) => {
      problem.looks += points.length;
      return Promise.resolve(points.map(look));
    },
  };
  return problem;
}

const end = async (problem: FitProblem): Promise<readonly number[]> =>
  (await fit(problem)).path.at(-1)!.point;

describe('bounded least squares', () => {
  test('a straight problem is solved in one round', async () => {
    const problem = problemOf(([x, y]) => [10 * x! + 4 * y! - 6.2, 2 * x! - 8 * y! + 3.4], {
      start: [0.5, 0.5],
    });
    const found = await fit(problem);
    expect(found.ending).toBe('settled');
    expect(found.path).toHaveLength(2);
    // 10x + 4y = 6.2, 2x - 8y = -3.4
    expect(found.path.at(-1)!.point[0]).toBeCloseTo(36 / 88, 3);
    expect(found.path.at(-1)!.point[1]).toBeCloseTo((6.2 - 360 / 88) / 4, 3);
  });

  test('a bent problem in a few rounds: a queue that grows as 1 / (1 - load)', async () => {
    const queue = (x: number): number => 1 / (1.2 - x);
    const wanted = queue(0.83);
    const found = await fit(problemOf(([x]) => [20 * (queue(x!) - wanted)], { start: [0.1] }));
    expect(found.ending).toBe('settled');
    expect(found.path.length).toBeLessThan(10);
    expect(found.path.at(-1)!.point[0]).toBeCloseTo(0.83, 2);
  });

  test('more figures than inputs: the least sum of squares', async () => {
    // least of (8x - 4)² + (8x - 6)² is at their mean
    expect((await end(problemOf(([x]) => [8 * x! - 4, 8 * x! - 6], { start: [0.1] })))[0]).toBeCloseTo(
      0.625,
      2,
    );
  });

  test('stops on the bound that the figures would cross, and the other input makes the best of it', async () => {
    const point = await end(
      problemOf(([x, y]) => [10 * x! - 13, 10 * x! + 10 * y! - 14], { start: [0.5, 0.5] }),
    );
    expect(point[0]).toBe(1);
    expect(point[1]).toBeCloseTo(0.4, 2);
  });

  test('an input without effect stays where it was', async () => {
    const point = await end(problemOf(([x]) => [10 * x! - 7], { start: [0.2, 0.35] }));
    expect(point[0]).toBeCloseTo(0.7, 2);
    expect(point[1]).toBeCloseTo(0.35, 6);
  });

  test('of inputs that only count together, both move as little as it takes', async () => {
    const point = await end(
      problemOf(([x, y]) => [10 * (x! + y!) - 12, 5 * (x! + y!) - 6], { start: [0.5, 0.5] }),
    );
    expect(point[0]).toBeCloseTo(0.6, 2);
    expect(point[1]).toBeCloseTo(0.6, 2);
  });

  test('takes no step that is lost in chance', async () => {
    const problem = problemOf(([x]) => [x! - 0.6], { start: [0.5], noise: 20 });
    const found = await fit(problem);
    expect(found.ending).toBe('settled');
    expect(found.path).toHaveLength(1);
  });

  test('never leaves its ranges, and never gets worse', async () => {
    const found = await fit(
      problemOf(([x, y]) => [30 * x! * y! - 9, 12 * Math.sin(5 * x!) + 2, 20 * y! - 15], {
        start: [0.9, 0.1],
      }),
    );
    const misfits = found.path.map(({ misfit }) => misfit);
    expect(misfits).toEqual([...misfits].sort((a, b) => b - a));
    expect(found.path.flatMap(({ point }) => point).every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  test('gives back what it has when it is stopped', async () => {
    const problem = problemOf(([x]) => [10 * x! - 7], { start: [0.2] });
    let looks = 0;
    const stopped = {
      ...problem,
      look: (points: readonly (readonly number[])[]) =>
        ++looks > 2 ? Promise.resolve(null) : problem.look(points),
    };
    const found = await fit(stopped);
    expect(found).toMatchObject({ ending: 'stopped' });
    expect(found.path[0]!.point).toEqual([0.2]);
    const atOnce = await fit({ ...problem, look: () => Promise.resolve(null) });
    expect(atOnce).toEqual({ path: [], slopes: null, ending: 'stopped' });
  });
});
