import { describe, expect, it } from 'vitest';
import { instantInWords, lengthInWords } from '../../../../src/model/trace/instant-words.ts';
import { dayNumber } from '../../../../src/scenario/calendar/civil-day.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../../../src/units.ts';

describe('instants and lengths in words', () => {
  it('says the weekday, the civil date and the time, before and after the start', () => {
    const start = dayNumber({ year: 2016, month: 4, day: 1 });
    expect(instantInWords(start, 0)).toBe('Fri 1 April 2016, 00:00');
    expect(instantInWords(start, 9 * TICKS_PER_HOUR + 59_999)).toBe('Fri 1 April 2016, 09:00');
    expect(instantInWords(start, 31 * TICKS_PER_DAY - TICKS_PER_MINUTE)).toBe('Sun 1 May 2016, 23:59');
    expect(instantInWords(start, -TICKS_PER_MINUTE)).toBe('Thu 31 March 2016, 23:59');
  });

  it('says a length in its two largest units', () => {
    expect(lengthInWords(6 * TICKS_PER_DAY + 2 * TICKS_PER_HOUR + 5 * TICKS_PER_MINUTE)).toBe(
      '6 days 2 hours',
    );
    expect(lengthInWords(TICKS_PER_DAY + 5 * TICKS_PER_MINUTE)).toBe('1 day');
    expect(lengthInWords(TICKS_PER_HOUR + TICKS_PER_MINUTE)).toBe('1 hour 1 minute');
    expect(lengthInWords(10_000)).toBe('less than a minute');
    expect(lengthInWords(0)).toBe('no time');
    expect(lengthInWords(TICKS_PER_DAY - 1)).toBe('1 day');
  });
});
