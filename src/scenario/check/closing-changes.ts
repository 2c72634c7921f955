/** Changes that close a service which is closed already, or take a part of what is nothing by then. */
import { numberOf, shareOf } from '../quantity.ts';
import type { ChangedCapacity } from '../scenario.ts';
import { capacityChanges, concernsSame, type CapacityChange } from './capacity-changes.ts';
import type { Checking } from './checking.ts';
import { shared, spanWords } from './day-spans.ts';

/** Whether a changed capacity leaves nothing. */
function isNothing(capacity: ChangedCapacity): boolean {
  if (typeof capacity !== 'object') return capacity !== 'unlimited' && numberOf(capacity) === 0;
  const times = factorOf(capacity);
  if (times !== null) return times === 0;
  return 'value' in capacity && capacity.value !== undefined && isNothing(capacity.value);
}

/** What a change multiplies by; null where it does not. */
export function factorOf(capacity: ChangedCapacity): number | null {
  if (typeof capacity !== 'object' || !('times' in capacity) || capacity.times === undefined) return null;
  return shareOf(capacity.times as Parameters<typeof shareOf>[0]);
}

/** Checks that no change closes or cuts what another, which still holds, has closed; opened in between is another matter. */
export function checkClosingChanges({ scenario: { changes = [] }, report }: Checking): void {
  const all = capacityChanges(changes);
  all.forEach((later, k) => {
    const closings = all.filter((one) => isNothing(one.capacity) && concernsSame(one, later));
    const same = (one: CapacityChange) => shared(one.days, later.days);
    if (isNothing(later.capacity)) {
      const earlier = closings.find(
        (one) => all.indexOf(one) < k && same(one) !== null && !opensBetween(all, one, later),
      );
      if (earlier === undefined) return;
      report(
        later.path,
        `a closure that does not overlap another: "${later.service}" is closed ${spanWords(same(earlier)!)} by change ${earlier.index + 1} too`,
        'give the first an `until` before the second begins, or join the two',
      );
      return;
    }
    if (factorOf(later.capacity) === null) return;
    const closed = closings.find((one) => isAllIn(later, one) && !opensBetween(all, one, later));
    if (closed === undefined) return;
    report(
      later.path,
      `a service that is open then: "${later.service}" is closed ${spanWords(closed.days)} by change ${closed.index + 1}, and any part of nothing is nothing`,
      'take this change out, or open the service again with a figure of its own before it',
    );
  });
}

/** Whether a change comes after a closing and holds no longer than it. */
function isAllIn({ days, index }: CapacityChange, closing: CapacityChange): boolean {
  const isAfter = closing.days.from < days.from || (closing.days.from === days.from && closing.index < index);
  return isAfter && days.to <= closing.days.to;
}

/** Whether some change sets the capacity anew on a day after the first closing and not after the second. */
function opensBetween(all: readonly CapacityChange[], one: CapacityChange, other: CapacityChange): boolean {
  const [first, second] = one.days.from <= other.days.from ? [one, other] : [other, one];
  return all.some(
    (change) =>
      change.index !== one.index &&
      change.index !== other.index &&
      change.service === one.service &&
      factorOf(change.capacity) === null &&
      !isNothing(change.capacity) &&
      first.days.from < change.days.from &&
      change.days.from <= second.days.from,
  );
}
