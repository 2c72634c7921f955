import { expect, test } from 'vitest';
import { isPrecise, precisionMeasures } from '../../../src/experiment/precision.ts';
import { madeUpRun } from './made-up-run.ts';

/** Mean 3, half-width t(2) x sqrt(7/3) = 6.5724. */
const wide = madeUpRun('wide', [{ values: [1, 1] }, { values: [2, 1] }, { values: [6, 1] }]);
const narrow = madeUpRun('narrow', [{ values: [3, 1] }, { values: [3, 1] }, { values: [3, 1] }]);

const enough = (halfWidth: number, of: 'mean' | 'unit', runs = [wide]) =>
  isPrecise(
    [{ measure: 'delayedDays', halfWidth, of }],
    runs.map((run) => run.catalogue),
    runs.map((run) => run.results),
  );

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
