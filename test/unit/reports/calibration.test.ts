import { describe, expect, test } from 'vitest';
import { fitOfObserved } from '../../../reports/charts/fit-of-observed.ts';
import { isDrawable } from '../../../reports/charts/chart.ts';
import { calibrationPage, calibrationSections } from '../../../reports/page/calibration-page.ts';
import { tableCsv } from '../../../reports/tables/table-csv.ts';
import { fittedInputsTable } from '../../../reports/tables/calibration-tables.ts';
import { calibrationFindings, inputValue, roughValue } from '../../../reports/words/calibration.ts';
import type { Calibration, FittedInput } from '../../../src/experiment/calibration/calibration.ts';
import type { Manifest, ObservedFit } from '../../../src/experiment/results.ts';

const input = (name: string, more: Partial<FittedInput> = {}): FittedInput => ({
  name,
  unit: '',
  before: 0.78,
  after: 0.765,
  low: 0.75,
  high: 0.79,
  onBound: false,
  errors: { tolerance: 0.004, chance: 0.003, both: 0.005 },
  numbers: [{ path: name, before: 0.78, after: 0.765 }],
  ...more,
});

function fit(name: string, mean: number, more: Partial<ObservedFit> = {}): ObservedFit {
  const about = { measure: 'delayedDays', dimensions: {}, unit: 'days/year', source: null, confidence: null };
  const spread = { low: mean - 50, high: mean + 50, p10: mean - 200, p90: mean + 200 };
  const observed = 1000;
  const difference = mean - observed;
  const fits = { difference, differenceShare: difference / observed, tolerance: 100, within: 'yes' as const };
  return { name, ...about, observed, mean, ...spread, ...fits, ...more };
}

const NO_VERDICTS = { withoutEffect: [], unknown: [], inseparable: [], hard: [], directions: [] };

function calibration(more: Partial<Calibration> = {}): Calibration {
  return {
    inputs: [input('ratio'), input('demand', { unit: '%', before: 90, after: 91.2, low: 80, high: 95 })],
    figures: { names: ['days', 'people'], count: 2 },
    ending: 'settled',
    replications: { from: 1, to: 10 },
    rounds: [
      { values: [0.78, 90], misfit: 3.2 },
      { values: [0.765, 91.2], misfit: 0.1 },
    ],
    noise: [{ name: 'days', span: null, inTolerances: 0.2 }],
    correlations: [[1, 0.1], [0.1, 1]], // prettier-ignore
    verdicts: NO_VERDICTS,
    confirmation: {
      replications: { from: 11, to: 20 },
      before: [fit('days', 700), fit('people', 1010)],
      after: [fit('days', 980), fit('people', 1005)],
    },
    ...more,
  };
}

const said = (more: Partial<Calibration>): string => calibrationFindings(calibration(more)).join('\n');

