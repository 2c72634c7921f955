import { describe, expect, test } from 'vitest';
import { laidNumbers } from '../../../src/scenario/moved-input.ts';
import { pathInput, type PathInput } from '../../../src/scenario/path-input.ts';
import { valuePathText } from '../../../src/scenario/value-path.ts';

const root = {
  hospitals: { Royal: { beds: 20 }, County: { beds: 10 } },
  localities: {
    North: { reablement: { value: '300 hours/week', source: 's' }, beds: 24 },
    'South, East': { reablement: '100 hours/week', beds: 12 },
  },
  services: {
    acute: { beds: { Royal: 690, County: 820 } },
    reablement: { hours: { from: 'reablement', productiveRatio: 0.8 } },
    'community bed': { beds: { from: 'beds' } },
    brokers: { staff: { value: 12, source: 's' } },
    mixed: { hours: { North: '300 hours/week', 'South, East': '1 hours/day' } },
  },
  people: { emergency: { leaveBy: { home: '90%', reablement: '10%' } } },
};

function read(path: string): PathInput | string[] {
  const said: string[] = [];
  const complain = (_: unknown, expected: string, cure: string): void => {
    said.push(`${expected} | ${cure}`);
  };
  return pathInput(path, [], { root, complain }) ?? said;
}

function laid(path: string, value: number): Record<string, string | number> {
  const input = read(path);
  if (Array.isArray(input)) throw new Error(input.join('\n'));
  const numbers = laidNumbers([{ ...input, places: 0 }], [value]);
  return Object.fromEntries(numbers.map(({ number, value }) => [valuePathText(number.path), value]));
}

describe('the path of an input', () => {
  test('to one number is that number', () => {
    expect(read('services.brokers.staff')).toMatchObject({ of: 'number', now: 12 });
    expect(laid('services.brokers.staff', 9)).toEqual({ 'services.brokers.staff': 9 });
  });

  test('to a capacity taken from a column is the total over places, shared out as it is now', () => {
    const path = 'services.reablement.hours';
    expect(read(path)).toMatchObject({ of: 'total', now: 400, figure: { unit: 'hours', per: 'week' } });
    expect(laid(path, 600)).toEqual({
      'localities.North.reablement': '450 hours/week',
      'localities.South, East.reablement': '150 hours/week',
    });
  });

  test('to a capacity by place is the total, and beds go whole', () => {
    expect(read('services.acute.beds')).toMatchObject({ of: 'total', now: 1510 });
    expect(laid('services.community bed.beds', 40)).toEqual({
      'localities.North.beds': 27,
      'localities.South, East.beds': 13,
    });
  });

  test('to several numbers otherwise is a factor', () => {
    expect(read('localities.*.beds')).toMatchObject({ of: 'factor', now: 1 });
    expect(laid('localities.*.beds', 1.5)).toEqual({
      'localities.North.beds': 36,
      'localities.South, East.beds': 18,
    });
  });

  test('to what is no number, or to places whose units differ, is refused with a cure', () => {
    expect(read('people.emergency.leaveBy')).toEqual([
      'a number: people.emergency.leaveBy is a map of home, reablement | go on to one of them, such as people.emergency.leaveBy.home, or people.emergency.leaveBy.* for all',
    ]);
    expect(read('services.mixed.hours')).toEqual([
      'places with one unit: those of services.mixed.hours differ, and have no total | name one, such as services.mixed.hours.North',
    ]);
    expect(read('services.brokers.stuff')).toEqual([
      'a path to a number: services.brokers holds no "stuff" | did you mean "staff"?',
    ]);
  });
});
