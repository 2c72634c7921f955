import { describe, expect, it } from 'vitest';
import { judged } from '../../../../src/experiment/targets/judge.ts';
import { planningProblems, runOfText } from '../../../support/planned-scenario.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

/** Six months in which people wait a day and a half for a care home after they are ready. */
const TOWN = {
  run: { remove: ['length'], to: '2016-09-30' },
  services: { acute: { remove: ['stay', 'beds'], unlimited: true } },
  people: { patients: { arrive: { perDay: 4 }, readyAfter: '2 days', leaveBy: 'search' } },
  pathways: {
    search: {
      number: 3,
      steps: [{ process: { takes: '36 hours', code: 'Di' } }, { then: { 'a home': '100%' } }],
    },
  },
  endings: { 'a home': { at: 'care home' } },
  populations: { older: '50000 people' },
};
const textOf = (targets: object, more: object = {}): string => minimalScenario({ ...TOWN, ...more, targets });
const resultsOf = (targets: object, more: object = {}) => {
  const run = runOfText(textOf(targets, more), 2);
  const sum = (measure: string, periods: readonly number[]): number => {
    const row = run.catalogue.series.findIndex((each) => each.measure === measure);
    const count = run.catalogue.periods.length;
    const each = run.results.map(({ series }) =>
      periods.reduce((total, p) => total + series[row * count + p]!, 0),
    );
    return each.reduce((total, value) => total + value, 0) / each.length;
  };
  return { judged: judged(run), sum };
};

describe('the figure of a target', () => {
  const homes = { measure: 'careHomeAdmissions', per100000: 'older' };

  it('is divided by a population and counted by period', () => {
    const series = { '2016-05': 200, '2016/17 Q2': 700, '2016/17 Q1': '650 people' };
    const { judged: all, sum } = resultsOf({ homes: { ...homes, atMost: { series, source: 'plan' } } });
    expect(all.map(({ period, atMost }) => [period, atMost])).toEqual([
      ['2016-05', 200],
      ['2016/17 Q1', 650],
      ['2016/17 Q2', 700],
    ]);
    expect(all[0]!.value).toBeCloseTo(sum('careHomeAdmissions', [1]) * 2, 9);
    expect(all[1]!.value).toBeCloseTo(sum('careHomeAdmissions', [0, 1, 2]) * 2, 9);
    expect(all[2]).toMatchObject({
      unit: 'people per 100,000',
      population: { name: 'older', people: 50_000 },
      source: 'plan',
    });
  });

  it('is that of an average month, quarter or year', () => {
    const monthly = { ...homes, per: 'month', atMost: { series: { '2016/17 Q1': '240 people/month' } } };
    const yearly = { ...homes, per: 'year', atMost: { series: { '2016/17 Q1': 2900 } } };
    const run = { ...homes, per: 'quarter', atMost: 730 };
    const { judged: all, sum } = resultsOf({ monthly, yearly, run });
    const quarter = sum('careHomeAdmissions', [0, 1, 2]) * 2;
    expect(all[0]).toMatchObject({ unit: 'people/month per 100,000', per: 'month', atMost: 240 });
    expect(all[0]!.value).toBeCloseTo(quarter / 3, 9);
    expect(all[1]!.value).toBeCloseTo(quarter * 4, 9);
    const both = sum('careHomeAdmissions', [0, 1, 2, 3, 4, 5]) * 2;
    expect(all[2]!.value).toBeCloseTo((both * 365.25) / 183 / 4, 6);
  });

  it('divides one series by another where the measure does', () => {
    const share = { measure: 'leftOnReadyDay', atLeast: { series: { '2016/17 Q1': '50%' } } };
    const days = { measure: 'readyToLeft', atMost: { series: { '2016/17 Q1': '1.4 days' } } };
    const average = { measure: 'patientsDelayed', atMost: { series: { '2016/17 Q1': '6 people' } } };
    const { judged: all, sum } = resultsOf({ share, days, average });
    expect(all[0]).toMatchObject({ value: 0, unit: 'share', status: 'red' });
    expect(all[1]!.value).toBeCloseTo(sum('readyToLeftDays', [0, 1, 2]) / sum('leftReady', [0, 1, 2]), 2);
    expect(all[2]!.value).toBeCloseTo(sum('delayedDays', [0, 1, 2]) / 91, 9);
  });

  it('may be stated, and is then judged as it is', () => {
    const survey = { stated: { value: '63.6%', source: 'survey' }, atLeast: '62.2%' };
    const [result] = resultsOf({ survey }).judged;
    expect(result).toMatchObject({ stated: true, measure: 'stated', unit: 'share', status: 'green' });
    expect(result!.value).toBeCloseTo(0.636, 12);
    expect(result!.low).toBe(result!.value);
  });
});

describe('the rule of a board', () => {
  const stated = (value: string, bound: object) => ({ stated: value, ...bound, board: 'Barnet' });
  const boards = { Barnet: { green: '2%', amber: '11%', decimals: 1 } };

  it('gives the colours of Barnet, whose amber reaches further and whose green forgives', () => {
    const { judged: all } = resultsOf(
      {
        'adults in employment': stated('6.1%', { atLeast: '6.8%' }),
        'learning disability': stated('9.4%', { atLeast: '10.4%' }),
        'excess weight': stated('32.58%', { atMost: '32%' }),
        'off by more': stated('6.0%', { atLeast: '6.8%' }),
        'its own amber': { ...stated('6.1%', { atLeast: '6.8%' }), amber: '5%' },
      },
      { boards },
    );
    expect(all.map(({ status }) => status)).toEqual(['amber', 'amber', 'green', 'red', 'red']);
    expect(all[2]).toMatchObject({ board: 'Barnet', amberStated: true });
    expect(all[2]!.value).toBeCloseTo(0.326, 12);
    expect(all[2]!.atMost).toBe(0.32);
    expect(all[2]!.greenAtMost).toBeCloseTo(0.3264, 12);
  });
});

describe('figures that cannot be judged so', () => {
  it.each([
    ['a share by population', { measure: 'leftOnReadyDay', per100000: 'older', atLeast: 0.5 }, 'per100000'],
    ['an average by month', { measure: 'patientsDelayed', per: 'month', atMost: 5 }, 'per'],
    ['no series of it', { measure: 'peopleAffected', atMost: { series: { '2016-04': 5 } } }, 'measure'],
    [
      'another unit in a series',
      { measure: 'delayedDays', atMost: { series: { '2016-04': '5 people' } } },
      'atMost.series.2016-04',
    ],
  ])('%s', (_, entry, path) => {
    const [problem, ...others] = planningProblems(textOf({ one: entry }));
    expect(others).toEqual([]);
    expect(problem!.path.join('.')).toBe(`targets.one.${path}`);
  });

  it('contradict each other only of one period', () => {
    const days = { measure: 'delayedDays' };
    const pair = (month: string) =>
      planningProblems(
        textOf({
          one: { ...days, atMost: { series: { '2016-04': 5 } } },
          other: { ...days, atLeast: { series: { [month]: 6 } } },
        }),
      );
    expect(pair('2016-05')).toEqual([]);
    expect(pair('2016-04')).toHaveLength(1);
  });
});
