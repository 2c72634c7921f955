import { describe, expect, it } from 'vitest';
import { bankHolidaysOf, easterSunday } from '../../../../src/model/compile/bank-holidays.ts';
import { dateOfDay, dayNumber } from '../../../../src/model/compile/civil-day.ts';

const dates = (year: number) =>
  bankHolidaysOf(year).map((day) => {
    const date = dateOfDay(day);
    return `${date.day}/${date.month}`;
  });

describe('bank holidays of England', () => {
  it('follow the published lists of ordinary years', () => {
    expect(dates(2016)).toEqual(['1/1', '25/3', '28/3', '2/5', '30/5', '29/8', '26/12', '27/12']);
    expect(dates(2017)).toEqual(['2/1', '14/4', '17/4', '1/5', '29/5', '28/8', '25/12', '26/12']);
    expect(dates(2021)).toEqual(['1/1', '2/4', '5/4', '3/5', '31/5', '30/8', '27/12', '28/12']);
    expect(dates(2015)).toEqual(['1/1', '3/4', '6/4', '4/5', '25/5', '31/8', '25/12', '28/12']);
  });
  it('know the years in which a king or queen moved one', () => {
    expect(dates(2012)).toContain('5/6');
    expect(dates(2020)).toContain('8/5');
    expect(dates(2022)).toEqual(['3/1', '15/4', '18/4', '2/5', '2/6', '3/6', '29/8', '19/9', '26/12', '27/12']);
    expect(dates(2023)).toContain('8/5');
  });
  it('know Easter', () => {
    expect(easterSunday(2016)).toBe(dayNumber(2016, 3, 27));
    expect(easterSunday(2024)).toBe(dayNumber(2024, 3, 31));
    expect(easterSunday(2025)).toBe(dayNumber(2025, 4, 20));
  });
});
