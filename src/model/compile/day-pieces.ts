/** Cutting the run into the pieces of days within which nothing changes by the clock. */
import { type RunCalendar, tickOfDay } from './run-calendar.ts';

/** The beginning of a piece of a day. */
export interface DayPiece {
  readonly tick: number;
  readonly day: number;
  /** Time of day [ticks from midnight]. */
  readonly tickOfDay: number;
}

/** Beginnings of the pieces of every day of the run, in order; `cuts` are times of day [ticks]. */
export function instantsOfDays(calendar: RunCalendar, cuts: readonly number[]): DayPiece[] {
  const times = [...new Set([0, ...cuts])].sort((a, b) => a - b);
  const pieces: DayPiece[] = [];
  for (let day = calendar.startDay; day < calendar.endDay; day++) {
    for (const time of times) pieces.push({ tick: tickOfDay(calendar, day) + time, day, tickOfDay: time });
  }
  return pieces;
}
