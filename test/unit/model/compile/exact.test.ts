import { describe, expect, it } from 'vitest';
import { exactly, fraction, lowestCommonMultiple, plus, times, toNumber } from '../../../../src/model/compile/exact.ts';

describe('exact fractions', () => {
  it('read a number as the decimal it was written as', () => {
    expect(exactly(0.78)).toEqual({ top: 39n, bottom: 50n });
    expect(exactly(4.1 / 100)).toEqual({ top: 41n, bottom: 1000n });
    expect(exactly(0.1 + 0.2)).toEqual({ top: 3n, bottom: 10n });
    expect(exactly(1.5e-7)).toEqual({ top: 3n, bottom: 20_000_000n });
    expect(exactly(2e21)).toEqual({ top: 2n * 10n ** 21n, bottom: 1n });
    expect(exactly(-2.5)).toEqual({ top: -5n, bottom: 2n });
    expect(exactly(0)).toEqual({ top: 0n, bottom: 1n });
  });
  it('multiply, add and come back', () => {
    const contact = times(exactly(2146), exactly(0.78));
    expect(contact).toEqual({ top: 41847n, bottom: 25n });
    expect(toNumber(contact)).toBe(1673.88);
    expect(plus(exactly(0.1), exactly(0.2))).toEqual(exactly(0.3));
    expect(lowestCommonMultiple(420n, 25n)).toBe(2100n);
  });
  it('refuse what is no number', () => {
    expect(() => exactly(Infinity)).toThrow('not a finite number');
    expect(() => fraction(1n, 0n)).toThrow('below the line');
  });
});
