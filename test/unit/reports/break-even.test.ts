import { describe, expect, it } from 'vitest';
import { costsAddedUp } from '../../../reports/charts/costs-added-up.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { breakEvenTable } from '../../../reports/tables/break-even-table.ts';
import { breakEvenInWords } from '../../../reports/words/break-even.ts';
import type { BreakEven } from '../../../src/experiment/results.ts';
import { sampleManifest, sampleResults } from '../../support/sample-results.ts';

const FOUND: BreakEven = {
  measure: 'allCosts',
  dimensions: {},
  unit: '£',
  variant: sampleResults().variants[0]!.scenario,
  at: ['2017-01-01', '2017-02-01', '2017-03-01'],
  mean: [30_000, -4_000, -41_000],
  low: [20_000, -14_000, -61_000],
  high: [40_000, 6_000, -21_000],
  outcome: 'within the period',
  period: '2017-02-01',
  earliest: '2017-02-01',
  latest: '2017-03-01',
  withinShare: 0.9,
  oneYear: { p10: '2017-02-01', p90: '2017-03-01' },
};
const CASH = { ...FOUND, measure: 'cashCosts', mean: [30_000, 30_000, 30_000], withinShare: 0 };
const DEAR: BreakEven = {
  ...CASH,
  low: [30_000, 30_000, 30_000],
  high: [30_000, 30_000, 30_000],
  outcome: 'not within the period',
  period: null,
  earliest: null,
  latest: null,
};

const comparisonWith = (...breakEven: readonly BreakEven[]) =>
  comparisonsOf({ ...sampleResults(), breakEven }, sampleManifest())[0]!;
const said = (...breakEven: readonly BreakEven[]) => breakEvenInWords(comparisonWith(...breakEven));

describe('break-even in words', () => {
  it('names the period with its interval, and how many single runs get there', () => {
    expect(said(FOUND)).toEqual([
      'Counting all costs, the variant has paid for itself from the end of February 2017 on (95% interval February 2017 to March 2017). In 90% of single runs it has paid for itself by the end.',
    ]);
  });

  it('says that it does not come within the period, and what it has cost by then', () => {
    expect(said(FOUND, DEAR)[1]).toBe(
      'In money that is really paid, the variant does not break even within the period: by 31 March 2017 it costs £30,000 more, the same in every replication.',
    );
    const may = { ...DEAR, earliest: '2017-03-01' };
    expect(said(may)[0]).toContain('within the period on average, though it may');
  });

  it('claims no certainty that there is not', () => {
    const cheap: BreakEven = { ...FOUND, outcome: 'never dearer', period: FOUND.at[0]! };
    expect(said(cheap)[0]).toContain(
      'on average the variant costs no more than the base at the end of any period',
    );
    expect(said({ ...cheap, latest: FOUND.at[0]! })[0]).toContain(
      'all costs, the variant costs no more than the base',
    );
    expect(said({ ...FOUND, latest: null })[0]).toContain(
      'on average the variant has paid for itself from the end of February 2017 on, but that is not sure',
    );
    const unclear = { ...cheap, high: [40_000, 6_000, 20_000] };
    expect(said(unclear)[0]).toContain('whether it costs more or less by 31 March 2017 cannot be told');
  });

  it('words what brings more delay as a harm, not as an outlay that might come back', () => {
    const results = sampleResults();
    const differences = results.differences.map((each) =>
      each.measure === 'delayedDays' && Object.keys(each.dimensions).length === 0
        ? ({ ...each, verdict: 'higher' } as const)
        : each,
    );
    const [comparison] = comparisonsOf({ ...results, differences, breakEven: [DEAR] }, sampleManifest());
    expect(breakEvenInWords(comparison!)[0]).toMatch(
      /^In money that is really paid, the variant brings more delayed days: by 31 March 2017 it costs /,
    );
    expect(breakEvenTable(comparison!)!.caption).toBe('When the variant costs no more in all');
  });

  it('says nothing where costs are the same, nor the same thing twice', () => {
    expect(said({ ...FOUND, outcome: 'same' })).toEqual([]);
    expect(said(FOUND, { ...FOUND, measure: 'cashCosts' }).length).toBe(1);
    expect(said({ ...FOUND, variant: 'another' })).toEqual([]);
  });
});

describe('break-even in table and picture', () => {
  it('has a row for all, for what is paid and for each payer, with the sums behind it', () => {
    const payer = { ...DEAR, dimensions: { payer: 'council' } };
    const table = breakEvenTable(comparisonWith(FOUND, DEAR, payer))!;
    expect(table.rows.map(({ header }) => header.text)).toEqual([
      'All costs',
      'Money really paid',
      'Money really paid: council',
    ]);
    expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual(['February 2017', '£41,000 less', '90%']);
    expect(table.rows[1]!.cells[0]).toEqual({ text: 'not within the period', below: null });
    expect(breakEvenTable(comparisonWith({ ...FOUND, outcome: 'same' }))).toBeNull();
    expect(breakEvenTable(comparisonWith())).toBeNull();
  });

  it('is drawn month by month, or said to have nothing to draw', () => {
    const chart = costsAddedUp(comparisonWith(FOUND, DEAR));
    expect('picture' in chart && chart.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['£30,000 more', '£30,000 more'],
      ['£4,000 less', '£30,000 more'],
      ['£41,000 less', '£30,000 more'],
    ]);
    expect(costsAddedUp(comparisonWith())).toHaveProperty('why');
  });
});
