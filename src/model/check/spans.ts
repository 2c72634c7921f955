/** The measured period and its months. */
import { civilDate, dayNumber, monthName } from '../../scenario/calendar/civil-day.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { Plan } from '../plan.ts';
import type { Span } from './arrival-mean.ts';

export interface Month extends Span {
  readonly name: string;
}

/** The measured period. */
export function measured({ fromTick, endTick }: Plan): Span {
  return { from: fromTick, to: endTick };
}

/** Civil months (or the parts of them) in the measured period. */
export function monthsOf(plan: Plan): Month[] {
  const months: Month[] = [];
  for (let from = plan.fromTick; from < plan.endTick;) {
    const day = plan.startDay + Math.floor(from / TICKS_PER_DAY);
    const { year, month } = civilDate(day);
    const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
    const to = Math.min(plan.endTick, (dayNumber(next) - plan.startDay) * TICKS_PER_DAY);
    months.push({ name: monthName(day), from, to });
    from = to;
  }
  return months;
}
