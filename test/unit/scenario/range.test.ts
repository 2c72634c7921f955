import { describe, expect, test } from 'vitest';
import { parseFigure } from '../../../src/scenario/quantity.ts';
import { readRange } from '../../../src/scenario/range.ts';

describe('a range', () => {
  test.each([
    ['0.75..0.79', '0.77', 0.75, 0.79],
    ['3 days..5 days', '4 days', 3, 5],
    ['3..5 days', '4 days', 3, 5],
    ['85%..95%', '90%', 85, 95],
    ['85..95', '90%', 85, 95],
    ['75%..85%', '0.8', 0.75, 0.85],
    ['75%..0.85', '0.8', 0.75, 0.85],
    ['0.75..0.85', '80%', 75, 85],
    ['0.5..1', '0.8%', 0.5, 1],
    ['±20%', '10', 8, 12],
    ['+-10%', '50%', 45, 55],
    ['+/- 10 %', '50%', 45, 55],
    ['1,900..2,200', '2146 hours/week', 1900, 2200],
  ])('%s of %s', (text, value, low, high) => {
    expect(readRange(text, parseFigure(value))).toEqual({
      range: { low: expect.closeTo(low, 9) as number, high: expect.closeTo(high, 9) as number },
    });
  });

  test.each([
    ['0.79..0.75', '0.77', 'the lower bound first', 'write 0.75..0.79'],
    ['0.75..0.79', '0.81', 'holds the value it starts from, 0.81', 'widen the range to 0.75..0.81'],
    ['75..79', '81%', 'it starts from, 81%', 'widen the range to 75%..81%'],
    ['75%..79%', '0.81', 'it starts from, 0.81', 'widen the range to 0.75..0.81'],
    ['75%..85%', '4 days', 'in the unit of the value', 'write the bounds in days'],
    ['0.77..0.77', '0.77', 'two bounds that differ', 'take it out'],
    ['3 hours..5 hours', '4 days', 'in the unit of the value', 'write the bounds in days'],
    ['about 3', '3', 'a range such as', 'two dots'],
    ['1..2..3', '2', 'a range such as', 'two dots'],
    ['a..b', '2', 'a range such as', 'plain numbers'],
    ['±0%', '2', 'room in it', 'two bounds'],
    ['±20%', '0', 'room in it', 'two bounds'],
  ])('%s of %s is refused', (text, value, expected, cure) => {
    expect(readRange(text, parseFigure(value))).toEqual({
      expected: expect.stringContaining(expected) as string,
      cure: expect.stringContaining(cure) as string,
    });
  });
});
