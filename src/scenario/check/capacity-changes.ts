/** Dated changes of capacity one by one, maps by place taken apart. */
import { ownValue } from '../own-value.ts';
import { CAPACITY_KEYS, type CapacityKey } from '../service-kinds.ts';
import type { Change, ChangedCapacity, Path } from '../scenario.ts';
import { isByPlace } from './capacities.ts';
import { entriesOf } from './checking.ts';
import { daysOf, type Days } from './day-spans.ts';

/** One change of the capacity of one service. */
export interface CapacityChange {
  readonly path: Path;
  /** Position among the changes of the file. */
  readonly index: number;
  readonly service: string;
  readonly key: CapacityKey;
  /** Localities or hospitals concerned; null = all. */
  readonly places: readonly string[] | null;
  readonly days: Days;
  readonly capacity: ChangedCapacity;
}

/** Every change of a capacity, in the order of the file. */
export function capacityChanges(changes: readonly Change[]): CapacityChange[] {
  return changes.flatMap((change, index) =>
    entriesOf(change.services).flatMap(([service, over]) =>
      CAPACITY_KEYS.flatMap((key) => {
        const capacity = ownValue(over as Readonly<Record<string, ChangedCapacity>>, key);
        if (capacity === undefined) return [];
        const places = change.where === undefined ? null : [change.where].flat();
        const days = daysOf(change.on, change.until);
        const path = ['changes', index, 'services', service, key];
        return byPlace({ path, index, service, key, places, days, capacity });
      }),
    ),
  );
}

function byPlace(change: CapacityChange): CapacityChange[] {
  const { capacity, path, places } = change;
  if (!isByPlace(capacity)) return [change];
  return Object.entries(capacity as Readonly<Record<string, ChangedCapacity>>)
    .filter(([place]) => places?.includes(place) ?? true)
    .map(([place, one]) => ({ ...change, path: [...path, place], places: [place], capacity: one }));
}

/** Whether two changes are of one service and meet in some place. */
export function concernsSame(one: CapacityChange, other: CapacityChange): boolean {
  if (one.service !== other.service) return false;
  const [here, there] = [one.places, other.places];
  return here === null || there === null || here.some((place) => there.includes(place));
}
