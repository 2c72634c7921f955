import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/experiment/observed/agreement.ts';
import type { ObservedFit, Results, ScenarioResults } from '../../../src/experiment/results.ts';
import { explanationsOf, missesOf } from '../../../reports/reading/explanations.ts';
import { explanationsTable, recordTables } from '../../../reports/tables/explanation-tables.ts';
import { explanationsInWords, missesInWords } from '../../../reports/words/explanations.ts';

/** Days of a reason in two years: 100 was seen in each, 10 is allowed. */
function fit(name: string, means: readonly [number, number]): ObservedFit {
  const years = means.map((mean, i) => {
    const off = mean - 100;
    const within = Math.abs(off) <= 10 ? ('yes' as const) : ('no' as const);
    const interval = { low: mean - 1, high: mean + 1, p10: mean - 2, p90: mean + 2 };
    const judged = { difference: off, differenceShare: off / 100, tolerance: 10, within };
    return { year: `201${String(6 + i)}/1${String(7 + i)}`, observed: 100, mean, ...interval, ...judged };
  });
  const about = { name, measure: 'delayedDays', dimensions: { reason: name }, unit: 'days' };
  const { year, ...whole } = years[0]!;
  expect(year).toBe('2016/17');
  return { ...about, source: 'record', confidence: 'H', ...whole, years };
}

function scenario(title: string, observed: readonly ObservedFit[]): ScenarioResults {
  const agreement = agreementOf(observed);
  const none = { measures: [], series: [], distributions: [], probes: [], warnings: [] };
  const about = { manifest: 'sha256-0', scenario: title, title, perReplication: '' };
  return { ...about, ...none, observed, ...(agreement === null ? {} : { agreement }) };
}

const BASE = [fit('A', [100, 150]), fit('Dii', [100, 100])];

function resultsOf(...variants: readonly ScenarioResults[]): Results {
  const period = { from: '2016-04-01', to: '2018-03-31', days: 730, warmUpDays: 0 };
  return {
    schema: 'stepdown-results-1',
    partial: false,
    period,
    ...scenario('base', BASE),
    variants,
    differences: [],
  };
}

const near = scenario('near', [fit('A', [100, 120]), fit('Dii', [100, 100])]);
const FAR = [fit('A', [100, 100]), fit('Dii', [100, 190])];
const far = scenario('far', FAR);

describe('explanations of a record', () => {
  it('stand after the base, the nearest first', () => {
    expect(explanationsOf(resultsOf(far, near)).map(({ title }) => title)).toEqual(['base', 'near', 'far']);
  });

  it('are none where variants are what-ifs, or are held against something else', () => {
    expect(explanationsOf(resultsOf(scenario('what-if', [])))).toEqual([]);
    expect(explanationsOf(resultsOf(scenario('other', [fit('E', [100, 100])])))).toEqual([]);
  });

  it('say what they cannot produce, the worst first', () => {
    const misses = missesOf({ observed: [fit('A', [88, 150]), fit('Dii', [100, 130])] });
    expect(misses.map(({ fit: { name }, span }) => [name, span])).toEqual([
      ['A', '2017/18'],
      ['Dii', '2017/18'],
      ['A', '2016/17'],
    ]);
    expect(missesInWords({ observed: FAR })).toBe('Dii in 2017/18 (90% too high)');
    expect(missesInWords({ observed: [fit('A', [100, 100])] })).toBe(
      'no figure is certainly outside its tolerance',
    );
  });

  it('lead with the nearest and say when none is right', () => {
    const said = explanationsInWords(explanationsOf(resultsOf(far, near)));
    expect(said[0]).toContain('3 of 4');
    expect(said[1]).toContain('\u201Cnear\u201D comes nearest of the 2 explanations: 3 of 4 met');
    expect(said[2]).toBe('None of the 3 scenarios meets every figure of the record.');
    const right = scenario('right', [fit('A', [100, 105]), fit('Dii', [100, 100])]);
    expect(explanationsInWords(explanationsOf(resultsOf(far, right)))[2]).toBe(
      'Every figure is met by \u201Cright\u201D.',
    );
  });

  it('have a row each, and a table of every figure for each year', () => {
    const explanations = explanationsOf(resultsOf(far, near));
    const table = explanationsTable(explanations)!;
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Scenario',
      'All figures',
      '2016/17',
      '2017/18',
      'It cannot produce',
    ]);
    expect(table.rows[1]!.cells.map(({ text }) => text)).toEqual([
      '3 of 4',
      '2 of 2',
      '1 of 2',
      'A in 2017/18 (20% too high)',
    ]);
    const [first, second] = recordTables(explanations);
    expect([first!.name, second!.name]).toEqual(['explanations-2016-17', 'explanations-2017-18']);
    expect(second!.rows[0]!.cells.map(({ text, below }) => [text, below])).toEqual([
      ['100', undefined],
      ['150.0', '50% too high'],
      ['120.0', '20% too high'],
      ['100.0', 'within'],
    ]);
  });
});
