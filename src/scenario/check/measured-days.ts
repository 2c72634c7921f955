import { parseDay } from '../calendar/civil-day.ts';
import { lengthInTicks } from '../quantity.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { Run } from '../scenario.ts';

/** First and last measured day, as day numbers. */
export interface MeasuredDays {
  readonly first: number;
  readonly last: number;
}

/** The measured days; null where the run does not say them rightly, which is told already. */
export function measuredDays({ from, to, length }: Run): MeasuredDays | null {
  const first = parseDay(from);
  const last =
    to !== undefined
      ? parseDay(to)
      : first !== null && length !== undefined
        ? first + lengthInTicks(length) / TICKS_PER_DAY - 1
        : null;
  return first === null || last === null || last < first ? null : { first, last };
}
