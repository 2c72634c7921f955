import { describe, expect, test } from 'vitest';
import {
  isAboutAYear,
  lengthInWords,
  longDate,
  periodNames,
  shortPeriods,
} from '../../../reports/words/dates.ts';
import { wordsForFigure } from '../../../reports/words/figure-words.ts';
import { listInWords } from '../../../reports/words/lists.ts';
import { wordsFor } from '../../../reports/words/measure-words.ts';
import { counted, fixed, percentage, plain, rounded, stepFor } from '../../../reports/words/numbers.ts';
import { ownReasons, reasonInWords } from '../../../reports/words/reasons.ts';
import { unitInWords } from '../../../reports/words/units.ts';
import { MEASURE_NAMES } from '../../../src/measures/measure-names.ts';

describe('numbers', () => {
  test('are grouped in thousands, with a true minus sign and no minus zero', () => {
    expect(fixed(1234567)).toBe('1,234,567');
    expect(fixed(-1234.5, 1)).toBe('\u22121,234.5');
    expect(fixed(-0.001, 2)).toBe('0.00');
  });

  test('are rounded to a step with no false digits', () => {
    expect(rounded(5123, 100)).toBe('5,100');
    expect(rounded(0.1234, 0.01)).toBe('0.12');
    expect(rounded(-49, 100)).toBe('0');
  });

  test('are rounded at the first uncertain digit, or the next where that is 1 or 2', () => {
    expect(stepFor(360, 5120)).toBe(100);
    expect(stepFor(180, 5120)).toBe(10);
    expect(stepFor(300, 5120)).toBe(100);
    expect(stepFor(0.04, 3)).toBe(0.01);
    expect(stepFor(0, 0)).toBe(1);
    expect(stepFor(0, 1136)).toBe(10);
  });

  test('keep at most three significant digits in tables below a hundred', () => {
    expect([0, 0.0412, 4.217, 41.26, 412.6, 41263].map(plain)).toEqual([
      '0',
      '0.041',
      '4.22',
      '41.3',
      '413',
      '41,263',
    ]);
    expect(percentage(0.1549)).toBe('15.5%');
  });

  test('agree with their noun', () => {
    expect(counted(1, 'locality', 'localities')).toBe('1 locality');
    expect(counted(1200, 'replication')).toBe('1,200 replications');
  });
});

describe('dates', () => {
  test('are written as in the UK, whatever the time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Honolulu';
    try {
      expect(longDate('2016-04-01')).toBe('1 April 2016');
      expect(periodNames(['2016-12-01', '2017-01-01'])).toEqual(['December 2016', 'January 2017']);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('name months, weeks, days and hours as they are', () => {
    expect(shortPeriods(['2016-12-01', '2017-01-01']).map(({ name }) => name)).toEqual(['Dec', 'Jan']);
    expect(periodNames(['2016-04-01', '2016-04-08'])).toEqual(['1 April 2016', '8 April 2016']);
    expect(shortPeriods(['2016-04-01 09:00', 'later'])).toEqual([
      { name: '1 Apr 09:00', year: '2016' },
      { name: 'later', year: '' },
    ]);
  });

  test('leave what is no date alone', () => {
    expect(longDate('week 3')).toBe('week 3');
    expect(longDate('2016-13-01')).toBe('2016-13-01');
  });

  test('say lengths in whole weeks, and know a year', () => {
    expect(lengthInWords(364)).toBe('52 weeks');
    expect(lengthInWords(365)).toBe('365 days');
    expect(lengthInWords(1)).toBe('1 day');
    expect([364, 365, 366, 30, 730].map(isAboutAYear)).toEqual([true, true, true, false, false]);
  });
});

test('lists use semicolons when a name holds a comma', () => {
  expect(listInWords(['A', 'B', 'C'])).toBe('A, B and C');
  expect(listInWords(['Preston, Chorley', 'B', 'C'])).toBe('Preston, Chorley; B and C');
  expect(listInWords([])).toBe('');
});

test('reason codes have the words of the national return unless the scenario has its own', () => {
  expect(reasonInWords('E')).toBe('E Care package at home');
  expect(reasonInWords('E', { E: 'Waiting for home care' })).toBe('E Waiting for home care');
  expect(reasonInWords('Z')).toBe('Z');
  expect(reasonInWords('constructor')).toBe('constructor');
  expect(ownReasons({ reasons: { E: 'own', F: 3 } })).toEqual({ E: 'own' });
  expect(ownReasons(null)).toEqual({});
});

test('every measure in the table of measures can be spoken of', () => {
  for (const { name } of MEASURE_NAMES) {
    const words = wordsFor(name, { service: 'reablement' });
    expect(words.subject.length, name).toBeGreaterThan(2);
    expect(words.format('5'), name).toContain('5');
  }
});

test('every measure reads on after a size and a direction', () => {
  for (const { name } of MEASURE_NAMES) {
    const { object, unit, formatDifference } = wordsFor(name, { service: 'reablement' });
    expect(object, name).toMatch(/^[a-z]/);
    expect(object, name).not.toMatch(/[{}]/);
    if (unit !== '') expect(formatDifference('5'), name).toBe(`5 ${unit}`);
  }
  const sentence = (measure: string, dimensions: Record<string, string>): string => {
    const { formatDifference, less, object } = wordsForFigure(measure, dimensions);
    return `${formatDifference('2.3')} ${less} ${object}`;
  };
  expect(sentence('meanWait', { service: 'reablement' })).toBe(
    '2.3 days shorter waits for reablement, on average',
  );
  expect(sentence('delayedDays', { reason: 'E' })).toBe('2.3 fewer delayed days a year, code E');
  expect(sentence('shareWaited', { service: 'ward' })).toBe(
    '2.3 percentage points lower share who waited for ward',
  );
  expect(wordsFor('shareWaitedOver', { service: 'acute', band: 'over 4 hours' }).subject).toBe(
    'Waited over 4 hours for acute',
  );
});

test('units are words', () => {
  expect(unitInWords('days/year')).toBe('days a year');
  expect(unitInWords('£/year')).toBe('pounds a year');
  expect(unitInWords('share')).toBe('per cent');
});
