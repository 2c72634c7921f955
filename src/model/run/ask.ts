import { EventPriority } from '../../engine/event-priority.ts';
import { RequestFlag } from '../../engine/request-queues.ts';
import { EventKind } from '../../observe/records.ts';
import { takePlace } from './admit.ts';
import { planBundle } from './bundles.ts';
import { findCircularWait } from './circular-wait.ts';
import { openDelay } from './delays.ts';
import { leavePlace } from './leave.ts';
import { startLimits } from './limits.ts';
import { Rule } from './node-table.ts';
import { I, Status } from './people.ts';
import { EndReason } from '../../observe/records.ts';
import type { Simulation } from './simulation.ts';
import { withdraw } from './withdraw.ts';

/**
 * Ask for the service of a request node. Returns true when the person got in at once, which is so
 * when nothing else of this instant could come first; otherwise they wait for the admission phase.
 */
export function ask(sim: Simulation, person: number, node: number): boolean {
  const { people, nodes } = sim;
  const asked = people.ints[(person << 5) + I.request]!;
  if (asked >= 0 && people.ints[(person << 5) + I.requestNode] !== node)
    withdraw(sim, person, EndReason.withdrawn);
  people.ints[(person << 5) + I.requestNode] = node;
  const away = nodes.away[node] === 1 && people.ints[(person << 5) + I.place]! >= 0;
  if (asked < 0 && !away && takeAtOnce(sim, person, node)) return true;
  if (people.ints[(person << 5) + I.request]! >= 0) confirmEarly(sim, person);
  else makeRequests(sim, person, node, away ? RequestFlag.overflow : 0);
  if (sim.hasInitialWaits) forgetInitialWait(sim, person);
  people.ints[(person << 5) + I.status] = Status.waiting;
  startLimits(sim, person, node);
  const place = people.ints[(person << 5) + I.place]!;
  if (place >= 0) {
    sim.blocked[place] = sim.blocked[place]! + 1;
    openDelay(sim, person, node, nodes.service[node]!);
    findCircularWait(sim, place);
  }
  return false;
}

/** The common case without a queue: one service of places with room, nobody waiting, nothing else at this instant. */
function takeAtOnce(sim: Simulation, person: number, node: number): boolean {
  const { nodes } = sim;
  const service = nodes.service[node]!;
  // Somebody who waited before the run began has a wait to be told, even when let in at once.
  if (sim.hasInitialWaits) return false;
  if (sim.isLedger[service] === 1 || sim.queues.waiting[service]! > 0 || sim.free(service) <= 0) return false;
  if (nodes.isPlain[node] === 0) return false;
  if (!sim.isOpen(service) || !sim.calendar.isQuiet(EventPriority.admitted)) return false;
  if (sim.events.on) sim.logEvent(EventKind.requested, person, service, 0);
  takePlace(sim, person, service, sim.calendar.now, -1, 0);
  return true;
}

/** Put the person in the queues of what the node asks for, and see to them in the admission phase. */
export function makeRequests(sim: Simulation, person: number, node: number, extra: number): void {
  const { people, nodes } = sim;
  const outside =
    people.ints[(person << 5) + I.place]! < 0 && people.ints[(person << 5) + I.origin]! < 0
      ? RequestFlag.outside
      : 0;
  const flags = outside | extra;
  const level = priorityOf(sim, person, node);
  if (nodes.isPlain[node] === 1) {
    people.ints[(person << 5) + I.request] = addRequest(
      sim,
      person,
      nodes.service[node]!,
      level,
      nodes.bundle[node]!,
      flags,
    );
    return;
  }
  // The main service draws its bundle first, so that a companion added later shifts nothing.
  const made = choicesOf(sim, node).map(({ service, bundle }) =>
    addRequest(sim, person, service, level, bundle, flags),
  );
  for (const { service, bundle } of nodes.companions[node]!) {
    made.push(addRequest(sim, person, service, level, bundle, RequestFlag.companion));
  }
  made.forEach((request, i) => (sim.queues.sibling[request] = made[i + 1] ?? -1));
  people.ints[(person << 5) + I.request] = made[0]!;
}

