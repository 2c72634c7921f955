import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/engine-error.ts';
import { Steps } from '../../../../src/engine/ledger/steps.ts';
import { TICKS_PER_MINUTE } from '../../../../src/units.ts';
import { DAY, WEEK } from './pools.ts';

/** The same in big whole numbers. */
function exactly(
  at: readonly number[],
  values: readonly number[],
  [from, to]: [number, number],
  period: number,
): number {
  let sum = 0n;
  at.forEach((start, i) => {
    const begin = Math.max(from, start);
    const end = Math.min(to, at[i + 1] ?? Infinity);
    if (end > begin) sum += BigInt(values[i]!) * BigInt(end - begin);
  });
  return Number(sum / BigInt(period));
}

describe('a step function of units', () => {
  it('adds up exactly over any stretch, minutes or not, to a whole unit', () => {
    const gap = fc.oneof(
      fc.integer({ min: 1, max: 500_000 }).map((minutes) => minutes * TICKS_PER_MINUTE),
      fc.integer({ min: 1, max: 10 * WEEK }),
    );
    const steps = fc.array(fc.tuple(gap, fc.integer({ min: 0, max: 4_000_000_000 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(steps, gap, gap, fc.constantFrom(DAY, WEEK), (given, from, length, period) => {
        let next = 0;
        const at = given.map(([wait]) => (next += wait) - wait);
        const values = given.map(([, value]) => value);
        const whole = new Steps({ at, values }, 'test').unitsOver(from, from + length, period);
        expect(whole).toBe(exactly(at, values, [from, from + length], period));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('finds the step in force whatever was asked before', () => {
    const steps = new Steps({ at: [0, 10, 20, 30], values: [1, 5, 3, 4] }, 'test');
    expect([25, 5, 35, 10, 9, 20, 0, 30].map((at) => steps.valueAt(at))).toEqual([3, 1, 4, 5, 1, 3, 1, 4]);
    expect([0, 10, 30].map((at) => steps.nextRise(at))).toEqual([10, 30, Infinity]);
    expect(steps.lowest).toBe(1);
  });

  it('refuses parts of a unit and a late beginning', () => {
    expect(() => new Steps({ at: [0], values: [0.5] }, 'test')).toThrow(EngineError);
    expect(() => new Steps({ at: [5], values: [1] }, 'test')).toThrow(EngineError);
    expect(() => new Steps({ at: [0], values: [-1] }, 'test')).toThrow(EngineError);
  });
});
