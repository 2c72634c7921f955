/** Instants at which people may start in a pool: start days and start time, within admission hours. */
import { weekday } from '../../scenario/calendar/civil-day.ts';
import type { Service } from '../../scenario/scenario.ts';
import type { StepFunction } from '../plan.ts';
import { instantsOfDays } from './day-pieces.ts';
import { type RunCalendar, ticksOfClock } from './run-calendar.ts';
import { valueAt } from './step-function.ts';
import { weekdaysOf } from './windows.ts';

/** Start instants of the whole run [ticks], the warm-up included; null = at any time. */
export function startInstantsOf(
  { startDays = 'any time', startTime = '00:00' }: Service,
  calendar: RunCalendar,
  admission: StepFunction | null,
): number[] | null {
  if (startDays === 'any time') return null;
  const days = weekdaysOf(startDays);
  const time = ticksOfClock(startTime);
  return instantsOfDays(calendar, [0])
    .filter(({ day }) => days.has(weekday(day)))
    .map(({ tick }) => tick + time)
    .filter((tick) => tick < calendar.endTick && (admission === null || valueAt(admission, tick) === 1));
}
