import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { closeDelay } from './delays.ts';
import { leavePlace, NO_DESTINATION, releaseHolding } from './leave.ts';
import { Op } from './node-table.ts';
import { Override, Status } from './people.ts';
import type { Simulation } from './simulation.ts';

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
  for (let person = 0; person < people.used; person += 1) {
    if (!isServedIn(sim, person, service)) continue;
    const level = levelOf(sim, person);
    if (level < foundLevel) continue;
    if (found < 0 || level > foundLevel || startedIn(sim, person) >= startedIn(sim, found)) {
      found = person;
      foundLevel = level;
    }
  }
  return found;
}

function isServedIn(sim: Simulation, person: number, service: number): boolean {
  const { people } = sim;
  if (people.cohort[person]! < 0) return false;
  if (people.status[person] === Status.staying) return people.place[person] === service;
  return people.status[person] === Status.inProcess && sim.nodes.service[people.node[person]!] === service;
}

function startedIn(sim: Simulation, person: number): number {
  const { people, holdings } = sim;
  return people.status[person] === Status.staying
    ? people.startedAt[person]!
    : holdings.startedAt[people.beside[person]!]!;
}

function levelOf(sim: Simulation, person: number): number {
  const { people, nodes } = sim;
  const node = people.status[person] === Status.staying ? people.requestNode[person]! : people.node[person]!;
  const own = node >= 0 && nodes.op[node] === Op.request ? nodes.priority[node]! : -1;
  return own >= 0 ? own : sim.plan.cohorts[people.cohort[person]!]!.priority;
}

/** Send somebody being served back to the head of the queue, the rest of the stay kept (or all of it to do again). */
export function sendBack(sim: Simulation, person: number, restart: boolean): void {
  const { people, calendar } = sim;
  const rest = restart ? people.stayTicks[person]! : people.doneAt[person]! - calendar.now;
  people.doneEvent[person] = 0;
  people.earlyEvent[person] = 0;
  if (people.status[person] === Status.inProcess) pauseProcess(sim, person, rest);
  else leaveAndAskAgain(sim, person, rest);
}

function leaveAndAskAgain(sim: Simulation, person: number, rest: number): void {
  const { people } = sim;
  const service = people.place[person]!;
  const level = levelOf(sim, person);
  sim.logEvent(EventKind.interrupted, person, service, rest);
  leavePlace(sim, person, EndReason.interrupted, NO_DESTINATION);
  people.override[person] = Override.remaining;
  people.remaining[person] = rest;
  people.status[person] = Status.waiting;
  people.request[person] = askAgain(sim, { person, service, level });
}

/** The staff of a process go away: the work waits for them, the place is kept. */
function pauseProcess(sim: Simulation, person: number, rest: number): void {
  const { people } = sim;
  const service = sim.nodes.service[people.node[person]!]!;
  sim.logEvent(EventKind.interrupted, person, service, rest);
  const holding = people.beside[person]!;
  people.beside[person] = sim.holdings.next[holding]!;
  releaseHolding(sim, person, holding, EndReason.interrupted);
  people.override[person] = Override.remaining;
  people.remaining[person] = rest;
  people.status[person] = Status.waitingForStaff;
  people.staffRequest[person] = askAgain(sim, { person, service, level: levelOf(sim, person) });
}

function askAgain(sim: Simulation, who: { person: number; service: number; level: number }): number {
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
  const rest = people.doneAt[person]! - calendar.now;
  const requested = calendar.now;
  people.doneEvent[person] = 0;
  closeDelay(sim, person);
  leavePlace(sim, person, EndReason.transferred, service);
  people.place[person] = service;
  people.requestedAt[person] = requested;
  people.startedAt[person] = requested;
  sim.occupied[service] = sim.occupied[service]! + 1;
  sim.logOccupied(service);
  sim.logEvent(EventKind.started, person, service, 0);
  people.override[person] = Override.remaining;
  people.remaining[person] = rest;
  sim.movers.push(person);
  return true;
}
