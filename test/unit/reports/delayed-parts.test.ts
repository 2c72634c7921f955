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
  return { measure: 'delayedDays', dimension: 'constraint', values };
}

test('parts are rounded so that they add up to the total as printed', () => {
  const amounts = fc.array(fc.double({ min: 200, max: 20_000, noNaN: true }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(amounts, (parts) => {
      const total = parts.reduce((sum, each) => sum + each, 0);
      const side = sideOf(parts, total);
      expect(makeUpTotal(side, partsOf(parts.length))).toBe(true);
      const step = stepOfParts([side], partsOf(parts.length));
      const off = parts.reduce((sum, each) => sum + Math.round(each / step), -Math.round(total / step));
      // Where no step agrees, the finest is left, and the last digit may differ by rounding alone.
      if (step > 0.15) expect(off).toBe(0);
      else expect(Math.abs(off)).toBeLessThanOrEqual((parts.length + 1) / 2);
    }),
    { seed: 4 },
  );
});

test('a division that leaves people out is not held against the total', () => {
  const side = sideOf([1000, 2000], 9000);
  expect(makeUpTotal(side, partsOf(2))).toBe(false);
  expect(stepOfParts([side], partsOf(2))).toBe(100);
});
