import { longDay, WEEKDAYS, weekday } from '../../scenario/calendar/civil-day.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../units.ts';

/** An instant as people say it: `Fri 1 April 2016, 09:30`; `startDay` is the day number of tick 0. To the minute begun. */
export function instantInWords(startDay: number, tick: number): string {
  const day = Math.floor(tick / TICKS_PER_DAY);
  const minutes = Math.floor((tick - day * TICKS_PER_DAY) / TICKS_PER_MINUTE);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const number = startDay + day;
  return `${WEEKDAYS[weekday(number)]!} ${longDay(number)}, ${clock}`;
}

/** A length in its two largest units: `6 days 2 hours`, `45 minutes`, `no time`. Rounded to the minute. */
export function lengthInWords(ticks: number): string {
  const minutes = Math.round(ticks / TICKS_PER_MINUTE);
  if (minutes === 0) return ticks > 0 ? 'less than a minute' : 'no time';
  const perDay = TICKS_PER_DAY / TICKS_PER_MINUTE;
  const perHour = TICKS_PER_HOUR / TICKS_PER_MINUTE;
  const parts = [
    counted(Math.floor(minutes / perDay), 'day'),
    counted(Math.floor((minutes % perDay) / perHour), 'hour'),
    counted(minutes % perHour, 'minute'),
  ];
  const first = parts.findIndex((part) => part !== '');
  return parts
    .slice(first, first + 2)
    .filter((part) => part !== '')
    .join(' ');
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
