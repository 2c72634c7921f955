/** People who are there at the start: how many in each copy, of which cohort copy, and how long they stay on. */
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { lengthInTicks, numberOf } from '../../scenario/quantity.ts';
import type { Distribution, Initial, Path, Quantity } from '../../scenario/scenario.ts';
import { isPool } from '../../scenario/service-kinds.ts';
import type { PlanInitial, PlanNode } from '../plan.ts';
import { refuseImpossible } from './elapsed.ts';
import type { CohortCopy } from './cohort-copies.ts';
import type { Ground } from './journey-context.ts';
import { EVERYWHERE } from './places.ts';
import type { Problems } from './problems.ts';
import { splitWhole } from '../../statistics/split-whole.ts';

/** Positions of the distributions of remaining stays, by service; only where a distribution is given. */
export type InitialSites = ReadonlyMap<string, number>;

type Remaining = NonNullable<Initial['remaining']>;

function isDistribution(remaining: Remaining): remaining is Distribution {
  if (remaining === 'length-biased' || Array.isArray(remaining)) return false;
  return typeof remaining !== 'object' || !('elapsed' in remaining);
}

/** A bundle under way is known by how much of it is used, which a distribution of what is left does not say. */
function refuseInPool(name: string, problems: Problems): never {
  return problems.stop({
    path: ['services', name, 'initial', 'remaining'],
    value: '',
    expected: 'length-biased, a list of lengths, or { elapsed: [...] } for a pool',
    cure: 'Leave `remaining` out, or list how long each bundle has run.',
  });
}

/** Adds the distributions of remaining stays to the sites. */
export function initialSites({ setting, sites }: Ground): InitialSites {
  const found = new Map<string, number>();
  for (const [name, { initial }] of Object.entries(setting.scenario.services)) {
    const remaining = initial?.remaining;
    if (remaining === undefined || !isDistribution(remaining)) continue;
    if (isPool(setting.scenario.services[name]!)) refuseInPool(name, setting.problems);
    found.set(name, sites.distribution(remaining, 'length', ['services', name, 'initial', 'remaining']));
  }
  return found;
}

/** What the compiled journeys are, for finding who stands where. */
export interface InitialPlaces {
  readonly copies: readonly CohortCopy[];
  readonly entries: readonly number[];
  readonly nodes: readonly PlanNode[];
  readonly sites: InitialSites;
  /** Distributions by position, in force at the start. */
  readonly specs: readonly DistributionSpec[];
}

/** The first request for a service on the way from `entry`; -1 when the journey never asks for it. */
function requestFor(service: number, entry: number, nodes: readonly PlanNode[]): number {
  const seen = new Set([entry]);
  for (const at of seen) {
    const node = nodes[at]!;
    if (node.op === 'request' && node.needs[0]!.service === service) return at;
    if (node.op === 'branch') for (const next of node.next) seen.add(next);
    else if (node.op !== 'end') seen.add(node.next);
  }
  return -1;
}

interface Group {
  readonly cohort: number;
  readonly requestNode: number;
  readonly weight: number;
}

/** Copies of the cohort that may be found in a copy of a service, with the weight of each. */
function groupsIn(
  service: number,
  { cohort }: Initial,
  { copies, entries, nodes }: InitialPlaces,
  ground: Ground,
): Group[] {
  return copies.flatMap((copy, index) => {
    if (copy.cohort !== cohort) return [];
    const requestNode = requestFor(service, entries[index]!, nodes);
    const { places, scenario } = ground.setting;
    const { splitBy } = scenario.people[cohort]!.arrive;
    const part = splitBy === undefined ? places.share(copy.place) : places.part(copy.place, splitBy);
    const weight = copy.place === EVERYWHERE ? 1 : (part ?? 1) * copy.ofPlace;
    return requestNode < 0 ? [] : [{ cohort: index, requestNode, weight }];
  });
}

function numberAt(number: Initial['occupied'], place: string): number {
  if (number === undefined) return 0;
  if (typeof number !== 'object' || 'value' in number) return numberOf(number as Quantity);
  const own = number[place];
  return own === undefined ? 0 : numberOf(own);
}

