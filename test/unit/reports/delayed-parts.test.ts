import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUpTotal, stepOfParts } from '../../../reports/reading/delayed-parts.ts';
import type { Side } from '../../../reports/reading/sides.ts';
import { sampleRun } from '../../support/sample-results.ts';

function sideOf(parts: readonly number[], total: number): Side {
  const sample = sampleRun();
  const row = sample.measures.find(({ measure }) => measure === 'delayedDays')!;
  const of = (mean: number, dimensions: Readonly<Record<string, string>>) => ({
    ...row,
    ...{ mean, dimensions, low: mean * 0.6, high: mean * 1.4 },
  });
  const measures = [of(total, {}), ...parts.map((mean, k) => of(mean, { constraint: String(k) }))];
  return { role: 'base', title: '', results: { ...sample, measures } };
}

function partsOf(count: number) {
  const values = Array.from({ length: count }, (_, k) => String(k));
  return { measure: 'delayedDays', dimension: 'constraint', values } as const;
}

test('parts are rounded one digit finer than their total, and never to parts of a day', () => {
  const side = sideOf([20_000, 31_000], 51_000);
  expect(makeUpTotal(side, partsOf(2))).toBe(true);
  // The interval of the total is 20,400 either side: it is printed to a thousand.
  expect(stepOfParts([side], 'delayedDays')).toBe(100);
  expect(stepOfParts([sideOf([2, 3], 5)], 'delayedDays')).toBe(1);
});

test('parts so rounded differ from their total in the last digits only', () => {
  const amounts = fc.array(fc.double({ min: 200, max: 20_000, noNaN: true }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(amounts, (parts) => {
      const total = parts.reduce((sum, each) => sum + each, 0);
      const step = stepOfParts([sideOf(parts, total)], 'delayedDays');
      const off = parts.reduce((sum, each) => sum + Math.round(each / step), -Math.round(total / step));
      expect(Math.abs(off)).toBeLessThanOrEqual((parts.length + 1) / 2);
    }),
    { seed: 4 },
  );
});

test('a division that leaves people out is not held against the total', () => {
  expect(makeUpTotal(sideOf([1000, 2000], 9000), partsOf(2))).toBe(false);
});
