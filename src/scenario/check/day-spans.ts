/** Days from one to another, both included; for good is up to infinity. */
import { longDay, parseDay } from '../calendar/civil-day.ts';

/** Days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Days of two dates as written; without the last one for good. */
export function daysOf(from: string, to: string | undefined): Days {
  return { from: parseDay(from) ?? Infinity, to: to === undefined ? Infinity : (parseDay(to) ?? -Infinity) };
}

/** Days that both have; null where there are none. */
export function shared(one: Days, other: Days): Days | null {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from <= to ? { from, to } : null;
}

export function spanWords({ from, to }: Days): string {
  if (from === to) return `on ${longDay(from)}`;
  return to === Infinity ? `from ${longDay(from)} on` : `from ${longDay(from)} to ${longDay(to)}`;
}
