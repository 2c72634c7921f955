import { RequestFlag } from '../../engine/request-queues.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { serve } from './admit.ts';
import { joinFromOverflow } from './ask.ts';
import { goOn } from './journey.ts';
import { poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';
import { endWait, withdraw } from './withdraw.ts';
import { I, Status } from './people.ts';

/** Rounds one instant may take to settle: more is people changing places without time passing. */
const MOST_ROUNDS = 1_000_000;

/**
 * The admission phase of an instant. Services are looked at in the order in which places came free
 * or were asked for; everybody let in goes on at once and may free another place. When nothing
 * moves any more, people beyond the limit of a queue are refused, the latest first.
 */
export function settle(sim: Simulation): void {
  const { movers, dirty, overLimit } = sim;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    if (movers.length > 0) moveOneOn(sim, movers.shift());
    else if (dirty.length > 0) {
      const service = dirty.shift();
      sim.isDirty[service] = 0;
      serve(sim, service);
      if (sim.isLedger[service] === 1) poolMoved(sim, service);
    } else if (overLimit.length > 0) keepLimits(sim, overLimit.shift());
    else return;
  }
  throw new EngineError(
    `one instant did not settle in ${MOST_ROUNDS} rounds: people change places in a circle`,
  );
}

function keepLimits(sim: Simulation, service: number): void {
  joinFromOverflow(sim, service);
  while (sim.queues.waitingOutside[service]! > sim.outsideLimit[service]!) {
    refuse(sim, lastFromOutside(sim, service));
  }
}

/** The person from outside who asked last. */
function lastFromOutside(sim: Simulation, service: number): number {
  const { queues, plan } = sim;
  let last = -1;
  for (let level = 0; level < plan.priorityLevels; level += 1) {
    let request = queues.last(service, level);
    while (request >= 0 && (queues.flags[request]! & RequestFlag.outside) === 0) {
      request = queues.previous[request]!;
    }
    if (request >= 0 && (last < 0 || queues.sequence[request]! > queues.sequence[last]!)) last = request;
  }
  return last;
}

/** Refuse a request at a full queue: the person takes the way for those refused. */
function refuse(sim: Simulation, request: number): void {
  const { people, nodes } = sim;
  const person = sim.queues.person[request]!;
  sim.logEvent(EventKind.rejected, person, sim.queues.service[request]!, 0);
  endWait(sim, person);
  withdraw(sim, person, EndReason.rejected);
  people.ints[(person << 5) + I.node] = nodes.rejected[people.ints[(person << 5) + I.requestNode]!]!;
  sim.movers.push(person);
}

/** Somebody moved and put out again within the instant waits once more, and does not go on. */
function moveOneOn(sim: Simulation, person: number): void {
  if (sim.people.ints[(person << 5) + I.status] !== Status.waiting) goOn(sim, person);
}
