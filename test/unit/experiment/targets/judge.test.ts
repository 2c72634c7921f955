import { describe, expect, it } from 'vitest';
import { judge } from '../../../../src/experiment/targets/judge.ts';
import type { Target } from '../../../../src/experiment/targets/target.ts';

const whole = { low: -Infinity, high: Infinity };

/** The target is where green ends. */
function target(about: Omit<Target, 'bound'>): Target {
  return { ...about, bound: about.green };
}

/** At most 60, amber to 66. */
const AT_MOST: Target = target({
  name: 'delayed a day',
  measure: 'patientsDelayed',
  dimensions: {},
  unit: 'people',
  source: null,
  confidence: null,
  ...{ figure: { of: 'run', row: 0, times: 1 }, period: null, stated: false },
  ...{ per: null, population: null, board: null },
  green: { ...whole, high: 60 },
  amber: { ...whole, high: 66 },
  amberStated: true,
  rounding: null,
  chance: null,
});
const AT_LEAST = target({ ...AT_MOST, green: { ...whole, low: 60 }, amber: { ...whole, low: 54 } });
const BETWEEN = target({ ...AT_MOST, green: { low: 50, high: 60 }, amber: { low: 45, high: 66 } });

/** Three runs around a mean: the 95% interval is 2.484 either side for a spread of 1. */
const around = (mean: number, spread = 1): number[] => [mean - spread, mean, mean + spread];

describe('a mean with its interval', () => {
  it.each([
    ['at most', AT_MOST, 57, 'green'],
    ['at most', AT_MOST, 63, 'amber'],
    ['at most', AT_MOST, 69, 'red'],
    ['at least', AT_LEAST, 63, 'green'],
    ['at least', AT_LEAST, 57, 'amber'],
    ['at least', AT_LEAST, 51, 'red'],
    ['between', BETWEEN, 55, 'green'],
    ['between', BETWEEN, 63, 'amber'],
    ['between', BETWEEN, 47.5, 'amber'],
    ['between', BETWEEN, 40, 'red'],
    ['between', BETWEEN, 70, 'red'],
  ] as const)('%s: %o, %d is %s', (_, target, mean, status) => {
    expect(judge(target, around(mean))).toMatchObject({ status, possible: [status], value: mean });
  });

  it.each([
    ['on the line', AT_MOST, around(60), ['green', 'amber']],
    ['on the second line', AT_MOST, around(66), ['amber', 'red']],
    ['too wide for any', AT_MOST, around(63, 3), ['green', 'amber', 'red']],
    ['red on both sides', BETWEEN, around(55, 20), ['green', 'amber', 'red']],
    ['of one run', AT_MOST, [20], ['green', 'amber', 'red']],
    ['of none', AT_MOST, [NaN], ['green', 'amber', 'red']],
  ] as const)('cannot be told %s', (_, target, values, possible) => {
    expect(judge(target, values)).toMatchObject({ status: 'cannot tell', possible });
  });

  it('has no amber where it has no width', () => {
    const sharp: Target = { ...AT_MOST, amber: AT_MOST.green };
    expect(judge(sharp, around(60)).possible).toEqual(['green', 'red']);
    expect(judge(sharp, [20]).possible).toEqual(['green', 'red']);
  });

  it('on the bound itself is green: the bound belongs to it', () => {
    expect(judge(AT_MOST, [60, 60]).status).toBe('green');
    expect(judge(AT_LEAST, [60, 60]).status).toBe('green');
    // 0.1 + 0.2 is a little more than 0.3
    const share: Target = { ...AT_MOST, green: { low: -Infinity, high: 0.3 } };
    expect(judge(share, [0.1 + 0.2, 0.1 + 0.2]).status).toBe('green');
  });

  it('says bounds that do not exist with null, and why there is nothing', () => {
    const target = judge(AT_MOST, [NaN]);
    expect(target).toMatchObject({ atLeast: null, atMost: 60, amberAtLeast: null, amberAtMost: 66 });
    expect(target.why).toBe('there is no value to judge');
  });
});

describe('rounding before judging', () => {
  const rounded = (rule: 'nearest' | 'up' | 'down', to = 1): Target => ({
    ...AT_MOST,
    rounding: { to, rule },
  });
  it.each([
    ['nearest', 60.4, 60, 'green'],
    ['nearest', 60.5, 61, 'amber'],
    ['up', 60.1, 61, 'amber'],
    ['up', 60, 60, 'green'],
    ['down', 60.9, 60, 'green'],
    ['down', 61, 61, 'amber'],
  ] as const)('%s: %d is judged as %d, %s', (rule, mean, value, status) => {
    expect(judge(rounded(rule), [mean, mean])).toMatchObject({ value, low: value, high: value, status });
  });

  it('takes the interval along, and leaves no dust', () => {
    expect(judge(rounded('nearest', 0.1), around(60))).toMatchObject({ low: 57.5, high: 62.5 });
    expect(judge(rounded('down', 0.1), [0.3, 0.3]).value).toBe(0.3);
  });
});

describe('a chance over single runs', () => {
  const likely: Target = { ...AT_MOST, chance: 0.8 };
  const runs = (green: number, amber: number, red: number): number[] => [
    ...Array.from({ length: green }, () => 50),
    ...Array.from({ length: amber }, () => 63),
    ...Array.from({ length: red }, () => 90),
  ];

  it.each([
    // Wilson: 98 of 100 is 93 to 99%, 60 of 100 is 50 to 69%, 80 of 100 71 to 87%, 5 of 100 2 to 11%.
    ['green', runs(98, 1, 1), ['green']],
    ['amber', runs(60, 38, 2), ['amber']],
    ['red', runs(5, 5, 90), ['red']],
    ['cannot tell', runs(80, 20, 0), ['green', 'amber']],
    ['cannot tell', runs(60, 20, 20), ['amber', 'red']],
    ['cannot tell', runs(2, 0, 0), ['green', 'amber', 'red']],
  ] as const)('is %s', (status, values, possible) => {
    expect(judge(likely, values)).toMatchObject({ status, possible });
  });

  it('gives the share of runs that met it, of those that have a value', () => {
    const { chance } = judge(likely, [...runs(9, 1, 0), NaN]);
    expect(chance).toMatchObject({ asked: 0.8, met: 0.9, replications: 10 });
    expect(chance!.low).toBeCloseTo(0.5958, 4);
    expect(judge(likely, [NaN])).toMatchObject({ chance: null, status: 'cannot tell' });
  });
});
