import { TICKS_PER_DAY } from '../units.ts';

/** Date (and time, when not midnight) of an instant: `2016-04-01`, `2016-04-01 09:30`. Same in every time zone. */
export function instantLabel(startDay: number, tick: number): string {
  const [date, time] = new Date(startDay * TICKS_PER_DAY + tick).toISOString().split('T') as [string, string];
  const shortest = time
    .replace('Z', '')
    .replace(/\.000$/, '')
    .replace(/:00$/, '');
  return shortest === '00:00' ? date : `${date} ${shortest}`;
}
