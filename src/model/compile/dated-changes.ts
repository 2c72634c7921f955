/** Dated changes: when each is in force, how far its ramp has come, whom it concerns. */
import { lengthInTicks, withoutSource } from '../../scenario/quantity.ts';
import type { Change, Scenario } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import { type Fraction, fraction, ONE } from './exact.ts';
import type { Problems } from './problems.ts';
import { dayOf } from './run-calendar.ts';

export interface DatedChange {
  readonly change: Change;
  /** Position in the file. */
  readonly index: number;
  /** First day in force. */
  readonly onDay: number;
  /** First day no longer in force; Infinity = for good. */
  readonly untilDay: number;
  /** Days of the straight line to the new value; 0 = at once. */
  readonly rampDays: number;
  /** From this day plans may reckon with it; -Infinity = always. */
  readonly knownDay: number;
}

function knownDay(change: Change, index: number, problems: Problems): number {
  if (change.announced === 'foreseen') return -Infinity;
  return dayOf(
    change.announced ?? change.on,
    ['changes', index, change.announced ? 'announced' : 'on'],
    problems,
  );
}

function rampDays(change: Change, index: number, problems: Problems): number {
  if (change.ramp === undefined) return 0;
  const ticks = lengthInTicks(change.ramp);
  if (ticks % TICKS_PER_DAY === 0) return ticks / TICKS_PER_DAY;
  const cure = 'A ramp moves once a day: write whole days or weeks.';
  return problems.stop({
    path: ['changes', index, 'ramp'],
    value: String(withoutSource(change.ramp)),
    expected: 'whole days',
    cure,
  });
}

/** The changes of a scenario, by first day and then as in the file. */
export function datedChanges(scenario: Scenario, problems: Problems): DatedChange[] {
  const dated = (scenario.changes ?? []).map((change, index) => ({
    change,
    index,
    onDay: dayOf(change.on, ['changes', index, 'on'], problems),
    untilDay:
      change.until === undefined ? Infinity : dayOf(change.until, ['changes', index, 'until'], problems) + 1,
    rampDays: rampDays(change, index, problems),
    knownDay: knownDay(change, index, problems),
  }));
  return dated.sort((one, other) => one.onDay - other.onDay || one.index - other.index);
}

/** Whether a change is in force on a day. */
export function inForce(change: DatedChange, day: number): boolean {
  return change.onDay <= day && day < change.untilDay;
}

/** How much of the way from the old value to the new a change has come: k / days on the k-th day after `on`. */
export function rampShare(change: DatedChange, day: number): Fraction {
  const days = day - change.onDay;
  return days >= change.rampDays ? ONE : fraction(BigInt(days), BigInt(change.rampDays));
}

/** Whether a change concerns any of these places. */
export function concerns({ change }: DatedChange, places: readonly string[]): boolean {
  if (change.where === undefined) return true;
  const where = typeof change.where === 'string' ? [change.where] : change.where;
  return where.some((place) => places.includes(place));
}
