import { EngineError } from '../../engine/engine-error.ts';
import { EventKind } from '../../observe/records.ts';
import type { PlanInitial } from '../plan.ts';
import { takePlace } from './admit.ts';
import { planBundle } from './bundles.ts';
import { DrawKind } from './draws.ts';
import { I, Override, R, Status } from './people.ts';
import type { Simulation } from './simulation.ts';

/** Put the people who are present at the start where they are: in service first, then in the queues by time waited. */
export function placeInitialPeople(sim: Simulation): void {
  const { initial } = sim.plan;
  for (const group of initial) if (group.state === 'inService') placeInService(sim, group);
  const waiting = initial
    .filter((group) => group.state === 'waiting')
    .flatMap((group) =>
      Array.from({ length: group.count }, (_, i) => ({ group, elapsed: elapsedOf(group, i) })),
    );
  waiting.sort((a, b) => b.elapsed - a.elapsed);
  for (const { group, elapsed } of waiting) {
    const person = createPerson(sim, group);
    sim.movers.push(person);
    sim.initialWait.set(person, elapsed);
    sim.hasInitialWaits = true;
  }
}

function elapsedOf(group: PlanInitial, i: number): number {
  return group.remaining.rule === 'elapsed' ? group.remaining.ticks[i]! : 0;
}

function createPerson(sim: Simulation, group: PlanInitial): number {
  const number = sim.cohorts.initialNumber[group.cohort]!;
  sim.cohorts.initialNumber[group.cohort] = number - 1;
  sim.cohorts.arrived[group.cohort] = sim.cohorts.arrived[group.cohort]! + 1;
  const person = sim.people.create(group.cohort, number, group.requestNode);
  sim.logEvent(EventKind.arrived, person, -1, 0);
  return person;
}

function placeInService(sim: Simulation, group: PlanInitial): void {
  const { people, nodes } = sim;
  const node = group.requestNode;
  const service = nodes.service[node]!;
  for (let i = 0; i < group.count; i += 1) {
    const person = createPerson(sim, group);
    people.ints[(person << 5) + I.requestNode] = node;
    people.ints[(person << 5) + I.status] = Status.moving;
    const elapsed = group.remaining.rule === 'elapsed' ? group.remaining.ticks[i]! : 0;
    const bundle = nodes.bundle[node]!;
    const planSlot = bundle >= 0 ? planBundle(sim, person, service, bundle) : -1;
    const used = planSlot >= 0 ? usedPart(sim, { service, planSlot, group, i, person }) : 0;
    const since = Math.max(elapsed, used);
    takePlace(sim, person, service, -since, planSlot, used);
    people.reals[(person << 4) + R.startedAt] = -since;
    // A plan under way says itself how much of it is left; the stays that follow are whole.
    if (planSlot < 0) setRemaining(sim, person, group, i);
    people.ints[(person << 5) + I.node] = nodes.next[node]!;
    sim.movers.push(person);
  }
}

/**
 * How much of a plan under way at the start has been used [ticks]: a uniform share unless the file
 * says how long it ran or how long is left.
 */
function usedPart(
  sim: Simulation,
  part: { service: number; planSlot: number; group: PlanInitial; i: number; person: number },
): number {
  const length = sim.ledgers[part.service]!.lengthOf(part.planSlot);
  const { remaining } = part.group;
  if (remaining.rule === 'elapsed') return Math.min(length, remaining.ticks[part.i]!);
  if (remaining.rule === 'list') return Math.max(0, length - remaining.ticks[part.i]!);
  if (remaining.rule === 'lengthBiased') return Math.floor(sim.draw(part.person, DrawKind.stay) * length);
  throw new EngineError(
    'a plan under way needs to know how much of it is used: length-biased, elapsed or a list',
  );
}

function setRemaining(sim: Simulation, person: number, group: PlanInitial, i: number): void {
  const { people } = sim;
  const { remaining } = group;
  switch (remaining.rule) {
    case 'lengthBiased':
      people.ints[(person << 5) + I.override] = Override.equilibrium;
      return;
    case 'distribution':
      people.ints[(person << 5) + I.override] = Override.distribution;
      people.reals[(person << 4) + R.remaining] = remaining.distribution;
      return;
    case 'list':
      people.ints[(person << 5) + I.override] = Override.remaining;
      people.reals[(person << 4) + R.remaining] = remaining.ticks[i]!;
      return;
    case 'elapsed':
      people.ints[(person << 5) + I.override] = Override.elapsed;
      people.reals[(person << 4) + R.remaining] = remaining.ticks[i]!;
      return;
    case 'none':
      people.ints[(person << 5) + I.override] = Override.none;
  }
}
