import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason } from '../../observe/records.ts';
import { closeDelay } from './delays.ts';
import { NO_DESTINATION } from './leave.ts';
import { I, R, Status } from './people.ts';
import type { Simulation } from './simulation.ts';

/** End the wait of a person whose place is held, and forget the limits set on it. */
export function endWait(sim: Simulation, person: number): void {
  const { people } = sim;
  const place = people.ints[(person << 5) + I.place]!;
  if (people.ints[(person << 5) + I.status] === Status.waiting && place >= 0) {
    sim.blocked[place] = sim.blocked[place]! - 1;
  }
  people.ints[(person << 5) + I.status] = Status.moving;
  people.reals[(person << 4) + R.patienceEvent] = 0;
  people.reals[(person << 4) + R.deathEvent] = 0;
  closeDelay(sim, person);
}

/** Take back every request of a person, each recorded as a wait that became no stay. */
export function withdraw(sim: Simulation, person: number, reason: number): void {
  const { people, queues } = sim;
  let request = people.ints[(person << 5) + I.request]!;
  people.ints[(person << 5) + I.request] = -1;
  let why = reason;
  while (request >= 0) {
    const next = queues.sibling[request]!;
    if ((queues.flags[request]! & RequestFlag.companion) === 0) {
      recordWait(sim, person, request, why);
      // Only the first of several alternatives carries the reason: it is one person who gave up.
      why = EndReason.withdrawn;
    }
    dropRequest(sim, request);
    request = next;
  }
}

/** Take a request out of its queue (a companion is in none), with the plan made for it. */
export function dropRequest(sim: Simulation, request: number): void {
  const { queues } = sim;
  const service = queues.service[request]!;
  const planSlot = queues.planSlot[request]!;
  if (planSlot >= 0) sim.ledgers[service]!.discard(planSlot);
  if ((queues.flags[request]! & RequestFlag.companion) !== 0) {
    queues.drop(request);
    return;
  }
  queues.remove(request);
  sim.logWaiting(service);
  // Room in the queue: somebody kept out of it may join, and a head who gave up may have kept others back.
  sim.mark(service);
  if (Number.isFinite(sim.transferLimit[service]!)) sim.overLimit.push(service);
}

/** Append the record of a wait that ended without a stay, or goes on at the end of the run. */
export function recordWait(sim: Simulation, person: number, request: number, reason: number): void {
  const { people, queues } = sim;
  const place = people.ints[(person << 5) + I.place]!;
  sim.stays.append(
    people.reals[(person << 4) + R.number]!,
    people.ints[(person << 5) + I.cohort]!,
    queues.service[request]!,
    place >= 0 ? place : people.ints[(person << 5) + I.origin]!,
    NO_DESTINATION,
    people.ints[(person << 5) + I.pathway]!,
    queues.askedAt[request]!,
    NaN,
    NaN,
    NaN,
    sim.calendar.now,
    reason,
    NaN,
  );
}
