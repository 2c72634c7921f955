import { describe, expect, it } from 'vitest';
import { planningProblems, runOfText } from '../../../support/planned-scenario.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

/** People who are delayed in a bed for one of two reasons; a month is measured. */
const DELAYED = {
  run: { remove: ['length'], to: '2016-04-30' },
  people: { patients: { readyAfter: '1 days', leaveBy: { route: '50%', 1: '50%' } } },
  pathways: {
    route: { steps: [{ process: { takes: '1 days', code: 'A' } }, { then: 'home' }] },
    1: { steps: [{ process: { takes: '2 days', code: 'B' } }, { then: 'home' }] },
  },
};

function textOf(entry: object): string {
  return minimalScenario({ ...DELAYED, observed: { days: entry } });
}

describe('what is observed of a figure that is not there', () => {
  const days = { measure: 'delayedDays', value: '7 days' };
  it.each([
    ['an unknown measure', { ...days, measure: 'delayedDayz' }, 'measure', 'did you mean "delayedDays"'],
    ['a measure this scenario has not', { ...days, measure: 'cost' }, 'measure', 'no such figure'],
    ['an unknown dimension', { ...days, where: { reson: 'A' } }, 'where.reson', 'did you mean "reason"'],
    ['an unknown value', { ...days, where: { service: 'acut' } }, 'where.service', 'did you mean "acute"'],
    ['a value of another dimension', { ...days, where: { reason: 'acute' } }, 'where.reason', 'known here: '],
    [
      'dimensions that do not go together',
      { ...days, where: { reason: 'A', service: 'acute' } },
      'where',
      'known for this measure: none (the whole model); ',
    ],
    ['a measure of no whole', { measure: 'utilisation', value: '50%' }, '', 'no figure of the whole model'],
    ['another unit', { ...days, value: '7 people' }, 'value', 'days/year'],
    ['per another time', { ...days, value: '7 days/week' }, 'value', 'days/year'],
    ['money', { ...days, value: '£7' }, 'value', 'for example 1000 days/year'],
    ['a tolerance in another unit', { ...days, tolerance: '3 people' }, 'tolerance', '10% of the value'],
    [
      'a share above the whole',
      { measure: 'utilisation', where: { service: 'acute' }, value: 85 },
      'value',
      'for example 85%',
    ],
    ['a share above 100%', { measure: 'shareDelayed', value: '130%' }, 'value', 'at most 100%'],
    [
      'months of what is no series',
      { measure: 'meanDelay', months: { '2016-04': 3 } },
      'measure',
      'no such figure',
    ],
    [
      'a month in another unit',
      { measure: 'delayedDays', months: { '2016-04': '3 people' } },
      'months.2016-04',
      'unit of the measure, days',
    ],
  ])('%s', (_, entry, path, words) => {
    const [problem, ...others] = planningProblems(textOf(entry));
    expect(others).toEqual([]);
    expect(problem!.path.join('.')).toBe(`observed.days${path === '' ? '' : `.${path}`}`);
    expect(`${problem!.expected} ${problem!.cure}`).toContain(words);
    expect(problem!.line).toBeGreaterThan(1);
  });
});

describe('all that is wrong with an entry', () => {
  it('is told at once', () => {
    const entry = { measure: 'delayedDays', where: { reson: 'A' }, value: '4 people', tolerance: '4 people' };
    const paths = planningProblems(textOf(entry)).map(({ path }) => path.slice(2).join('.'));
    expect(paths).toEqual(['where.reson', 'value', 'tolerance']);
  });

  it('does not hold shares of capacity to 100%: people above capacity pass it', () => {
    const entry = { measure: 'utilisation', where: { service: 'acute' }, value: '103%' };
    expect(planningProblems(textOf(entry))).toEqual([]);
  });
});

describe('figures in the unit of their measure', () => {
  const valueOf = (entry: object): unknown => runOfText(textOf(entry), 0).observed[0]!.seen;
  it.each([
    [{ measure: 'delayedDays', value: '7,283 days' }, 7283],
    [{ measure: 'delayedDays', value: '7283 days/year' }, 7283],
    [{ measure: 'delayedDays', where: { reason: 'A' }, value: 7283 }, 7283],
    [{ measure: 'patientsDelayed', value: '60 patients' }, 60],
    [{ measure: 'meanDelay', value: '2 weeks' }, 14],
    [{ measure: 'utilisation', where: { service: 'acute' }, value: '85%' }, 0.85],
    [{ measure: 'utilisation', where: { service: 'acute' }, value: 0.85 }, 0.85],
    [{ measure: 'dischargeReadyBand', where: { band: '1 day' }, value: '20%' }, 0.2],
    [{ measure: 'delayedDays', where: { pathway: 1 }, value: 20 }, 20],
  ])('%o', (entry, value) => {
    expect(valueOf(entry)).toMatchObject({ by: 'period', value });
  });

  it('takes tolerances as shares of the value or amounts, and sources from the number or the series', () => {
    const stated = (entry: object) => runOfText(textOf(entry), 0).observed[0]!;
    const use = { measure: 'utilisation', where: { service: 'acute' }, value: { value: '85%', source: 's' } };
    expect(stated({ ...use, tolerance: '2 points' })).toMatchObject({
      tolerance: { of: 'unit', size: 0.02 },
      source: 's',
      confidence: null,
    });
    const series = { measure: 'delayedDays', months: { '2016-04': 3 }, source: 'r', confidence: 'M' };
    expect(stated({ ...series, tolerance: '10%' })).toMatchObject({
      tolerance: { of: 'value', size: 0.1 },
      source: 'r',
      confidence: 'M',
    });
  });
});
