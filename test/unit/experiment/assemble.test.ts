import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/experiment/assemble.ts';
import { canonicalLines } from '../../../src/experiment/canonical-json.ts';
import { resultsSchema } from '../../../src/experiment/results-schema.ts';
import type { Numbers } from './made-up-run.ts';
import { madeUpRun } from './made-up-run.ts';

/** Student's t at 97.5% with 2 and 3 degrees of freedom (any table). */
const T2 = 4.302652729911275;
const T3 = 3.182446305284263;

const resultsOf = (base: readonly Numbers[], variant: readonly Numbers[] = []) =>
  assemble({
    runs: [madeUpRun('base', base), ...(variant.length === 0 ? [] : [madeUpRun('variant', variant)])],
    manifestHash: 'sha256-x',
    partial: false,
    warnings: ['about the run'],
  });

const plain = (...delayed: readonly number[]): Numbers[] => delayed.map((value) => ({ values: [value, 1] }));

describe('estimates', () => {
  test('are mean, spread and Student t interval over replications', () => {
    const [estimate] = resultsOf(plain(1, 2, 6)).measures;
    const se = Math.sqrt(7 / 3);
    expect(estimate).toMatchObject({ measure: 'delayedDays', replications: 3, basis: 'person-time' });
    expect(estimate!.mean).toBeCloseTo(3, 12);
    expect(estimate!.sd).toBeCloseTo(Math.sqrt(7), 12);
    expect(estimate!.se).toBeCloseTo(se, 12);
    expect(estimate!.low).toBeCloseTo(3 - T2 * se, 8);
    expect(estimate!.high).toBeCloseTo(3 + T2 * se, 8);
    expect(estimate!.p10).toBeCloseTo(1.2, 12);
    expect(estimate!.p90).toBeCloseTo(5.2, 12);
    expect(estimate).not.toHaveProperty('why');
  });

  test('that do not exist are null and say why; those that exist in part rest on that part', () => {
    const none = resultsOf([{ values: [1, NaN] }, { values: [2, NaN] }]).measures[1]!;
    expect(none).toMatchObject({ mean: null, se: null, low: null, replications: 0 });
    expect(none.why).toMatch(/nobody to count in any/);
    const part = resultsOf([{ values: [1, NaN] }, { values: [2, 4] }, { values: [2, 6] }]).measures[1]!;
    expect(part).toMatchObject({ mean: 5, replications: 2 });
    expect(part.why).toMatch(/1 of 3/);
  });

  test('of a single replication have no spread', () => {
    const [estimate] = resultsOf(plain(5)).measures;
    expect(estimate).toMatchObject({
      mean: 5,
      sd: null,
      se: null,
      low: null,
      high: null,
      p10: null,
      p90: null,
    });
  });
});

