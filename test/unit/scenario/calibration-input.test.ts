import { describe, expect, test } from 'vitest';
import { readInput, type CalibrationInput, type InputSpec } from '../../../src/scenario/calibration-input.ts';
import { laidNumbers } from '../../../src/scenario/moved-input.ts';
import { valuePathText } from '../../../src/scenario/value-path.ts';

const root = {
  localities: {
    North: { leaving: { value: 2.704, source: 'derived' }, stepping: 0.3 },
    South: { leaving: 1.226, stepping: 0.136 },
  },
  services: {
    reablement: {
      hours: { from: 'reablement', productiveRatio: { value: 0.77, source: 'derived', note: 'n' } },
      bundle: { hours: { gamma: { mean: '67 hours', cv: 0.7 } }, profile: ['60%', '40%'] },
    },
  },
  people: { emergency: { arrive: { perDay: { from: 'leaving' } }, leaveBy: { home: '90%' } } },
};

function read(name: string, spec: InputSpec): CalibrationInput | string[] {
  const said: string[] = [];
  const complain = (path: readonly (string | number)[], expected: string, cure: string): void => {
    said.push(`${path.join('.')}: ${expected} | ${cure}`);
  };
  return readInput(name, spec, { root, complain }) ?? said;
}

function well(name: string, spec: InputSpec): CalibrationInput {
  const input = read(name, spec);
  if (Array.isArray(input)) throw new Error(input.join('\n'));
  return input;
}

const laid = (inputs: readonly CalibrationInput[], values: readonly number[]) =>
  Object.fromEntries(
    laidNumbers(inputs, values).map(({ number, value }) => [valuePathText(number.path), value]),
  );

const ratio = 'services.reablement.hours.productiveRatio';
const share: InputSpec = {
  now: '90%',
  range: '80%..95%',
  scales: ['localities.*.leaving'],
  rest: ['localities.*.stepping'],
};

describe('an input', () => {
  test('that is one number takes its place, in its unit and with a thousandth of the range', () => {
    const input = well(ratio, '0.75..0.79');
    expect(input).toMatchObject({ now: 0.77, range: { low: 0.75, high: 0.79 }, places: 5 });
    expect(laid([input], [0.76254])).toEqual({ [ratio]: 0.76254 });
    const mean = well('services.reablement.bundle.hours.gamma.mean', '60..70 hours');
    expect(laid([mean], [62.5])).toEqual({ 'services.reablement.bundle.hours.gamma.mean': '62.5 hours' });
    const part = well('services.reablement.bundle.profile[2]', '±10%');
    expect(laid([part], [42.25])).toEqual({ 'services.reablement.bundle.profile[2]': '42.25%' });
  });

  test('named by its `value` is the same as named by itself: value and source are one', () => {
    expect(laid([well(`${ratio}.value`, '0.75..0.79')], [0.76])).toEqual({ [ratio]: 0.76 });
  });

  test('that is several numbers multiplies them', () => {
    const input = well('localities.*.leaving', '±20%');
    expect(input).toMatchObject({ now: 1, range: { low: 0.8, high: 1.2 } });
    expect(laid([input], [1.1])).toEqual({
      'localities.North.leaving': 2.9744,
      'localities.South.leaving': 1.3486,
    });
  });

  test('that is a share moves people between two columns, and their sum stays', () => {
    const input = well('share from hospital', share);
    const found = laid([input], [81]);
    expect(found).toEqual({
      'localities.North.leaving': 2.4336,
      'localities.South.leaving': 1.1034,
      'localities.North.stepping': 0.57,
      'localities.South.stepping': 0.2584,
    });
    expect(input.writeNow(81.25)).toBe('81.25%');
  });

  test('that shares numbers with another multiplies what the other leaves', () => {
    const demand = well('demand', {
      range: '0.9..1.1',
      scales: ['localities.*.leaving', 'localities.*.stepping'],
    });
    const found = laid([well('share', share), demand], [81, 1.1]);
    expect(found['localities.North.leaving']).toBe(2.677);
    expect(found['localities.North.stepping']).toBe(0.627);
  });

  test('in a unit of its own', () => {
    const users = well('users a year', { now: 4100, range: '3900..4300', scales: ['localities.*.leaving'] });
    expect(laid([users], [4305 - 5])['localities.North.leaving']).toBe(2.8359);
    expect(users.writeNow(4207)).toBe(4207);
  });

  test('that has not moved changes nothing', () => {
    expect(laid([well('share', share), well(ratio, '0.7..0.8')], [90, 0.77])).toEqual({});
  });
});

describe('an input that cannot be', () => {
  test.each<[string, InputSpec, string]>([
    [
      'services.reablement.hours.productivRatio',
      '0.7..0.8',
      'holds no "productivRatio" | did you mean "productiveRatio"?',
    ],
    [
      'services.reablement.bundle.hours',
      '±5%',
      'is a map of gamma | go on to one of them, such as services.reablement.bundle.hours.gamma',
    ],
    ['services.reablement.hours.from', '±5%', 'is "reablement" | name a number'],
    ['services.reablement.bundle.profile', '±5%', 'is a list | name one of its numbers'],
    [
      'people.emergency.arrive.perDay',
      '±5%',
      'is taken from the column "leaving" | name the column: localities.*.leaving',
    ],
    [ratio, '0.8..0.85', 'holds the value it starts from, 0.77'],
    ['localities.*.leaving', '2..3', '(several numbers move by a factor, now 1)'],
    ['services..hours', '±5%', 'cannot be read'],
    ['x', { range: '±5%' }, 'what the input moves'],
    ['x', { range: '±5%', sets: ['localities.*.leaving'] }, 'numbers that are equal now'],
    ['x', { range: '±5%', now: 3, sets: [ratio] }, 'no `now` beside `sets`'],
    ['x', { range: '±5%', now: 'many', scales: ['localities.*.leaving'] }, 'now: a number'],
    ['x', { range: '±5%', rest: ['localities.*.leaving'] }, 'the share as it is'],
    ['x', { range: '95%..105%', now: '100%', rest: ['localities.*.leaving'] }, 'leaves something over'],
    ['x', { range: '80%..105%', now: '90%', rest: ['localities.*.leaving'] }, '100% at most'],
  ])('%s %j says why', (name, spec, said) => {
    const found = read(name, spec);
    expect(Array.isArray(found) && found.join('\n')).toContain(said);
  });
});
