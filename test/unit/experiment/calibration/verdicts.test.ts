import { describe, expect, test } from 'vitest';
import type { Slope } from '../../../../src/experiment/calibration/slopes.ts';
import { knowledgeOf } from '../../../../src/experiment/calibration/standard-errors.ts';
import { verdictsOf } from '../../../../src/experiment/calibration/verdicts.ts';

/** Changes of two figures over the whole range, in eight replications that scatter by `noise` to either side. */
function slope(changes: readonly number[], noise = 0.01): Slope {
  const byReplication = changes.map((change, i) =>
    Array.from({ length: 8 }, (_, k) => change + noise * ((k + i) % 2 === 0 ? 1 : -1)),
  );
  return { mean: [...changes], byReplication };
}

const residuals = [
  [0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 0.2, -0.2],
  [0.2, 0.1, -0.2, -0.1, 0.2, 0.1, -0.2, -0.1],
];
const judge = (slopes: readonly Slope[]) => {
  const known = knowledgeOf(slopes, residuals, slopes.map(() => false)); // prettier-ignore
  return { known, ...verdictsOf(slopes, known.correlations) };
};

describe('what the figures can tell', () => {
  test('two inputs that pull two figures apart are both known', () => {
    const { known, ...verdicts } = judge([slope([20, 0]), slope([0, 10])]);
    expect(verdicts).toMatchObject({ withoutEffect: [], unknown: [], inseparable: [], hard: [] });
    // a change of 20 tolerances over the range: one tolerance is a twentieth of it, the range itself tells 12 more
    expect(known.errors[0]!.tolerance).toBeCloseTo(1 / Math.sqrt(20 ** 2 + 12), 9);
    expect(known.errors[1]!.tolerance).toBeCloseTo(1 / Math.sqrt(10 ** 2 + 12), 9);
  });

  test('chance counts through the same slopes', () => {
    const { known } = judge([slope([20, 0]), slope([0, 10])]);
    const deviation = Math.sqrt(0.025 * (8 / 7) / 8); // prettier-ignore
    expect(known.errors[0]!.chance).toBeCloseTo((deviation * 20) / (20 ** 2 + 12), 6);
  });

  test('two inputs that pull the same figures are named together', () => {
    const { inseparable, unknown, withoutEffect } = judge([slope([20, 10]), slope([-10, -5])]);
    expect(inseparable).toHaveLength(1);
    expect(inseparable[0]!.inputs).toEqual([0, 1]);
    // one may rise by 1 while the other rises by 2
    expect(inseparable[0]!.along[1]! / inseparable[0]!.along[0]!).toBeCloseTo(2, 6);
    expect([...unknown, ...withoutEffect]).toEqual([]);
  });

  test('a third that pulls elsewhere is left out of it', () => {
    const { inseparable } = judge([slope([20, 0]), slope([0, 12]), slope([0, 12])]);
    expect(inseparable.map(({ inputs }) => inputs)).toEqual([[1, 2]]);
  });

  test('an input that moves nothing, and one that chance may move as far', () => {
    const { withoutEffect } = judge([slope([0.05, 0]), slope([3, 2], 20), slope([10, 0])]);
    expect(withoutEffect).toEqual([
      { input: 0, because: 'tiny' },
      { input: 1, because: 'chance' },
    ]);
  });

  test('an input that the figures narrow no more than its range', () => {
    const { unknown, known } = judge([slope([20, 0]), slope([0, 1])]);
    expect(unknown).toEqual([{ input: 1, because: 'tiny' }]);
    expect(known.errors[1]!.tolerance).toBeLessThan(1 / Math.sqrt(12));
  });

  test('two of which not even a combination is fixed are unknown, not inseparable', () => {
    const { inseparable, unknown } = judge([slope([1, 1]), slope([1, -1])]);
    expect(inseparable).toEqual([]);
    expect(unknown.map(({ input }) => input)).toEqual([0, 1]);
  });

  test('a difference that chance hides is said to be that', () => {
    const { inseparable } = judge([slope([200, 100], 20), slope([-190, -80], 20)]);
    expect(inseparable).toMatchObject([{ inputs: [0, 1], free: 1, because: 'chance' }]);
  });

  test('two that are told apart, but barely', () => {
    const { hard, inseparable } = judge([slope([100, 100]), slope([100, 90])]);
    expect(inseparable).toEqual([]);
    expect(hard.map(({ inputs }) => inputs)).toEqual([[0, 1]]);
    expect(hard[0]!.correlation).toBeLessThan(-0.95);
  });

  test('nothing is said of the error of an input on its bound', () => {
    const slopes = [slope([20, 0]), slope([0, 10])];
    const { errors, correlations } = knowledgeOf(slopes, residuals, [true, false]);
    expect(errors[0]).toBeNull();
    expect(errors[1]).not.toBeNull();
    expect(correlations).toEqual([[1, 0], [0, 1]]); // prettier-ignore
    expect(knowledgeOf(slopes, residuals, [true, true]).errors).toEqual([null, null]);
  });
});