describe('warnings of replications', () => {
  const slow = 'the warm-up looks too short for acute: it was still settling when measuring began';
  const warned = (warning: string, times: number): readonly string[] => {
    const run = madeUpRun('base', plain(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    const results = run.results.map((result, i) => ({ ...result, warnings: i < times ? [warning] : [] }));
    const facts = { manifestHash: 'sha256-x', partial: false, warnings: [] };
    return assemble({ runs: [{ ...run, results }], ...facts }).warnings;
  };

  test('of a short warm-up are told when more than a fifth show it', () => {
    expect(warned(slow, 2)).toEqual([]);
    expect(warned(slow, 3)).toEqual([`${slow} (in 3 of 10 replications)`]);
    expect(warned(slow, 10)).toEqual([slow]);
  });

  test('of anything else are told when one shows it', () => {
    expect(warned('a queue grew', 1)).toEqual(['a queue grew (in 1 of 10 replications)']);
  });
});

describe('series, levels and probes', () => {
  const results = resultsOf([
    { values: [1, 1], series: [1, 2, 9, Infinity], levels: [0.25, 0.75], probe: [1, 2, 3, 4] },
    { values: [1, 1], series: [3, 2, 9, Infinity], levels: [0.15, 0.25, 0.6], probe: [3, 2, 5, 4] },
  ]);

  test('are averaged period by period', () => {
    const [occupied, capacity] = results.series;
    expect(occupied).toMatchObject({ at: ['2016-04-01', '2016-04-08'], mean: [2, 2], se: [1, 0] });
    expect(capacity).toMatchObject({ mean: [9, null] });
  });

  test('are averaged level by level, with the moments of that average', () => {
    const [levels] = results.distributions;
    expect(levels!.share['0']).toBeCloseTo(0.2, 12);
    expect(levels!.share['1']).toBeCloseTo(0.5, 12);
    expect(levels!.share['2']).toBeCloseTo(0.3, 12);
    expect(levels!.mean).toBeCloseTo(1.1, 12);
    expect(levels!.variance).toBeCloseTo(0.5 + 1.2 - 1.21, 12);
    expect(levels!.quantiles).toMatchObject({ '0.1': 0, '0.25': 1, '0.5': 1, '0.75': 2, '0.99': 2 });
  });

  test('are averaged instant by instant and over the cycle', () => {
    const [probe] = results.probes;
    expect(probe).toMatchObject({ at: ['2016-04-01', '2016-04-02', '2016-04-08', '2016-04-09'] });
    expect(probe!.mean).toEqual([2, 2, 4, 4]);
    expect(probe!.cycle.map(({ offset, mean, se }) => [offset, mean, se])).toEqual([
      ['day 1 00:00', 3, 1],
      ['day 2 00:00', 3, 0],
    ]);
  });
});

describe('differences', () => {
  const difference = (base: readonly number[], variant: readonly number[]) =>
    resultsOf(plain(...base), plain(...variant)).differences[0]!;

  test('are variant minus base, paired, with their interval and what one year may bring', () => {
    const found = difference([10, 20, 30, 40], [8, 17, 26, 35]);
    const se = Math.sqrt(5 / 3 / 4);
    expect(found).toMatchObject({
      variant: 'variant',
      verdict: 'lower',
      replications: 4,
      moreReplications: null,
    });
    expect(found.mean).toBeCloseTo(-3.5, 12);
    expect(found.se).toBeCloseTo(se, 12);
    expect(found.low).toBeCloseTo(-3.5 - T3 * se, 8);
    expect(found.high).toBeCloseTo(-3.5 + T3 * se, 8);
    expect(found.oneYear!.p10).toBeCloseTo(-4.7, 12);
    expect(found.oneYear).toMatchObject({ chanceLower: 1, chanceBetter: 1 });
  });

  test('that are nothing in every replication are the same', () => {
    expect(difference([1, 2, 3], [1, 2, 3])).toMatchObject({
      verdict: 'same',
      mean: 0,
      moreReplications: null,
    });
  });

  test('that cannot be told from nothing say so, and how many more replications would', () => {
    const found = difference([0, 0, 0, 0], [-3, 4, -2, 5]);
    expect(found.verdict).toBe('cannot tell');
    expect(found.moreReplications).toBeGreaterThan(4);
    expect(found.oneYear!.chanceLower).toBe(0.5);
  });

  test('of figures that one side does not have are left out, or say why', () => {
    const base = madeUpRun('base', [{ values: [1, NaN] }, { values: [2, NaN] }]);
    const variant = madeUpRun('variant', [{ values: [1, 3] }, { values: [2, 3] }]);
    const { differences } = assemble({
      runs: [base, variant],
      manifestHash: 'x',
      partial: false,
      warnings: [],
    });
    expect(differences[1]).toMatchObject({ measure: 'meanWait', mean: null, replications: 0 });
    expect(differences[1]!.why).toMatch(/2 of 2/);
  });
});

test('results name the period, gather each warning once, and have the published form', () => {
  const results = resultsOf(plain(1, 2, 6), plain(2, 3, 4));
  expect(results.period).toEqual({ from: '2016-04-01', to: '2016-04-14', days: 14, warmUpDays: 7 });
  expect(results.warnings).toEqual(['about the run', 'everywhere', 'once (in 1 of 3 replications)']);
  expect(resultsSchema.parse(JSON.parse(canonicalLines(results)))).toMatchObject({ scenario: 'base' });
});

test('no replications make no results', () => {
  expect(() => resultsOf([])).toThrow(/no replications/);
});