describe('what is said of a fit', () => {
  test('how many figures are met, before and after', () => {
    expect(said({})).toBe(
      'The mean is within the tolerance of 2 of 2 observed figures; as the file stood, of 1.',
    );
  });

  test('a fit that fresh replications do not bear out', () => {
    const { before, after } = calibration().confirmation!;
    const turned = { replications: { from: 11, to: 20 }, before: after, after: before };
    expect(said({ confirmation: turned })).toContain('no closer to what was observed than those of the file');
  });

  test('a figure that is not met, for sure or by chance', () => {
    const confirmation = (within: 'no' | 'cannot tell') => ({
      ...calibration().confirmation!,
      after: [fit('days', 1250, { within }), fit('people', 1005)],
    });
    expect(said({ confirmation: confirmation('no') })).toContain(
      '“days” is too high by 2.5 times its tolerance on fresh replications: these inputs, in these ranges, do not meet it',
    );
    expect(said({ confirmation: confirmation('cannot tell') })).toContain('which chance alone can do');
  });

  test('inputs that cannot be told apart, with a move of both that changes nothing', () => {
    const inseparable = [{ inputs: [0, 1], along: [0.6, -0.8], free: 1, because: 'tiny' as const }];
    expect(said({ verdicts: { ...NO_VERDICTS, inseparable } })).toContain(
      '“ratio” and “demand” pull the same figures: only their combination is fixed. ' +
        'Raising “ratio” by 0.003 and lowering “demand” by 1.5 points at once changes hardly anything that was observed. ' +
        'Take one of them from another source.',
    );
  });

  test.each([
    ['withoutEffect', 'tiny', '“demand” moves none of the observed figures'],
    ['withoutEffect', 'chance', '“demand” moves the observed figures by no more than chance may'],
    ['unknown', 'tiny', 'say little of “demand”'],
    ['unknown', 'chance', 'Chance hides what the observed figures say of “demand”'],
  ] as const)('an input that is not known: %s, %s', (verdict, because, text) => {
    expect(said({ verdicts: { ...NO_VERDICTS, [verdict]: [{ input: 1, because }] } })).toContain(text);
  });

  test('a bound, noise, and an end before its time', () => {
    const inputs = [input('ratio', { after: 0.79, onBound: true, errors: null })];
    expect(said({ inputs })).toContain('“ratio” stopped at the end of its range, 0.79');
    const noise = [{ name: 'days', span: '2016-04', inTolerances: 2 }];
    expect(said({ noise })).toContain('“days, 2016-04” has a standard error of 2 times its tolerance');
    expect(said({ noise })).toContain('About 160 replications');
    expect(said({ ending: 'most rounds' })).toContain('had not settled after 1 round');
    expect(said({ ending: 'stopped', confirmation: null, verdicts: null })).toBe(
      'Stopped before the end: nothing here is confirmed.',
    );
  });

  test('values in their units', () => {
    expect(inputValue(90.1, { unit: '%' })).toBe('90.1%');
    expect(inputValue(2146.5, { unit: 'hours/week' })).toBe('2,146.5 hours a week');
    expect(inputValue(86.48, { unit: '£/day' })).toBe('£86.48 a day');
    expect(roughValue(0.012345, { unit: '' })).toBe('0.012');
    expect(roughValue(1.0001, { unit: '%' })).toBe('1 point');
  });
});

describe('the picture of a fit', () => {
  test('counts what is within its tolerance, and leaves out what has no percentage', () => {
    const { before, after } = calibration().confirmation!;
    const none = fit('nobody', 0, { observed: 0, mean: null });
    const chart = fitOfObserved([...after, none], [...before, none]);
    if (!isDrawable(chart)) throw new Error('not drawn');
    expect(chart.finding).toBe(
      'After the fit the model is within the tolerance of 2 of 2 observed figures; none is further off than 2.0%.',
    );
    expect(chart.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['70.0%', '98.0%', '93.0% to 103.0%', '± 10.0%'],
      ['101.0%', '100.5%', '95.5% to 105.5%', '± 10.0%'],
    ]);
    expect(isDrawable(fitOfObserved([none], [none]))).toBe(false);
  });
});

describe('the page of a fit', () => {
  const manifest = {
    version: '1',
    hash: 'sha256-abc',
    seed: '<b>',
    replications: { from: 11, to: 20 },
  } as Manifest;

  test('keeps text from files as text', () => {
    const hostile = '<script>alert(1)</script>';
    const found = calibration({ inputs: [input(hostile)], rounds: [] });
    const chart = { name: 'fit', about: 'About.', why: 'there is none' };
    const content = { title: hostile, calibration: found, manifest, fit: chart, months: [] };
    const page = calibrationPage(content, calibrationSections(content), {
      style: 'p{}',
      pictures: new Map(),
    });
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;script&gt;');
  });

  test('the table of inputs holds its numbers in full', () => {
    const text = tableCsv(fittedInputsTable(calibration({ inputs: [input('=1+1')] })), 'abc');
    expect(text.split('\n')[1]).toBe("'=1+1,0.78,0.765,0.75,0.79,0.004,0.003,abc");
  });
});
