import { expect, test } from 'vitest';
import { selectionOf } from '../../../src/experiment/selection.ts';
import { madeUpRun } from './made-up-run.ts';

/** A run whose delayed days go up and down together with the others, by an amount of its own. */
const runOf = (name: string, by: number, noise = 0) =>
  madeUpRun(
    name,
    Array.from({ length: 20 }, (_, r) => ({
      values: [1000 + 100 * (r % 5) + by + noise * ((r * 7) % 3), 1],
    })),
  );

test('the best is told by pairs, though the spread of each by itself is far wider than the differences', () => {
  const selection = selectionOf([runOf('base', 0), runOf('a', -40, 1), runOf('b', -20, 1)])!;
  expect(selection.left).toEqual(['a']);
  expect(selection.pairs.map(({ best, other, verdict }) => [best, other, verdict])).toEqual([
    ['a', 'base', 'higher'],
    ['a', 'b', 'higher'],
  ]);
  expect(selection.chances.find(({ scenario }) => scenario === 'a')!.chance).toBe(1);
  expect(selection.indifference).toBeCloseTo(12, 9);
});

test('equals cannot be told apart, and share the chance', () => {
  const selection = selectionOf([runOf('base', 0), runOf('a', -40), runOf('b', -40)])!;
  expect(selection.pairs.find(({ other }) => other === 'b')!.verdict).toBe('same');
  expect(selection.chances.map(({ chance }) => chance)).toEqual([0, 0.5, 0.5]);
});

test('there is none for one variant, one replication or a measure that does not exist', () => {
  expect(selectionOf([runOf('base', 0), runOf('a', 1)])).toBeNull();
  const once = (name: string) => madeUpRun(name, [{ values: [1, 1] }]);
  expect(selectionOf(['base', 'a', 'b'].map(once))).toBeNull();
  const gap = madeUpRun('b', [{ values: [NaN, 1] }, { values: [3, 1] }]);
  const two = (name: string) => madeUpRun(name, [{ values: [2, 1] }, { values: [3, 1] }]);
  expect(selectionOf([two('base'), two('a'), gap])).toBeNull();
});
