/** What kind of service a capacity key makes. */
import { ownValue } from './own-value.ts';
import type { Capacity, Scenario, Service } from './scenario.ts';

export type CapacityKey = 'beds' | 'places' | 'staff' | 'hours' | 'visits' | 'placements' | 'unlimited';

export const CAPACITY_KEYS: readonly CapacityKey[] = [
  'beds',
  'places',
  'staff',
  'hours',
  'visits',
  'placements',
  'unlimited',
];

/** Keys of pools: amounts are drawn from them, people do not lie in them. */
const POOLS: readonly CapacityKey[] = ['hours', 'visits', 'placements'];

/** The capacity key of a service; null when it has none. */
export function capacityKeyOf(service: Service): CapacityKey | null {
  return CAPACITY_KEYS.find((key) => service[key] !== undefined) ?? null;
}

/** Whether a service is a pool of hours, visits or placements. */
export function isPool(service: Service): boolean {
  const key = capacityKeyOf(service);
  return key !== null && POOLS.includes(key);
}

/** The capacity as written; `unlimited: true` is `unlimited`. */
export function capacityOf(service: Service): Capacity | null {
  const key = capacityKeyOf(service);
  if (key === null) return null;
  return key === 'unlimited' ? 'unlimited' : service[key]!;
}

/** A service by name, if there is one. */
export function serviceNamed(scenario: Scenario, name: string): Service | undefined {
  return ownValue(scenario.services, name);
}
