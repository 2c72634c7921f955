import { describe, expect, it } from 'vitest';
import { observedByMonth } from '../../../reports/charts/observed-by-month.ts';
import { observedSection } from '../../../reports/document/observed-section.ts';
import { tablesIn } from '../../../reports/document/block.ts';
import { tableHtml } from '../../../reports/page/table-html.ts';
import { monthsInWords, observedCells } from '../../../reports/words/observed.ts';
import type { ObservedFigure, ObservedFit } from '../../../src/experiment/results.ts';

const FIGURE: ObservedFigure = {
  observed: 7283,
  mean: 7920.4,
  low: 7710,
  high: 8130,
  p10: 7000,
  p90: 9000,
  difference: 637.4,
  differenceShare: 0.0875,
  tolerance: 728.3,
  within: 'cannot tell',
};
const FIT: ObservedFit = {
  ...FIGURE,
  name: 'home <b>packages</b>',
  measure: 'delayedDays',
  dimensions: { reason: 'E' },
  unit: 'days/year',
  source: 'NHS England',
  confidence: 'H',
};
const SHARE: ObservedFit = {
  ...FIT,
  measure: 'utilisation',
  dimensions: { service: 'acute' },
  unit: 'share',
  ...{ observed: 0.855, mean: 0.87, low: 0.86, high: 0.88, difference: 0.015, differenceShare: 0.0175 },
  ...{ tolerance: 0.02, within: 'yes' },
};
const single = { low: null, high: null, p10: null, p90: null };

describe('cells', () => {
  it('give the record as it was, the model as far as it is known, and which way it is off', () => {
    expect(observedCells(FIT, FIT)).toEqual({
      observed: '7,283',
      modelled: '7,920',
      interval: '7,710 to 8,130',
      difference: '640 more (8.8%)',
      within: 'cannot tell',
      tolerance: '728',
    });
  });

  it('of shares are in per cent and points', () => {
    expect(observedCells(SHARE, SHARE)).toMatchObject({
      observed: '85.5%',
      difference: '1.5 percentage points higher',
      tolerance: '2 percentage points',
    });
  });

  it('say what is missing', () => {
    const bare: ObservedFigure = {
      ...FIGURE,
      mean: null,
      ...single,
      difference: null,
      differenceShare: null,
    };
    expect(observedCells(FIT, { ...bare, tolerance: null, within: null })).toMatchObject({
      modelled: 'n/a',
      interval: null,
      difference: 'n/a',
      within: 'not said',
      tolerance: null,
    });
  });
});

describe('months', () => {
  const month = (name: string, observed: number, within: ObservedFigure['within']) => ({
    ...FIGURE,
    month: name,
    observed,
    within,
  });
  const months = [
    month('2016-04', 7100, 'yes'),
    month('2016-05', 6900, 'no'),
    month('2016-06', 9000, 'no'),
    month('2016-07', 7500, 'cannot tell'),
  ];

  it('are counted by tolerance and by what a single run may bring', () => {
    expect(monthsInWords({ ...FIT, months }, 10)).toBe(
      '1 of 4 months within the tolerance, 2 outside, 1 cannot be told; 3 of 4 where eight in ten single runs lie; months are 9% off on average, April 2016 the most (9% too high).',
    );
    expect(monthsInWords({ ...FIT, months }, 9)).not.toContain('eight in ten');
    expect(monthsInWords(FIT, 10)).toBeNull();
    const unjudged = months.map((each) => ({ ...each, ...single, within: null }));
    expect(monthsInWords({ ...FIT, months: unjudged }, 10)).toBeNull();
  });

  it('have a picture, and a row each under it, where nothing from a file is markup', () => {
    const seen = [{ title: 'Base', observed: [{ ...FIT, months }] }, { title: 'Variant' }];
    const [chart] = observedByMonth(seen, 30);
    expect(chart!.finding).toContain('1 of 4 months within the tolerance');
    const tables = [...tablesIn(observedSection(seen, [])), chart!.table];
    const page = tables.map((table) => tableHtml(table, { line: '', file: '' }).text).join(' ');
    expect(page).not.toContain('<b>');
    const text = page.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
    expect(text).toContain('days a year; NHS England');
    expect(text).toMatch(/May 2016 6,900 7,920 7,710 to 8,130 .* no tolerance 728/u);
    expect(text).not.toContain('Variant');
  });

  it('are not there when nothing was observed', () => {
    expect(observedSection([{ title: 'Base' }], [])).toEqual([]);
    expect(observedByMonth([{ title: 'Base' }], 30)).toEqual([]);
  });
});
