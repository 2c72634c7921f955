/** Delayed days and patients delayed: all of them, and by everything a board asks. */
import type { DelayGroup } from '../observe/delay-reader.ts';
import type { Plan } from '../model/plan.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../units.ts';
import { define, perYear } from './definition.ts';
import type { Definition, Ratio } from './definition.ts';
import type { Observed } from './observed.ts';
import { lastThursdays } from './periods.ts';
import type { PlanGroups } from './plan-groups.ts';
import { heldUnder, peopleAffectedRows } from './people-affected-measures.ts';
import { holds, passThroughServices } from './plan-routes.ts';

type Dimensions = Readonly<Record<string, string>>;

/** A choice of delays and what to call it. */
interface DelaySubject {
  readonly dimensions: Dimensions;
  readonly meets: (group: DelayGroup) => boolean;
}

/** What a constraint is called: a service, or `process` for a step of set length. */
export function constraintName(plan: Plan, constraint: number): string {
  return constraint < 0 ? 'process' : plan.services[constraint]!.service;
}

/** Rows about delay in beds; none when nobody can be held. */
export function delayMeasures(plan: Plan, groups: PlanGroups): Definition[] {
  const held = passThroughServices(plan).filter((service) => groups.inBed[service] === 1);
  if (held.length === 0) return [];
  const whole = { dimensions: {}, meets: () => true };
  const major = [...placeSubjects(groups, held), ...localitySubjects(groups)];
  const reasons = reasonSubjects(plan);
  const minor = [
    ...clockSubjects(),
    ...pathwaySubjects(plan),
    ...causeSubjects(plan),
    ...crossSubjects(plan, groups),
  ];
  return [
    ...[whole, ...major, ...reasons].flatMap((subject) => [
      exactDays(subject),
      nights(subject),
      average(subject),
    ]),
    ...attributionSubjects(plan).flatMap((subject) => [
      exactDays(subject),
      nights(subject),
      average(subject),
    ]),
    ...reasons.map(shareOfDelay),
    ...minor.map(exactDays),
    ...pathwaySubjects(plan).map(average),
    ...snapshotRows(plan, [whole, ...localitySubjects(groups)]),
    ...peopleAffectedRows(plan, groups, held),
  ];
}

/** Time held after finishing, outside beds: it blocks a pool and is no delayed day. */
export function heldRows(plan: Plan, groups: PlanGroups): Definition[] {
  const held = passThroughServices(plan);
  return groups.subjects
    .filter(({ services }) => services.some((s) => held.includes(s) && groups.inBed[s] === 0))
    .map(({ dimensions, services }) =>
      define('heldDays', dimensions, (seen) =>
        perYear(ticksOf(seen, (g) => services.includes(g.service)) / TICKS_PER_DAY, seen),
      ),
    );
}

function exactDays({ dimensions, meets }: DelaySubject): Definition {
  return define('delayedDays', dimensions, (seen) =>
    perYear(ticksOf(seen, inBed(seen, meets)) / TICKS_PER_DAY, seen),
  );
}

function average({ dimensions, meets }: DelaySubject): Definition {
  return define('patientsDelayed', dimensions, (seen) => [ticksOf(seen, inBed(seen, meets)), seen.ticks]);
}

function shareOfDelay({ dimensions, meets }: DelaySubject): Definition {
  return define('shareOfDelay', dimensions, (seen) => [
    ticksOf(seen, inBed(seen, meets)),
    ticksOf(
      seen,
      inBed(seen, () => true),
    ),
  ]);
}

function nights({ dimensions, meets }: DelaySubject): Definition {
  return define('delayedDaysAtMidnight', dimensions, (seen): Ratio => {
    const counted = sumOf(seen, inBed(seen, meets), (group) => group.nights);
    return [counted, seen.watch.delays.pairs.midnights / DAYS_PER_YEAR];
  });
}

