import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { leavePlace, NO_DESTINATION, releaseHolding } from './leave.ts';
import { Op } from './node-table.ts';
import { I, Override, R, Status } from './people.ts';
import type { Simulation } from './simulation.ts';
import { withdraw } from './withdraw.ts';

/** Put out a less urgent occupant for a request of `level`, where the service allows it. */
export function makeRoom(sim: Simulation, service: number, level: number): boolean {
  if (sim.preemption[service] === 0) return false;
  const victim = lastStarted(sim, service, level + 1);
  if (victim < 0) return false;
  const restart = sim.plan.services[service]!.queue.preemption === 'restart';
  sendBack(sim, victim, restart);
  return sim.free(service) > 0;
}

/** The least urgent person being served at `fromLevel` or beyond, the last to have started among equals; -1 = none. */
export function lastStarted(sim: Simulation, service: number, fromLevel: number): number {
  const { people } = sim;
  let found = -1;
  let foundLevel = fromLevel;
  for (let person = 0; person < people.end; person += 1) {
    if (!isServedIn(sim, person, service)) continue;
    const level = urgencyOf(sim, person);
    if (level < foundLevel) continue;
    if (found < 0 || level > foundLevel || startedIn(sim, person) >= startedIn(sim, found)) {
      found = person;
      foundLevel = level;
    }
  }
  return found;
}

/** Everybody being served in a service, the least urgent first and the last to have started first among equals. */
export function servedLastFirst(sim: Simulation, service: number): number[] {
  const served: number[] = [];
  for (let person = 0; person < sim.people.end; person += 1)
    if (isServedIn(sim, person, service)) served.push(person);
  const order = (one: number, other: number): number =>
    urgencyOf(sim, other) - urgencyOf(sim, one) || startedIn(sim, other) - startedIn(sim, one) || other - one;
  return served.sort(order);
}

function isServedIn(sim: Simulation, person: number, service: number): boolean {
  const { people } = sim;
  if (people.ints[(person << 5) + I.cohort]! < 0) return false;
  if (people.ints[(person << 5) + I.status] === Status.staying)
    return people.ints[(person << 5) + I.place] === service;
  return (
    people.ints[(person << 5) + I.status] === Status.inProcess &&
    sim.nodes.service[people.ints[(person << 5) + I.node]!] === service
  );
}

function startedIn(sim: Simulation, person: number): number {
  const { people, holdings } = sim;
  return people.ints[(person << 5) + I.status] === Status.staying
    ? people.reals[(person << 4) + R.startedAt]!
    : holdings.startedAt[people.ints[(person << 5) + I.beside]!]!;
}

/** Level at which somebody being served asked. */
export function urgencyOf(sim: Simulation, person: number): number {
  const { people, nodes } = sim;
  const node =
    people.ints[(person << 5) + I.status] === Status.staying
      ? people.ints[(person << 5) + I.requestNode]!
      : people.ints[(person << 5) + I.node]!;
  const own = node >= 0 && nodes.op[node] === Op.request ? nodes.priority[node]! : -1;
  return own >= 0 ? own : sim.plan.cohorts[people.ints[(person << 5) + I.cohort]!]!.priority;
}

/** Send somebody being served back to the head of the queue, the rest of the stay kept (or all of it to do again). */
export function sendBack(sim: Simulation, person: number, restart: boolean): void {
  const { people, calendar } = sim;
  const rest = restart
    ? people.reals[(person << 4) + R.stayTicks]!
    : people.reals[(person << 4) + R.doneAt]! - calendar.now;
  people.reals[(person << 4) + R.doneEvent] = 0;
  people.reals[(person << 4) + R.earlyEvent] = 0;
  if (people.ints[(person << 5) + I.status] === Status.inProcess) pauseProcess(sim, person, rest);
  else leaveAndAskAgain(sim, person, rest);
}

function leaveAndAskAgain(sim: Simulation, person: number, rest: number): void {
  const { people } = sim;
  const service = people.ints[(person << 5) + I.place]!;
  const level = urgencyOf(sim, person);
  sim.logEvent(EventKind.interrupted, person, service, rest);
  // What was asked for early is asked for again when the stay goes on.
  withdraw(sim, person, EndReason.withdrawn);
  leavePlace(sim, person, EndReason.interrupted, NO_DESTINATION);
  people.ints[(person << 5) + I.override] = Override.remaining;
  people.reals[(person << 4) + R.remaining] = rest;
  people.ints[(person << 5) + I.status] = Status.waiting;
  people.ints[(person << 5) + I.request] = askAgain(sim, { person, service, level });
}

/** The staff of a process go away: the work waits for them, the place is kept. */
function pauseProcess(sim: Simulation, person: number, rest: number): void {
  const { people } = sim;
  const service = sim.nodes.service[people.ints[(person << 5) + I.node]!]!;
  sim.logEvent(EventKind.interrupted, person, service, rest);
  const holding = people.ints[(person << 5) + I.beside]!;
  people.ints[(person << 5) + I.beside] = sim.holdings.next[holding]!;
  releaseHolding(sim, person, holding, EndReason.interrupted);
  people.ints[(person << 5) + I.override] = Override.remaining;
  people.reals[(person << 4) + R.remaining] = rest;
  people.ints[(person << 5) + I.status] = Status.waitingForStaff;
  people.ints[(person << 5) + I.staffRequest] = askAgain(sim, {
    person,
    service,
    level: urgencyOf(sim, person),
  });
}

/** Ask anew for a service, before everybody of the same urgency: what was begun goes on. */
export function askAgain(sim: Simulation, who: { person: number; service: number; level: number }): number {
  const { queues } = sim;
  const request = queues.create(who.person, who.service, who.level);
  queues.flags[request] = RequestFlag.resumed;
  queues.join(request, sim.calendar.now, true);
  sim.logWaiting(who.service);
  sim.mark(who.service);
  return request;
}

/** Move somebody being served to another service at once, the rest of the stay kept. False when it is full. */
export function moveOn(sim: Simulation, person: number, service: number): boolean {
  const { people, calendar } = sim;
  if (sim.isLedger[service] === 1 || sim.free(service) <= 0) return false;
  const rest = people.reals[(person << 4) + R.doneAt]! - calendar.now;
  const requested = calendar.now;
  people.reals[(person << 4) + R.doneEvent] = 0;
  leavePlace(sim, person, EndReason.transferred, service);
  people.ints[(person << 5) + I.place] = service;
  people.reals[(person << 4) + R.requestedAt] = requested;
  people.reals[(person << 4) + R.startedAt] = requested;
  sim.occupied[service] = sim.occupied[service]! + 1;
  sim.logOccupied(service);
  sim.logEvent(EventKind.started, person, service, 0);
  people.ints[(person << 5) + I.override] = Override.remaining;
  people.reals[(person << 4) + R.remaining] = rest;
  sim.movers.push(person);
  return true;
}
