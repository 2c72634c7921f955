import { expect, test } from 'vitest';
import { isPrecise, precisionMeasures, reachedOf } from '../../../src/experiment/precision.ts';
import { madeUpRun } from './made-up-run.ts';

/** Mean 3, half-width t(2) x sqrt(7/3) = 6.5724. */
const wide = madeUpRun('wide', [{ values: [1, 1] }, { values: [2, 1] }, { values: [6, 1] }]);
const narrow = madeUpRun('narrow', [{ values: [3, 1] }, { values: [3, 1] }, { values: [3, 1] }]);

const enough = (halfWidth: number, of: 'mean' | 'unit', runs = [wide]) =>
  isPrecise([{ measure: 'delayedDays', halfWidth, of }], runs, { atLeast: 2, atLimit: true });

test('a precision is met when the half-width of the interval is small enough', () => {
  expect([enough(6.57, 'unit'), enough(6.58, 'unit')]).toEqual([false, true]);
  expect([enough(6.57 / 3, 'mean'), enough(6.58 / 3, 'mean')]).toEqual([false, true]);
});

test('it must be met in every scenario, and cannot be by one replication', () => {
  expect(enough(1, 'unit', [narrow])).toBe(true);
  expect(enough(1, 'unit', [narrow, wide])).toBe(false);
  expect(enough(1, 'unit', [madeUpRun('one', [{ values: [3, 1] }])])).toBe(false);
});

test('it is asked of measures of the whole model', () => {
  expect(precisionMeasures(wide.catalogue)).toEqual(['delayedDays']);
});

const wanted = { measure: 'delayedDays', halfWidth: 1, of: 'unit' } as const;
const look = { atLeast: 3, atLimit: false };

test('it must last for five more replications, so that a moment of luck does not end the run', () => {
  const lucky = [10, 10, 10, 10, 10];
  expect(reachedOf(wanted, lucky, look).settledAt).toBeNull();
  expect(reachedOf(wanted, lucky, { ...look, atLimit: true }).settledAt).toBe(3);
  expect(reachedOf(wanted, [...lucky, 10, 10, 10], look).settledAt).toBe(3);
  // the sixth undoes the luck of the first five
  expect(reachedOf(wanted, [...lucky, 20, 10, 10], look).settledAt).toBeNull();
});

test('what needs more says about how many: the half-width falls with the root of the number', () => {
  const reached = reachedOf(wanted, [8, 12, 8, 12, 8, 12, 8, 12], look);
  // sd 2.138, t(7) 2.3646: half-width 1.78749, and 8 x 1.78749 ** 2 = 25.6
  expect(reached).toMatchObject({ replications: 8, settledAt: null, more: 18 });
  expect(reached.halfWidth).toBeCloseTo(1.78749, 5);
  expect(reached.share).toBeCloseTo(0.178749, 6);
});