/** The part of a list that belongs to one group, when the list is dealt out in order. */
function dealt(list: readonly Quantity[], { from, count }: { from: number; count: number }): number[] {
  return list.slice(from, from + count).map((length) => lengthInTicks(length));
}

type Span = { readonly from: number; readonly count: number };

function remainingOf(
  { remaining = 'length-biased' }: Initial,
  span: Span,
  site: number,
): PlanInitial['remaining'] {
  if (remaining === 'length-biased') return { rule: 'lengthBiased' };
  if (Array.isArray(remaining)) return { rule: 'list', ticks: dealt(remaining, span) };
  if (isDistribution(remaining)) return { rule: 'distribution', distribution: site };
  return { rule: 'elapsed', ticks: dealt(remaining.elapsed, span) };
}

function waitedOf({ waited }: Initial, span: Span): PlanInitial['remaining'] {
  return waited === undefined ? { rule: 'none' } : { rule: 'elapsed', ticks: dealt(waited, span) };
}

function listLength({ remaining, waited }: Initial, state: PlanInitial['state']): number | undefined {
  if (state === 'waiting') return waited?.length;
  if (Array.isArray(remaining)) return remaining.length;
  if (typeof remaining === 'object' && 'elapsed' in remaining) return remaining.elapsed.length;
  return undefined;
}

interface Present {
  readonly initial: Initial;
  readonly service: number;
  readonly state: PlanInitial['state'];
  readonly site: number;
  readonly path: Path;
}

/** How many there are; a problem when they are not whole people, or not as many as the list says. */
function countOf({ initial, state, path }: Present, place: string, problems: Problems): number {
  const number = numberAt(state === 'waiting' ? initial.waiting : initial.occupied, place);
  const given = listLength(initial, state);
  if (Number.isInteger(number) && (number === 0 || given === undefined || given === number)) return number;
  const listed = given === undefined ? '' : `: the list has ${given}`;
  const cure = 'Give whole people, and one length for each person.';
  return problems.stop({ path, value: `${number}`, expected: `a whole number of people${listed}`, cure });
}

function groupsOrStop({ initial, service, path }: Present, places: InitialPlaces, ground: Ground): Group[] {
  const groups = groupsIn(service, initial, places, ground);
  if (groups.length > 0) return groups;
  const cure = `Name a cohort that comes to ${ground.services.all[service]!.service}.`;
  const expected = 'a cohort that comes here';
  return ground.setting.problems.stop({
    path: [...path, 'cohort'],
    value: initial.cohort,
    expected,
    cure,
  });
}

function present(asked: Present, places: InitialPlaces, ground: Ground): PlanInitial[] {
  const { initial, service, state, site } = asked;
  const number = countOf(asked, ground.services.all[service]!.place, ground.setting.problems);
  if (number === 0) return [];
  const groups = groupsOrStop(asked, places, ground);
  const counts = splitWhole(
    number,
    groups.map(({ weight }) => weight),
  );
  let from = 0;
  return counts.flatMap((count, i): PlanInitial[] => {
    const span = { from, count };
    from += count;
    if (count === 0) return [];
    const { cohort, requestNode } = groups[i]!;
    const remaining = state === 'waiting' ? waitedOf(initial, span) : remainingOf(initial, span, site);
    if (state === 'inService' && remaining.rule === 'elapsed') {
      const elapsed = { service: ground.services.all[service]!.service, ticks: remaining.ticks, requestNode };
      refuseImpossible(elapsed, places, ground.setting.problems);
    }
    return [{ cohort, requestNode, state, count, remaining }];
  });
}

/** Everybody who is there at the start. */
export function initialPeople(ground: Ground, places: InitialPlaces): PlanInitial[] {
  const { scenario, problems } = ground.setting;
  return ground.services.all.flatMap((copy, service) => {
    const { initial } = scenario.services[copy.service]!;
    if (initial === undefined) return [];
    const common = {
      initial,
      service,
      site: places.sites.get(copy.service) ?? -1,
      path: ['services', copy.service, 'initial'],
    };
    return (['inService', 'waiting'] as const).flatMap(
      (state) => problems.attempt(() => present({ ...common, state }, places, ground)) ?? [],
    );
  });
}
