/** Days and hours when something is open. */
import { isBankHoliday } from '../../scenario/calendar/bank-holidays.ts';
import { weekday, WEEKDAYS } from '../../scenario/calendar/civil-day.ts';
import type { Window } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { StepFunction } from '../plan.ts';
import { instantsOfDays } from './day-pieces.ts';
import { type RunCalendar, ticksOfClock } from './run-calendar.ts';
import { steps } from './step-function.ts';

/** An opening window, asked day by day. */
export interface Opening {
  /** Times of day when it may open or close [ticks from midnight]. */
  readonly cuts: readonly number[];
  readonly openAt: (day: number, tickOfDay: number) => boolean;
}

/** Weekdays named by `every day`, `Mon`, `Mon-Fri`, `Fri-Mon` or a list of those; 0 = Monday. */
export function weekdaysOf(written: string | readonly string[]): ReadonlySet<number> {
  const parts = typeof written === 'string' ? [written] : written;
  return new Set(parts.flatMap((part) => (part === 'every day' ? [0, 1, 2, 3, 4, 5, 6] : runOfDays(part))));
}

function runOfDays(part: string): number[] {
  const [from = '', to = from] = part.split('-');
  const first = WEEKDAYS.indexOf(from as (typeof WEEKDAYS)[number]);
  const last = WEEKDAYS.indexOf(to as (typeof WEEKDAYS)[number]);
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
}

/** The opening that a window describes; hours that end before they begin run past midnight. */
export function openingOf(window: Window): Opening {
  const [from = '00:00', to = '24:00'] = (window.hours ?? '00:00-24:00').split('-');
  const [opens, closes] = [ticksOfClock(from), ticksOfClock(to)];
  const days = weekdaysOf(window.days ?? 'every day');
  const shutOnHolidays = window.bankHolidays === 'no' || window.bankHolidays === false;
  const opensOn = (day: number) => days.has(weekday(day)) && !(shutOnHolidays && isBankHoliday(day));
  const overnight = closes <= opens;
  const openAt = (day: number, tick: number) =>
    overnight
      ? (tick >= opens && opensOn(day)) || (tick < closes && opensOn(day - 1))
      : tick >= opens && tick < closes && opensOn(day);
  return { cuts: [0, opens, closes].filter((tick) => tick < TICKS_PER_DAY), openAt };
}

/** 1 while open, 0 while shut, over the whole run. */
export function openSteps(window: Window, calendar: RunCalendar): StepFunction {
  const opening = openingOf(window);
  const pieces = instantsOfDays(calendar, opening.cuts);
  return steps(
    pieces.map(({ tick }) => tick),
    (_, i) => (opening.openAt(pieces[i]!.day, pieces[i]!.tickOfDay) ? 1 : 0),
  );
}
