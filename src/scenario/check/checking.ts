/** What every check works with: the scenario, the names in it, and where to complain. */
import { capacityKeyOf, serviceNamed } from '../service-kinds.ts';
import type { Path, Said, Scenario, Service } from '../scenario.ts';
import { nearestName } from '../nearest-name.ts';

/** Names declared in the file, whether or not what stands under them is right. */
export interface Names {
  readonly services: readonly string[];
  readonly people: readonly string[];
  readonly pathways: readonly string[];
  readonly endings: readonly string[];
  readonly localities: readonly string[];
  readonly hospitals: readonly string[];
}

/** Says that something at a path is wrong: what was expected there, what to do (never nothing), and whether its key is meant. */
export type Report = <Cure extends string>(
  path: Path,
  expected: string,
  cure: Said<Cure>,
  of?: 'key' | 'value',
) => void;

export interface Checking {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly report: Report;
  /** Whether the schema refused the value at a path, or something in it. */
  readonly refused: (path: Path) => boolean;
}

/** A service whose kind is known: undefined also where its capacity was refused, of which no consequence is told. */
export function soundService({ scenario, refused }: Checking, name: string): Service | undefined {
  const service = serviceNamed(scenario, name);
  return service !== undefined && capacityKeyOf(service) === null && refused(['services', name])
    ? undefined
    : service;
}

/** Entries of a map that may be missing. */
export function entriesOf<T>(map: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(map ?? {});
}

/** Complains unless a name is known. */
export function expectKnown(
  report: Report,
  path: Path,
  { name, known, what }: { name: string; known: readonly string[]; what: string },
): void {
  if (known.includes(name)) return;
  const of = path.at(-1) === name ? 'key' : 'value';
  report(path, `the name of ${what}: "${name}" is not one`, nearestName(name, known).advice, of);
}

/** Which of some keys a map has. */
export function keysPresent(map: object, keys: readonly string[]): string[] {
  return keys.filter((key) => (map as Record<string, unknown>)[key] !== undefined);
}

/** Complains unless exactly one of some keys is there. */
export function expectOneOf(report: Report, path: Path, map: object, keys: readonly string[]): void {
  const present = keysPresent(map, keys);
  if (present.length === 0) report(path, `one of ${keys.join(', ')}`, 'add one of them');
  if (present.length > 1)
    report(
      path,
      `only one of ${keys.join(', ')}: here are ${present.join(' and ')}`,
      'keep one; `remove: [name]` takes out one that comes from a base',
    );
}

/** Complains when some keys are there that mean nothing here. */
export function expectNone(
  report: Report,
  path: Path,
  { map, keys, why }: { map: object; keys: readonly string[]; why: string },
): void {
  for (const key of keysPresent(map, keys)) report([...path, key], `no "${key}" here: ${why}`, 'take it out');
}
