/** Copies of services over places, in the order of the file and of the tables of places. */
import { capacityKeyOf, type CapacityKey } from '../../scenario/service-kinds.ts';
import type { Path, Scenario } from '../../scenario/scenario.ts';
import type { PoolUnit } from './ledger.ts';
import { EVERYWHERE, type Places } from './places.ts';
import type { Problems } from './problems.ts';

/** One service at one place. */
export interface ServiceCopy {
  readonly service: string;
  readonly place: string;
  readonly key: CapacityKey;
}

/** Where a person is from and which hospital they use; `all` when it is not said. */
export interface Home {
  readonly locality: string;
  readonly hospital: string;
}

const POOLS: readonly CapacityKey[] = ['hours', 'visits', 'placements'];

/** The unit of a pool; null for whole places. */
export function poolUnit(key: CapacityKey): PoolUnit | null {
  return POOLS.includes(key) ? (key as PoolUnit) : null;
}

export class ServiceCopies {
  readonly all: readonly ServiceCopy[];
  readonly #indices = new Map<string, Map<string, number>>();
  readonly #problems: Problems;

  constructor(scenario: Scenario, places: Places, problems: Problems) {
    this.#problems = problems;
    this.all = Object.entries(scenario.services).flatMap(([service, declared]) => {
      const of = places.of(declared.per);
      const key = capacityKeyOf(declared) ?? 'unlimited';
      if (of.length === 0) this.#noPlaces(service, declared.per ?? 'all');
      return of.map((place) => ({ service, place, key }));
    });
    this.all.forEach(({ service, place }, index) => {
      const byPlace = this.#indices.get(service) ?? new Map<string, number>();
      this.#indices.set(service, byPlace.set(place, index));
    });
  }

  #noPlaces(service: string, per: string): void {
    this.#problems.add({
      path: ['services', service, 'per'],
      value: per,
      expected: `a table that says which ${per} there is`,
      cure: `Add the table, or leave \`per\` out.`,
    });
  }

  /** Every copy of a service. */
  of(service: string): readonly number[] {
    return [...(this.#indices.get(service)?.values() ?? [])];
  }

  /** The copy at a place, if there is one. */
  at(service: string, place: string): number | undefined {
    return this.#indices.get(service)?.get(place);
  }

  /** The copy that serves somebody: the only one, or that of their locality or hospital. */
  serving(service: string, { locality, hospital }: Home, path: Path): number {
    const copies = this.of(service);
    if (copies.length === 1) return copies[0]!;
    const own = this.at(service, locality) ?? this.at(service, hospital);
    if (own !== undefined) return own;
    const whose = locality === EVERYWHERE ? 'people of no particular place' : `people of ${locality}`;
    return this.#problems.stop({
      path,
      value: service,
      expected: `one copy of ${service} for ${whose}, who use ${hospital === EVERYWHERE ? 'no particular hospital' : hospital}`,
      cure: 'Give the cohort `per: locality` or `per: hospital`, or say in `flows` (or the column `hospital`) who goes where.',
    });
  }
}
