/** Closures that overlap: which of two counts, and until when, could not be told from the file. */
import { longDay, parseDay } from '../calendar/civil-day.ts';
import { ownValue } from '../own-value.ts';
import { numberOf, shareOf } from '../quantity.ts';
import { CAPACITY_KEYS } from '../service-kinds.ts';
import type { CapacityPattern, Change, ChangedCapacity, Path } from '../scenario.ts';
import { entriesOf, type Checking } from './checking.ts';

interface Days {
  readonly from: number;
  readonly to: number;
}

function daysOf(from: string, to: string | undefined): Days {
  return { from: parseDay(from) ?? Infinity, to: to === undefined ? Infinity : (parseDay(to) ?? -Infinity) };
}

/** Days that both have; null where there are none. */
function shared(one: Days, other: Days): Days | null {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from <= to ? { from, to } : null;
}

function spanWords({ from, to }: Days): string {
  if (from === to) return `on ${longDay(from)}`;
  return to === Infinity ? `from ${longDay(from)} on` : `from ${longDay(from)} to ${longDay(to)}`;
}

/** Checks the closed periods of one capacity: in order, and apart from each other. */
export function checkClosures(
  { report }: Checking,
  path: Path,
  closed: NonNullable<CapacityPattern['closed']>,
): void {
  const spans = closed.map(({ from, to }) => daysOf(from, to));
  spans.forEach((span, index) => {
    if (span.to < span.from)
      report([...path, index], 'a last day not before the first', 'exchange or correct the dates');
    const before = spans.slice(0, index).findIndex((one) => shared(one, span) !== null);
    if (before >= 0)
      report(
        [...path, index],
        `a closure that does not overlap another: number ${before + 1} of the list is closed ${spanWords(shared(spans[before]!, span)!)} too`,
        'join the two into one, or correct the dates',
      );
  });
}

/** A change that closes a service somewhere. */
interface Closing {
  readonly path: Path;
  readonly index: number;
  readonly service: string;
  readonly places: readonly string[] | null;
  readonly days: Days;
}

/** Whether a changed capacity leaves nothing. */
function isNothing(capacity: ChangedCapacity): boolean {
  if (typeof capacity !== 'object') return capacity !== 'unlimited' && numberOf(capacity) === 0;
  if ('times' in capacity) return capacity.times !== undefined && shareOf(capacity.times as number) === 0;
  return 'value' in capacity && capacity.value !== undefined && isNothing(capacity.value);
}

function closingsOf(change: Change, index: number): Closing[] {
  const places = change.where === undefined ? null : [change.where].flat();
  return entriesOf(change.services).flatMap(([service, over]) =>
    CAPACITY_KEYS.flatMap((key): Closing[] => {
      const capacity = ownValue(over as Readonly<Record<string, ChangedCapacity>>, key);
      if (capacity === undefined || !isNothing(capacity)) return [];
      const path = ['changes', index, 'services', service, key];
      return [{ path, index, service, places, days: daysOf(change.on, change.until) }];
    }),
  );
}

function concernsSame({ places: one }: Closing, { places: other }: Closing): boolean {
  return one === null || other === null || one.some((place) => other.includes(place));
}

/** Checks that no change closes what another, which still holds, has closed; opened in between is another matter. */
export function checkClosingChanges({ scenario: { changes = [] }, report }: Checking): void {
  const closings = changes.flatMap(closingsOf);
  closings.forEach((later, k) => {
    const earlier = closings
      .slice(0, k)
      .find(
        (one) =>
          one.service === later.service &&
          concernsSame(one, later) &&
          shared(one.days, later.days) !== null &&
          !opensBetween(changes, one, later),
      );
    if (earlier === undefined) return;
    report(
      later.path,
      `a closure that does not overlap another: "${later.service}" is closed ${spanWords(shared(earlier.days, later.days)!)} by change ${earlier.index + 1} too`,
      'give the first an `until` before the second begins, or join the two',
    );
  });
}

/** Whether some change sets the capacity anew on a day after the first closing and not after the second. */
function opensBetween(changes: readonly Change[], one: Closing, other: Closing): boolean {
  const [first, second] = one.days.from <= other.days.from ? [one, other] : [other, one];
  return changes.some(({ on, services }, index) => {
    if (index === one.index || index === other.index) return false;
    const day = parseDay(on) ?? Infinity;
    const over = ownValue(services, one.service);
    return (
      over !== undefined &&
      CAPACITY_KEYS.some((key) => Object.hasOwn(over, key)) &&
      first.days.from < day &&
      day <= second.days.from
    );
  });
}
