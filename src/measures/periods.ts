/** The periods of the measured window, and the last Thursdays of its months. */
import type { Plan } from '../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_WEEK } from '../units.ts';

const WIDTHS = { hour: TICKS_PER_HOUR, day: TICKS_PER_DAY, week: TICKS_PER_WEEK };
const THURSDAY = 4;

/** Edges of the periods [ticks]: the first is the start of the window, the last its end, which may cut a period short. */
export function periodEdges({ fromTick, endTick, period, startDay }: Plan): Float64Array {
  const edges = [fromTick];
  if (period === 'month') {
    for (let tick = nextMonth(startDay, fromTick); tick < endTick; tick = nextMonth(startDay, tick))
      edges.push(tick);
  } else {
    for (let tick = fromTick + WIDTHS[period]; tick < endTick; tick += WIDTHS[period]) edges.push(tick);
  }
  return Float64Array.from([...edges, endTick]);
}

/** Label of the period that begins at `tick`: a date, or date and hour for hours. */
export function periodLabel({ startDay, period }: Plan, tick: number): string {
  const iso = civil(startDay, tick).toISOString();
  return period === 'hour' ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
}

/** Days of the week as they stand in results, in the order of the sums. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Day of the week of the day that begins at `tick`: 0 Monday to 6 Sunday. */
export function weekdayAt({ startDay }: Plan, tick: number): number {
  return (civil(startDay, tick).getUTCDay() + 6) % WEEKDAYS.length;
}

/** How many days of the window, a last part of one included, fall on each day of the week, Monday first. */
export function weekdaysWithin(plan: Plan): number[] {
  const counts = WEEKDAYS.map(() => 0);
  for (let tick = plan.fromTick; tick < plan.endTick; tick += TICKS_PER_DAY) counts[weekdayAt(plan, tick)]!++;
  return counts;
}

/** Ends [ticks] of the last Thursdays of months that lie in the window: the midnight after each. */
export function lastThursdays({ fromTick, endTick, startDay }: Plan): number[] {
  const found: number[] = [];
  for (let tick = fromTick; tick + TICKS_PER_DAY <= endTick; tick += TICKS_PER_DAY) {
    const day = civil(startDay, tick);
    const weekLater = civil(startDay, tick + TICKS_PER_WEEK);
    if (day.getUTCDay() === THURSDAY && day.getUTCMonth() !== weekLater.getUTCMonth())
      found.push(tick + TICKS_PER_DAY);
  }
  return found;
}

const OCTOBER = 9;

/** Parts [from, end) of the window that lie in an October, November or December [ticks]; none where no measure asks. */
export function autumns({ fromTick, endTick, startDay, afterwards }: Plan): (readonly [number, number])[] {
  if (afterwards === undefined || afterwards.fromHospital.length === 0) return [];
  const first = civil(startDay, fromTick).getUTCFullYear();
  const last = civil(startDay, endTick - 1).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const tick = (year: number, month: number) => Date.UTC(year, month, 1) - startDay * TICKS_PER_DAY;
    const [from, end] = [tick(first + i, OCTOBER), tick(first + i + 1, 0)];
    return [Math.max(from, fromTick), Math.min(end, endTick)] as const;
  }).filter(([from, end]) => from < end);
}

/** Civil time as a UTC date: a calendar, not a clock. */
function civil(startDay: number, tick: number): Date {
  return new Date(startDay * TICKS_PER_DAY + tick);
}

function nextMonth(startDay: number, tick: number): number {
  const now = civil(startDay, tick);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) - startDay * TICKS_PER_DAY;
}
