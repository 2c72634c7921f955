import { describe, expect, it } from 'vitest';
import {
  bankHolidays,
  easterSunday,
  isBankHoliday,
} from '../../../../src/scenario/calendar/bank-holidays.ts';
import { isoDay, parseDay } from '../../../../src/scenario/calendar/civil-day.ts';

/** The published list for England and Wales (gov.uk/bank-holidays). */
const PUBLISHED: Readonly<Record<number, string>> = {
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(PUBLISHED))('%s is as published', (year, days) => {
    const found = bankHolidays(Number(year)).map((day) => isoDay(day).slice(5));
    expect(found.join(' ')).toBe(days);
  });

  it('knows single days', () => {
    expect(isBankHoliday(parseDay('2022-09-19')!)).toBe(true);
    expect(isBankHoliday(parseDay('2022-09-20')!)).toBe(false);
  });

  it('finds Easter at both ends of its range', () => {
    expect(isoDay(easterSunday(2285))).toBe('2285-03-22');
    expect(isoDay(easterSunday(2038))).toBe('2038-04-25');
  });
});
