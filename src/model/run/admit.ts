import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { changeConstraint } from './delays.ts';
import { makeRoom } from './interrupt.ts';
import { leavePlace } from './leave.ts';
import { Op } from './node-table.ts';
import { companionFor, dropChain } from './request-chain.ts';
import type { Simulation } from './simulation.ts';
import { endWait } from './withdraw.ts';
import { I, R } from './people.ts';

/* eslint max-params: ["error", 6] -- admissions are the hot path: scalars, no object a call */

/**
 * The person leaves the place held, if any, and holds a place of the service from now on; asked for
 * at `askedAt`, with a plan in its ledger (-1 = none) of which `used` ticks are past.
 */
export function takePlace(
  sim: Simulation,
  person: number,
  service: number,
  askedAt: number,
  planSlot: number,
  used: number,
): void {
  const { people } = sim;
  if (people.ints[(person << 5) + I.place]! >= 0) leavePlace(sim, person, EndReason.transferred, service);
  people.ints[(person << 5) + I.place] = service;
  people.reals[(person << 4) + R.requestedAt] = askedAt;
  people.reals[(person << 4) + R.startedAt] = sim.calendar.now;
  people.reals[(person << 4) + R.readyAt] = NaN;
  if (planSlot >= 0) startPlan(sim, person, planSlot, used);
  sim.occupied[service] = sim.occupied[service]! + 1;
  sim.logOccupied(service);
  if (sim.events.on) sim.logEvent(EventKind.started, person, service, 0);
}

function startPlan(sim: Simulation, person: number, planSlot: number, used: number): void {
  const { people } = sim;
  const ledger = sim.ledgers[people.ints[(person << 5) + I.place]!]!;
  people.ints[(person << 5) + I.planSlot] = planSlot;
  people.reals[(person << 4) + R.planned] = ledger.planned(planSlot) / ledger.unitsPerAmount;
  const end = ledger.start(planSlot, sim.calendar.now, used);
  people.reals[(person << 4) + R.planEnd] = end;
  people.reals[(person << 4) + R.doneAt] = end;
  people.ints[(person << 5) + I.extended] = 0;
}

/** Look at who waits for a service and let in everybody who can start now, in order of urgency, then of asking. */
export function serve(sim: Simulation, service: number): void {
  if (!sim.isOpen(service)) return;
  if (sim.isLedger[service] === 1) servePool(sim, service);
  else servePlaces(sim, service);
}

function servePlaces(sim: Simulation, service: number): void {
  const { queues, plan } = sim;
  for (let level = 0; level < plan.priorityLevels; level += 1) {
    let request = queues.first(service, level);
    while (request >= 0) {
      const next = queues.next[request]!;
      if ((queues.flags[request]! & RequestFlag.early) === 0) {
        const isFull = sim.free(service) <= 0;
        if (isFull && sim.preemption[service] === 0) return;
        // Nobody is put out for somebody who could not start: what is held beside comes first.
        if (companionsHaveRoom(sim, request)) {
          if (isFull && !makeRoom(sim, service, level)) return;
          grant(sim, request);
        }
      }
      request = next;
    }
  }
}

/** Pools: first-fit lets a smaller plan start before a larger one that does not fit; overtaking is counted. */
function servePool(sim: Simulation, service: number): void {
  const { queues, plan } = sim;
  const ledger = sim.ledgers[service]!;
  const pool = plan.services[service]!;
  const strict = pool.kind === 'ledger' && pool.ledger.order === 'firstInFirstOut';
  let passedSomebody = false;
  for (let level = 0; level < plan.priorityLevels; level += 1) {
    let request = queues.first(service, level);
    while (request >= 0) {
      const next = queues.next[request]!;
      if ((queues.flags[request]! & RequestFlag.early) === 0) {
        const fits = ledger.fits(queues.planSlot[request]!, sim.calendar.now);
        if (fits && companionsHaveRoom(sim, request)) {
          if (passedSomebody) sim.overtakings[service] = sim.overtakings[service]! + 1;
          grant(sim, request);
        } else if (strict) return;
        else passedSomebody = true;
      }
      request = next;
    }
  }
}

/** Whether everything held beside the main service could be had now; if not, that is what holds the person back. */
function companionsHaveRoom(sim: Simulation, request: number): boolean {
  const { queues } = sim;
  const person = queues.person[request]!;
  let chained = queues.sibling[request]!;
  for (; chained >= 0; chained = queues.sibling[chained]!) {
    if ((queues.flags[chained]! & RequestFlag.companion) === 0) continue;
    const service = queues.service[chained]!;
    const ledger = sim.ledgers[service];
    const hasRoom = ledger ? ledger.fits(queues.planSlot[chained]!, sim.calendar.now) : sim.free(service) > 0;
    if (hasRoom && sim.isOpen(service)) continue;
    changeConstraint(sim, person, service);
    return false;
  }
  return true;
}

/** Let a request in: the wait ends, the place changes hands, and the person goes on in this phase. */
function grant(sim: Simulation, request: number): void {
  const { people, queues } = sim;
  const person = queues.person[request]!;
  if (request === people.ints[(person << 5) + I.staffRequest]) {
    grantStaff(sim, person, request);
    return;
  }
  const service = queues.service[request]!;
  const askedAt = queues.askedAt[request]!;
  const planSlot = queues.planSlot[request]!;
  const resumed = (queues.flags[request]! & RequestFlag.resumed) !== 0;
  endWait(sim, person);
  const companions = dropChain(sim, person, request);
  takePlace(sim, person, service, askedAt, planSlot, 0);
  if (companions.length > 0) for (const companion of companions) companionFor(sim, person, companion);
  if (!resumed) people.ints[(person << 5) + I.node] = nextAfter(sim, person, service);
  sim.movers.push(person);
}

/** The step after the request, which may depend on which of its alternatives was had. */
function nextAfter(sim: Simulation, person: number, service: number): number {
  const { nodes, people } = sim;
  const node = people.ints[(person << 5) + I.requestNode]!;
  if (nodes.isPlain[node] === 1 || nodes.service[node] === service) return nodes.next[node]!;
  return nodes.alternatives[node]!.find((need) => need.service === service)?.next ?? nodes.next[node]!;
}

/** Staff of a process: held beside the place until the process is done. */
function grantStaff(sim: Simulation, person: number, request: number): void {
  const { people, queues } = sim;
  const staff = { service: queues.service[request]!, askedAt: queues.askedAt[request]!, planSlot: -1 };
  queues.remove(request);
  sim.logWaiting(staff.service);
  people.ints[(person << 5) + I.staffRequest] = -1;
  companionFor(sim, person, staff);
  if (sim.nodes.op[people.ints[(person << 5) + I.node]!] === Op.process) sim.movers.push(person);
}
