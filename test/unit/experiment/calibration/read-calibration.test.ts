import { describe, expect, test } from 'vitest';
import { readCalibration, type AskedInput } from '../../../../src/experiment/calibration/read-calibration.ts';
import type { Observation } from '../../../../src/experiment/observed/observation.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

const perDay = 'people.patients.arrive.perDay';
const stay = 'services.acute.stay.exponential.mean';

const about = { measure: 'delayedDays', dimensions: {}, unit: 'days', source: null, confidence: null };
const once: Observation = {
  ...about,
  name: 'days',
  tolerance: { of: 'value', size: 0.1 },
  seen: { by: 'period', row: 0, value: 50 },
};
const monthly: Observation = {
  ...about,
  name: 'by month',
  tolerance: { of: 'unit', size: 2 },
  seen: {
    by: 'month',
    row: 0,
    of: 'amount',
    spans: [
      { span: '2016-04', value: 20, periods: [0] },
      { span: '2016-05', value: 30, periods: [1] },
    ],
  },
};
const unjudged: Observation = { ...once, name: 'only shown', tolerance: null };

function task(calibrate: object, observed: readonly Observation[], asked: readonly AskedInput[] = []) {
  return readCalibration({ read: readWell(minimalScenario({ calibrate })), observed, asked });
}

function said(...args: Parameters<typeof task>): string {
  const found = task(...args);
  return found.ok ? '' : found.problems.map(({ expected, cure }) => `${expected} | ${cure}`).join('\n');
}

describe('what a fit is to meet', () => {
  test('is every figure with a tolerance: a series counts month by month', () => {
    const found = task({ inputs: { [perDay]: '±20%' } }, [once, unjudged, monthly]);
    expect(found.ok && found.value.figures).toEqual([
      { name: 'days', span: null, observed: 50, tolerance: 5 },
      { name: 'by month', span: '2016-04', observed: 20, tolerance: 2 },
      { name: 'by month', span: '2016-05', observed: 30, tolerance: 2 },
    ]);
  });

  test('or those that are named', () => {
    const found = task({ inputs: { [perDay]: '±20%' }, figures: ['days'] }, [once, monthly]);
    expect(found.ok && found.value.figures.map(({ name }) => name)).toEqual(['days']);
    expect(said({ inputs: { [perDay]: '±20%' }, figures: ['only shown'] }, [once, unjudged])).toContain(
      '"only shown" has none | add tolerance',
    );
  });

  test('a tolerance of nothing is none', () => {
    const exact = { ...once, tolerance: { of: 'unit', size: 0 } } as const;
    expect(said({ inputs: { [perDay]: '±20%' } }, [exact])).toContain('a tolerance above 0');
  });
});

describe('inputs', () => {
  const at = { file: 'command line', line: 1, column: 1 };

  test('as many as figures are allowed, more are not', () => {
    const inputs = { [perDay]: '±20%', [stay]: '±20%' };
    expect(task({ inputs }, [monthly]).ok).toBe(true);
    expect(said({ inputs }, [once])).toContain('2 inputs for 1 (days)');
  });

  test('asked for by name keep what the file says of them, with another range if one is given', () => {
    const inputs = { demand: { scales: [perDay], range: '±20%' }, [stay]: '±20%' };
    const found = task({ inputs }, [once], [{ name: 'demand', range: '0.9..1.3', at }]);
    expect(found.ok && found.value.inputs).toMatchObject([
      { name: 'demand', range: { low: 0.9, high: 1.3 } },
    ]);
  });

  test('that are wrong are shown as they are given', () => {
    const found = task({ inputs: { [perDay]: '18..14', demand: { scales: [perDay], range: '2..3' } } }, [
      once,
    ]);
    expect(found.ok ? [] : found.problems.map(({ value }) => value)).toEqual(['18..14', '2..3']);
  });

  test('no number is moved twice, except by factors of different inputs', () => {
    const scales = { scales: [perDay], range: '±20%' };
    expect(task({ inputs: { one: scales, other: scales } }, [monthly]).ok).toBe(true);
    expect(said({ inputs: { one: scales, [perDay]: '±20%' } }, [monthly])).toContain('is moved by "one" too');
    expect(
      said({ inputs: { one: { ...scales, scales: [perDay, 'people.*.arrive.perDay'] } } }, [monthly]),
    ).toContain('each number once');
  });
});
