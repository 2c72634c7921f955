/** The run as a calendar: where its civil days lie in ticks. */
import { parseDay } from '../../scenario/calendar/civil-day.ts';
import { lengthInTicks } from '../../scenario/quantity.ts';
import type { Run } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../units.ts';
import type { Problems } from './problems.ts';

export interface RunCalendar {
  /** Day number of tick 0, the start of the warm-up. */
  readonly startDay: number;
  /** Day number of the first measured day. */
  readonly fromDay: number;
  /** First measured tick. */
  readonly fromTick: number;
  /** End of the run [ticks]. */
  readonly endTick: number;
  /** Day number after the last day of the run. */
  readonly endDay: number;
}

/** Day number of a date; the schema has made sure of its form, so only a day that does not exist fails. */
export function dayOf(text: string, path: readonly (string | number)[], problems: Problems): number {
  const day = parseDay(text);
  if (day !== null) return day;
  return problems.stop({ path, value: text, expected: 'a day that exists', cure: 'Correct the date.' });
}

function measuredTicks(run: Run, fromDay: number, problems: Problems): number {
  if (run.length !== undefined) return lengthInTicks(run.length);
  if (run.to !== undefined) return (dayOf(run.to, ['run', 'to'], problems) + 1 - fromDay) * TICKS_PER_DAY;
  const cure = 'Add `length: 52 weeks` or `to: 2017-03-31`.';
  return problems.stop({ path: ['run'], value: '', expected: 'how long the run is', cure });
}

/** The calendar of a run. */
export function runCalendar(run: Run, problems: Problems): RunCalendar {
  const fromDay = dayOf(run.from, ['run', 'from'], problems);
  const warmUp = run.warmUp === undefined || run.warmUp === 'none' ? 0 : lengthInTicks(run.warmUp);
  if (warmUp % TICKS_PER_DAY !== 0) {
    const cure = 'Write whole days or weeks, so that the warm-up begins at a midnight.';
    problems.stop({
      path: ['run', 'warmUp'],
      value: `${warmUp / TICKS_PER_DAY} days`,
      expected: 'whole days',
      cure,
    });
  }
  const measured = measuredTicks(run, fromDay, problems);
  if (!(measured > 0)) {
    const cure = 'Let the run end after it begins.';
    problems.stop({ path: ['run', 'from'], value: run.from, expected: 'a run longer than nothing', cure });
  }
  const endTick = warmUp + measured;
  const startDay = fromDay - warmUp / TICKS_PER_DAY;
  return {
    startDay,
    fromDay,
    fromTick: warmUp,
    endTick,
    endDay: startDay + Math.ceil(endTick / TICKS_PER_DAY),
  };
}

/** Tick of the midnight with which a day begins. */
export function tickOfDay(calendar: RunCalendar, day: number): number {
  return (day - calendar.startDay) * TICKS_PER_DAY;
}

/** The day whose dated state holds on `day`: the warm-up runs under the state in force at `from`. */
export function stateDay(calendar: RunCalendar, day: number): number {
  return Math.max(day, calendar.fromDay);
}

/** Time of day as written (`08:30` or `08:30:15`) in ticks from midnight. */
export function ticksOfClock(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE + (seconds * TICKS_PER_MINUTE) / 60;
}

/** Tick of an instant as written, `2016-04-01 09:00`; midnight when no time is given. */
export function tickOfInstant(
  text: string,
  path: readonly (string | number)[],
  { calendar, problems }: { readonly calendar: RunCalendar; readonly problems: Problems },
): number {
  const [, date = text, clock = '00:00'] = /^(.*\d)[ T](\d{2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  return tickOfDay(calendar, dayOf(date, path, problems)) + ticksOfClock(clock);
}
