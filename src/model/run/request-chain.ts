import { RequestFlag } from '../../engine/request-queues.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';
import { dropRequest, recordWait } from './withdraw.ts';
import { I } from './people.ts';

/** A service taken beside the place. */
export interface Companion {
  readonly service: number;
  readonly askedAt: number;
  readonly planSlot: number;
}

const NOBODY: readonly Companion[] = [];

/**
 * Undo the chain of requests of which `granted` is let in: alternatives are withdrawn, companions
 * are handed back to be taken. The granted request leaves its queue without a record: its stay tells.
 */
export function dropChain(sim: Simulation, person: number, granted: number): readonly Companion[] {
  const { people, queues } = sim;
  let request = people.ints[(person << 5) + I.request]!;
  people.ints[(person << 5) + I.request] = -1;
  let companions = NOBODY;
  while (request >= 0) {
    const next = queues.sibling[request]!;
    if (request === granted) {
      queues.remove(request);
      sim.logWaiting(queues.service[request]!);
    } else if ((queues.flags[request]! & RequestFlag.companion) !== 0) {
      companions = [...companions, companionOf(sim, request)];
      queues.drop(request);
    } else {
      recordWait(sim, person, request, EndReason.withdrawn);
      dropRequest(sim, request);
    }
    request = next;
  }
  return companions;
}

function companionOf(sim: Simulation, request: number): Companion {
  const { queues, calendar } = sim;
  return { service: queues.service[request]!, askedAt: calendar.now, planSlot: queues.planSlot[request]! };
}

/** Hold a service beside the place from now on. */
export function companionFor(sim: Simulation, person: number, companion: Companion): void {
  const { people, holdings, calendar } = sim;
  const { service, planSlot } = companion;
  const holding = holdings.create(service, planSlot, people.ints[(person << 5) + I.beside]!);
  holdings.requestedAt[holding] = companion.askedAt;
  holdings.startedAt[holding] = calendar.now;
  people.ints[(person << 5) + I.beside] = holding;
  if (planSlot >= 0) {
    sim.ledgers[service]!.start(planSlot, calendar.now);
    poolMoved(sim, service);
  }
  sim.occupied[service] = sim.occupied[service]! + 1;
  sim.logOccupied(service);
  sim.logEvent(EventKind.started, person, service, 0);
}
