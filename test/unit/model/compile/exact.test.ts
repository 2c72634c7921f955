import { describe, expect, it } from 'vitest';
import {
  fraction,
  fromDecimal,
  lowestCommonMultiple,
  plus,
  times,
  toNumber,
} from '../../../../src/model/compile/exact.ts';
import { exactShare, parseFigure } from '../../../../src/scenario/quantity.ts';

const exactly = (written: string | number) => fromDecimal(parseFigure(written).decimal);

describe('exact fractions', () => {
  it('read a number as the decimal it was written as', () => {
    expect(exactly(0.78)).toEqual({ top: 39n, bottom: 50n });
    expect(fromDecimal(exactShare('4.1%'))).toEqual({ top: 41n, bottom: 1000n });
    expect(exactly('2,146 hours/week')).toEqual({ top: 2146n, bottom: 1n });
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
    expect(() => fraction(1n, 0n)).toThrow('below the line');
  });
});
