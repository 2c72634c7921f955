import { describe, expect, it } from 'vitest';
import {
  amountOf,
  amountPerDay,
  amountPerWeek,
  exactAmount,
  exactShare,
  formatFigure,
  growthPerYear,
  lengthInDays,
  lengthInTicks,
  numberOf,
  parseFigure,
  poundsOf,
  poundsPerDay,
  ratePerDay,
  shareOf,
} from '../../../src/scenario/quantity.ts';
import { quantityKinds, type QuantityKind } from '../../../src/scenario/quantity-kinds.ts';

describe('quantities', () => {
  it('keeps decimals exactly', () => {
    expect(exactAmount('0.1 hours')).toEqual({ unit: 'minutes', decimal: { digits: 60n, places: 1 } });
    expect(exactShare('2.9%')).toEqual({ digits: 29n, places: 3 });
    expect(exactShare(0.3)).toEqual({ digits: 3n, places: 1 });
    expect(parseFigure(1e-7).decimal).toEqual({ digits: 1n, places: 7 });
    expect(parseFigure(1e21).decimal).toEqual({ digits: 10n ** 21n, places: 0 });
  });

  it('turns lengths into ticks and days', () => {
    expect(lengthInTicks('1.2 days')).toBe(103_680_000);
    expect(lengthInTicks('90 minutes')).toBe(5_400_000);
    expect(lengthInDays('36 hours')).toBe(1.5);
    expect(lengthInDays({ value: '2 weeks', source: 'told' })).toBe(14);
    expect(lengthInTicks('1 ms')).toBe(1);
  });

  it('turns amounts and rates into figures', () => {
    expect(amountOf('30 minutes')).toBe(0.5);
    expect(amountPerWeek('2146 hours/week')).toBe(2146);
    expect(amountPerWeek('10 visits/day')).toBe(70);
    expect(amountPerDay('14/week')).toBe(2);
    expect(ratePerDay('0.5/hour')).toBe(12);
    expect(ratePerDay('-0.5/day')).toBe(-0.5);
    expect(growthPerYear('2%/year')).toBe(0.02);
    expect(shareOf('94%')).toBe(0.94);
    expect(shareOf(0.94)).toBe(0.94);
    expect(numberOf('690 beds')).toBe(690);
    expect(poundsOf('£86.48/day')).toBe(86.48);
    expect(poundsPerDay('£3,652.50/year')).toBe(10);
  });

  it('writes figures back', () => {
    for (const text of ['2146 hours/week', '£86.48/day', '94%', '0.05', '-1.5%/year', '5 weeks'])
      expect(formatFigure(parseFigure(text))).toBe(text);
  });

  it.each(['', 'five days', '5 days 3 hours', '5..2', '1e999 hours', '--3'])('refuses %j', (text) =>
    expect(() => parseFigure(text)).toThrow(RangeError),
  );

  it('has examples that match their own pattern', () => {
    for (const kind of Object.values(quantityKinds) as QuantityKind[])
      for (const example of kind.examples)
        if (typeof example === 'string') expect(example).toMatch(new RegExp(kind.pattern ?? '^$'));
        else expect(kind.bare!.low <= example && example <= kind.bare!.high).toBe(true);
  });
});
