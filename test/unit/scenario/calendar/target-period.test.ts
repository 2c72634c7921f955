import { describe, expect, it } from 'vitest';
import { monthsOfPeriod } from '../../../../src/scenario/calendar/target-period.ts';

describe('periods of targets', () => {
  it('are months, quarters of a financial year and financial years', () => {
    expect(monthsOfPeriod('2016-04')).toEqual(['2016-04']);
    expect(monthsOfPeriod('2016/17 Q1')).toEqual(['2016-04', '2016-05', '2016-06']);
    expect(monthsOfPeriod('2016/17 Q3')).toEqual(['2016-10', '2016-11', '2016-12']);
    expect(monthsOfPeriod('2016/17 Q4')).toEqual(['2017-01', '2017-02', '2017-03']);
    const year = monthsOfPeriod('1999/00')!;
    expect(year).toHaveLength(12);
    expect([year[0], year[11]]).toEqual(['1999-04', '2000-03']);
  });

  it('end in the year after the one they begin in', () => {
    expect(monthsOfPeriod('2016/18')).toBeNull();
    expect(monthsOfPeriod('2016/17 Q5')).toBeNull();
    expect(monthsOfPeriod('spring')).toBeNull();
  });
});
