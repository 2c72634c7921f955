/** Services: one kind each, only the keys of their kind, capacities and bundles that make sense. */
import { capacityKeyOf, capacityOf, isPool, serviceNamed } from '../service-kinds.ts';
import { numberOf } from '../quantity.ts';
import type { Path, Service } from '../scenario.ts';
import { checkBundle } from './bundles.ts';
import { checkCapacity, perOf, placesOf } from './capacities.ts';
import { CAPACITY_KEYS } from '../service-kinds.ts';
import { entriesOf, expectKnown, expectNone, expectOneOf, soundService, type Checking } from './checking.ts';
import { checkWindow } from './windows.ts';

const PLACES_ONLY = ['stay', 'turnround', 'preemption', 'works'];
const POOL_ONLY = [
  'bundle',
  'ledger',
  'reserve',
  'order',
  'startDays',
  'startTime',
  'shortfall',
  'whileWaiting',
];

interface At {
  readonly name: string;
  readonly path: Path;
  readonly service: Service;
}

function checkKeys({ report }: Checking, { path, service }: At): void {
  const key = capacityKeyOf(service);
  if (key === null) return;
  if (isPool(service))
    expectNone(report, path, { map: service, keys: PLACES_ONLY, why: `this is a pool of ${key}` });
  else
    expectNone(report, path, {
      map: service,
      keys: POOL_ONLY,
      why: 'only pools of hours, visits or placements have it',
    });
  if (key === 'placements')
    expectNone(report, path, { map: service, keys: ['bundle'], why: 'a placement is one start' });
  if (key !== 'staff')
    expectNone(report, path, {
      map: service,
      keys: ['works'],
      why: 'only staff have working hours; see `admits`',
    });
  if (service.startTime !== undefined && (service.startDays ?? 'any time') === 'any time')
    report([...path, 'startTime'], 'start days to go with a start time', 'add startDays: every day');
}

function checkQueue({ report }: Checking, { path, service }: At): void {
  const preempts = (service.preemption ?? 'none') !== 'none';
  if (preempts && service.queue?.order !== 'priority')
    report(
      [...path, 'preemption'],
      '`queue: { order: priority }` to go with it',
      'who is more urgent must be known',
    );
  for (const key of ['limit', 'transfers'] as const) {
    const limit = service.queue?.[key];
    if (limit !== undefined && limit !== 'unlimited' && !Number.isInteger(numberOf(limit)))
      report([...path, 'queue', key], 'a whole number of people', 'round it, or write unlimited');
  }
}

/** Whether people can give up their care in it, and go on elsewhere: in whole places, and in hours kept at every instant. */
function canHandOver(service: Service): boolean {
  return !isPool(service) || (service.hours !== undefined && (service.ledger ?? 'rate') === 'rate');
}

function checkFall({ report, names, scenario }: Checking, { name, path, service }: At): void {
  const falls = service.whenCapacityFalls;
  if (falls !== undefined && !canHandOver(service))
    report(
      [...path, 'whenCapacityFalls'],
      'places, or hours with `ledger: rate`: other pools let people finish',
      'take it out',
    );
  if (typeof falls !== 'object') return;
  const [at, to] = [[...path, 'whenCapacityFalls', 'move to'], falls['move to']];
  expectKnown(report, at, { name: to, known: names.services, what: 'a service' });
  const other = serviceNamed(scenario, to);
  if (to === name) report(at, 'another service', `"${to}" is the same service`);
  else if (other !== undefined && (isPool(other) !== isPool(service) || !canHandOver(other)))
    report(
      at,
      isPool(service) ? 'another pool of hours (`ledger: rate`)' : 'another service with places for them',
      `"${to}" is ${isPool(other) ? 'a pool of another kind' : 'no pool'}`,
    );
}

function totalOf(initial: unknown): number {
  if (initial === undefined) return 0;
  const isMap = typeof initial === 'object' && initial !== null && !('value' in initial);
  const numbers = isMap ? Object.values(initial) : [initial];
  return numbers.reduce<number>((sum, one) => sum + numberOf(one as number), 0);
}

