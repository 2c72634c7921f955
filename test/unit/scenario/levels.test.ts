import { describe, expect, test } from 'vitest';
import { readLevels, valuesOf } from '../../../src/scenario/levels.ts';
import { parseFigure } from '../../../src/scenario/quantity.ts';

const hours = parseFigure('880 hours/week');
const share = parseFigure('90%');

function values(text: string, of = hours): number[] {
  const read = readLevels(text, of);
  if (!('levels' in read)) throw new Error(read.expected);
  const { low, high, step } = read.levels;
  return step === null ? [low, high] : valuesOf({ low, high, step });
}

describe('levels', () => {
  test('of a range with a step are exact, both ends included', () => {
    expect(values('700..1000 step 100')).toEqual([700, 800, 900, 1000]);
    expect(values('0.1..0.5 step 0.1', parseFigure(0.3))).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(values('700 hours/week..800 hours/week step 50 hours/week')).toEqual([700, 750, 800]);
    expect(values('80%..90% step 5%', share)).toEqual([80, 85, 90]);
    expect(values('-5..5 step 5', parseFigure(0))).toEqual([-5, 0, 5]);
  });

  test('without a step are the ends, and need not hold the value', () => {
    expect(values('100..200')).toEqual([100, 200]);
    expect(values('±25%')).toEqual([660, 1100]);
  });

  test.each([
    ['9000..6000', 'the lower bound first', 'write 6000..9000'],
    ['1000..700 step 100', 'the lower bound first', 'write 700..1000 step 100'],
    ['700..700', 'two bounds that differ', 'write the one value'],
    ['700..1000 step -100', 'a step above 0', 'write step 100'],
    ['700..1000 step 0', 'a step above 0', 'write step 1'],
    ['700..1000 step 2 days', 'a step in the unit of the number, not "2 days"', 'hours/week'],
    ['700..1000 step 70', 'a step that goes into 300 a whole number of times', 'end the range at 980'],
    ['700..1000 step 400', 'a step that goes into 300 a whole number of times', 'a step of 300 or less'],
    ['700..100000000 step 1', '10000 levels at most', 'a larger step'],
    ['700 days..900 days', 'in the unit of the number', 'hours/week'],
    ['700', 'a range such as', 'two figures'],
    ['±0%', 'a range with room', 'two bounds'],
  ])('%s is refused', (text, expected, cure) => {
    const read = readLevels(text, hours);
    expect(read).toMatchObject({ expected: expect.stringContaining(expected) as string });
    expect(read).toMatchObject({ cure: expect.stringContaining(cure) as string });
  });
});