// eslint-disable-next-line max-params -- this runs for everybody who waits: scalars, no object a call
function addRequest(
  sim: Simulation,
  person: number,
  service: number,
  level: number,
  bundle: number,
  flags: number,
): number {
  const { queues } = sim;
  const request = queues.create(person, service, level);
  queues.flags[request] = flags;
  if (bundle >= 0) queues.planSlot[request] = planBundle(sim, person, service, bundle);
  if ((flags & RequestFlag.companion) !== 0) return request;
  queues.join(request, sim.calendar.now);
  if (sim.hasInitialWaits) backdate(sim, person, request);
  sim.logWaiting(service);
  if (sim.events.on) sim.logEvent(EventKind.requested, person, service, 0);
  // A full service without preemption need not be looked at: whatever frees a place marks it.
  if (sim.isLedger[service] === 1 || sim.preemption[service] === 1 || sim.free(service) > 0)
    sim.mark(service);
  if (sim.prepared.hasLimit[service] === 1 || (flags & RequestFlag.overflow) !== 0)
    sim.overLimit.push(service);
  return request;
}

/** Somebody in the queue at the start has waited for some time already, in every queue they stand in. */
function backdate(sim: Simulation, person: number, request: number): void {
  sim.queues.askedAt[request] = sim.calendar.now - (sim.initialWait.get(person) ?? 0);
}

function forgetInitialWait(sim: Simulation, person: number): void {
  sim.initialWait.delete(person);
  sim.hasInitialWaits = sim.initialWait.size > 0;
}

/** Somebody who asked early is now ready: from here on the request can be served. */
function confirmEarly(sim: Simulation, person: number): void {
  const { people, queues } = sim;
  for (
    let request = people.ints[(person << 5) + I.request]!;
    request >= 0;
    request = queues.sibling[request]!
  ) {
    queues.flags[request] = queues.flags[request]! & ~RequestFlag.early;
    if ((queues.flags[request]! & RequestFlag.companion) === 0) sim.mark(queues.service[request]!);
  }
}

/** The level at which a node asks: its own, or the cohort's. */
export function priorityOf(sim: Simulation, person: number, node: number): number {
  const own = sim.nodes.priority[node]!;
  return own >= 0 ? own : sim.cohorts.priority[sim.people.ints[(person << 5) + I.cohort]!]!;
}

/** The services in whose queues the person stands, by the node's rule. */
function choicesOf(sim: Simulation, node: number): readonly { service: number; bundle: number }[] {
  const { nodes, queues } = sim;
  const main = { service: nodes.service[node]!, bundle: nodes.bundle[node]! };
  const others = nodes.alternatives[node]!;
  if (others.length === 0) return [main];
  const all = [main, ...others];
  if (nodes.rule[node] === Rule['firstFree']) return all;
  if (nodes.rule[node] === Rule['inOrder']) return [all.find(({ service }) => hasRoom(sim, service)) ?? main];
  const shortest = Math.min(...all.map(({ service }) => queues.waiting[service]!));
  const equals = all.filter(({ service }) => queues.waiting[service] === shortest);
  return [equals.find(({ service }) => hasRoom(sim, service)) ?? equals[0]!];
}

function hasRoom(sim: Simulation, service: number): boolean {
  if (sim.queues.waiting[service]! > 0) return false;
  const ledger = sim.ledgers[service];
  return ledger ? ledger.spare(sim.calendar.now) > 0 : sim.free(service) > 0;
}

/** Move people who wait in their place for room in a queue into it, as long as there is room. */
export function joinFromOverflow(sim: Simulation, service: number): void {
  const { queues, plan } = sim;
  for (let level = 0; level < plan.priorityLevels; level += 1) {
    for (let request = queues.first(service, level); request >= 0; request = queues.next[request]!) {
      if ((queues.flags[request]! & RequestFlag.overflow) === 0) continue;
      if (transfersWaiting(sim, service) >= sim.transferLimit[service]!) return;
      const person = queues.person[request]!;
      // Out of the place, the person stands in every queue they asked for.
      for (let each = sim.people.ints[(person << 5) + I.request]!; each >= 0; each = queues.sibling[each]!) {
        queues.flags[each] = queues.flags[each]! & ~RequestFlag.overflow;
      }
      const place = sim.people.ints[(person << 5) + I.place]!;
      sim.blocked[place] = sim.blocked[place]! - 1;
      leavePlace(sim, person, EndReason.transferred, service);
    }
  }
}

/** People from other services who stand in the queue itself. */
function transfersWaiting(sim: Simulation, service: number): number {
  const { queues, plan } = sim;
  let waiting = queues.waiting[service]! - queues.waitingOutside[service]!;
  if (!Number.isFinite(sim.transferLimit[service]!)) return 0;
  for (let level = 0; level < plan.priorityLevels; level += 1) {
    for (let request = queues.first(service, level); request >= 0; request = queues.next[request]!) {
      if ((queues.flags[request]! & RequestFlag.overflow) !== 0) waiting -= 1;
    }
  }
  return waiting;
}
