import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoDay,
  longDay,
  monthName,
  parseDay,
  weekday,
} from '../../../../src/scenario/calendar/civil-day.ts';

const DAY_MS = 86_400_000;

describe('civil days', () => {
  it('agrees with the Gregorian calendar of the platform for every day of 1890 to 2110', () => {
    const first = Date.UTC(1890, 0, 1) / DAY_MS;
    const last = Date.UTC(2110, 11, 31) / DAY_MS;
    const wrong: number[] = [];
    for (let day = first; day <= last; day += 1) {
      const date = new Date(day * DAY_MS);
      const { year, month, day: dayOfMonth } = civilDate(day);
      const same =
        year === date.getUTCFullYear() &&
        month === date.getUTCMonth() + 1 &&
        dayOfMonth === date.getUTCDate() &&
        weekday(day) === (date.getUTCDay() + 6) % 7 &&
        dayNumber({ year, month, day: dayOfMonth }) === day &&
        parseDay(isoDay(day)) === day &&
        parseDay(longDay(day)) === day;
      if (!same) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('counts the days of February', () => {
    expect([1900, 2000, 2015, 2016].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it.each([
    '2016-02-30',
    '2015-02-29',
    '2016-13-01',
    '2016-00-10',
    '31 April 2016',
    '1 Aprill 2016',
    'soon',
    '2016-4-1',
  ])('refuses %s', (text) => expect(parseDay(text)).toBeNull());

  it('writes dates for people', () => {
    const day = parseDay('2016-04-01')!;
    expect(longDay(day)).toBe('1 April 2016');
    expect(monthName(day)).toBe('April 2016');
  });
});