function snapshotRows(plan: Plan, subjects: readonly DelaySubject[]): Definition[] {
  const months = lastThursdays(plan).length;
  return subjects.map(({ dimensions, meets }) =>
    define('patientsDelayedLastThursday', dimensions, (seen) => [
      sumOf(seen, inBed(seen, meets), (group) => group.atSnapshots),
      months,
    ]),
  );
}

function inBed(seen: Observed, meets: (group: DelayGroup) => boolean): (group: DelayGroup) => boolean {
  return (group) => seen.groups.inBed[group.service] === 1 && meets(group);
}

function ticksOf(seen: Observed, meets: (group: DelayGroup) => boolean): number {
  return sumOf(seen, meets, (group) => group.ticks);
}

function sumOf(seen: Observed, meets: (g: DelayGroup) => boolean, of: (g: DelayGroup) => number): number {
  let sum = 0;
  for (const group of seen.watch.delays.groups) if (meets(group)) sum += of(group);
  return sum;
}

function placeSubjects(groups: PlanGroups, held: readonly number[]): DelaySubject[] {
  return groups.subjects
    .filter(({ services }) => services.some((service) => held.includes(service)))
    .map(({ dimensions, services }) => ({ dimensions, meets: (group) => services.includes(group.service) }));
}

function localitySubjects(groups: PlanGroups): DelaySubject[] {
  return groups.localities.map(({ name, members }) => ({
    dimensions: { locality: name },
    meets: (group) => members.includes(group.cohort),
  }));
}

function reasonSubjects(plan: Plan): DelaySubject[] {
  return heldUnder(plan, 'code').map((code) => ({
    dimensions: { reason: plan.names.codes[code]! },
    meets: (group) => group.code === code,
  }));
}

function attributionSubjects(plan: Plan): DelaySubject[] {
  return heldUnder(plan, 'attribution').map((attribution) => ({
    dimensions: { attribution: plan.names.attributions[attribution]! },
    meets: (group) => group.attribution === attribution,
  }));
}

/** The clocks are nested: the latest that runs is recorded, and those before it run too. */
function clockSubjects(): DelaySubject[] {
  return ['criteria to reside', 'discharge-ready', 'delayed transfer'].map((clock, k) => ({
    dimensions: { clock },
    meets: (group) => group.clock > k,
  }));
}

function pathwaySubjects({ names: { pathways } }: Plan): DelaySubject[] {
  const names = [...new Set(pathways.map(({ name }) => name))];
  return names.map((pathway) => ({
    dimensions: { pathway },
    meets: (group) => pathways[group.pathway]?.name === pathway,
  }));
}

function causeSubjects(plan: Plan): DelaySubject[] {
  const constraints = [...new Set(holds(plan).map(({ constraint }) => constraintName(plan, constraint)))];
  return constraints.map((constraint) => ({
    dimensions: { constraint },
    meets: (group) => constraintName(plan, group.constraint) === constraint,
  }));
}

/** Reason by locality, and reason beside what is waited for. */
function crossSubjects(plan: Plan, groups: PlanGroups): DelaySubject[] {
  const byLocality = localitySubjects(groups).flatMap((place) =>
    reasonSubjects(plan).map((reason) => both(place, reason)),
  );
  const pairs = new Map<string, DelaySubject>();
  for (const { constraint, code } of holds(plan)) {
    if (code < 0) continue;
    const name = constraintName(plan, constraint);
    const reason = plan.names.codes[code]!;
    pairs.set(JSON.stringify([reason, name]), {
      dimensions: { reason, constraint: name },
      meets: (group) => group.code === code && constraintName(plan, group.constraint) === name,
    });
  }
  return [...byLocality, ...pairs.values()];
}

function both(a: DelaySubject, b: DelaySubject): DelaySubject {
  return { dimensions: { ...a.dimensions, ...b.dimensions }, meets: (g) => a.meets(g) && b.meets(g) };
}