function checkInitial(checking: Checking, { path, service }: At): void {
  const { initial } = service;
  const { report, names } = checking;
  if (initial === undefined) return;
  const at = [...path, 'initial'];
  expectKnown(report, [...at, 'cohort'], {
    name: initial.cohort,
    known: names.people,
    what: 'a group of people',
  });
  const places = placesOf(checking, perOf(service));
  for (const key of ['occupied', 'waiting'] as const) {
    const given = initial[key];
    if (!Number.isInteger(totalOf(given)))
      report([...at, key], 'a whole number of people', 'round it: there are no parts of a person');
    if (typeof given === 'object' && !('value' in given))
      for (const place of Object.keys(given))
        expectKnown(report, [...at, key, place], {
          name: place,
          known: places,
          what: 'a place of this service',
        });
  }
  const { remaining } = initial;
  const list = Array.isArray(remaining)
    ? remaining
    : (remaining as { elapsed?: unknown[] } | undefined)?.elapsed;
  if (Array.isArray(list))
    expectAsMany(checking, [...at, 'remaining'], { list, people: totalOf(initial.occupied) });
  if (initial.waited !== undefined)
    expectAsMany(checking, [...at, 'waited'], { list: initial.waited, people: totalOf(initial.waiting) });
}

function expectAsMany(
  { report }: Checking,
  path: Path,
  { list, people }: { list: readonly unknown[]; people: number },
): void {
  if (list.length !== people)
    report(
      path,
      `a length for each person there, ${people} in all: here are ${list.length}`,
      'change the list, or the number of people',
    );
}

/** The pool that a bundle is for, where the service itself does not say. */
function likelyPool(bundle: Service['bundle']): 'hours' | 'visits' {
  return bundle?.visits === undefined ? 'hours' : 'visits';
}

function checkOne(checking: Checking, at: At): void {
  const { report, refused } = checking;
  const { path, service } = at;
  expectOneOf(report, path, service, CAPACITY_KEYS);
  const [key, capacity] = [capacityKeyOf(service), capacityOf(service)];
  if (key !== null && capacity !== null && key !== 'unlimited')
    checkCapacity(checking, [...path, key], {
      capacity,
      given: { key, per: perOf(service), isChange: false },
    });
  checkKeys(checking, at);
  checkQueue(checking, at);
  checkFall(checking, at);
  checkInitial(checking, at);
  for (const window of ['admits', 'works'] as const)
    if (service[window] !== undefined) checkWindow(report, [...path, window], service[window]);
  const pool = key === null && refused(path) ? likelyPool(service.bundle) : key;
  if (service.bundle !== undefined && (pool === 'hours' || pool === 'visits'))
    checkBundle(report, [...path, 'bundle'], { bundle: service.bundle, pool });
  const table = perOf(service) === 'locality' ? checking.names.localities : checking.names.hospitals;
  if (perOf(service) !== 'all' && table.length === 0)
    report(
      [...path, 'per'],
      `a table of ${perOf(service) === 'locality' ? 'localities' : 'hospitals'} to go with it`,
      'or take `per` out',
    );
}

/** Checks every service. */
export function checkServices(checking: Checking): void {
  for (const [name, service] of entriesOf(checking.scenario.services))
    checkOne(checking, { name, path: ['services', name], service });
}

/** Checks a bundle given for a pool by a cohort or a step; complains when the service is no pool. */
export function checkBundleFor(
  checking: Checking,
  path: Path,
  { pool, bundle }: { pool: string; bundle: Service['bundle'] },
): void {
  const service = soundService(checking, pool);
  if (service === undefined || bundle === undefined) return;
  const key = capacityKeyOf(service);
  if (key === 'hours' || key === 'visits') checkBundle(checking.report, path, { bundle, pool: key });
  else
    checking.report(
      path,
      `a bundle only for a pool of hours or visits: "${pool}" is none`,
      'give a stay instead',
    );
}
