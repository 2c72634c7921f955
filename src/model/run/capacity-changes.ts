import { EventPriority } from '../../engine/event-priority.ts';
import { EventKind, LEVEL_KINDS, LevelKind } from '../../observe/records.ts';
import { EventType } from './event-type.ts';
import { lastStarted, moveOn, sendBack } from './interrupt.ts';
import { poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';

/** Set every service's first capacity and gate, and put the first change of each in the calendar. */
export function openServices(sim: Simulation): void {
  sim.plan.services.forEach((service, index) => {
    if (service.kind === 'ledger') {
      poolMoved(sim, index);
      sim.handedOverAt[index] = sim.capacity[index]!;
    } else changeCapacity(sim, index);
    if (service.admission) changeGate(sim, index);
    else if (service.startInstants) scheduleStart(sim, index);
  });
}

/** The next step of a service's capacity comes into force. */
export function changeCapacity(sim: Simulation, service: number): void {
  const plan = sim.plan.services[service]!;
  if (plan.kind !== 'places') return;
  const step = sim.capacityStep[service]!;
  const places = plan.capacity.values[step]!;
  sim.capacity[service] = places;
  sim.capacityStep[service] = step + 1;
  sim.levels.append(sim.calendar.now, service * LEVEL_KINDS + LevelKind.capacity, places);
  if (step > 0) sim.logEvent(EventKind.capacityChanged, -1, service, places);
  const next = plan.capacity.at[step + 1];
  if (next !== undefined && next < sim.plan.endTick) {
    sim.schedule(next, EventPriority.capacityChanged, EventType.capacity, service);
  }
  if (sim.free(service) < 0) fall(sim, service);
  sim.freed(service);
}

/** More people than places: finish where they are, go back to the queue, or go elsewhere, as the plan says. */
function fall(sim: Simulation, service: number): void {
  const plan = sim.plan.services[service]!;
  if (plan.kind !== 'places' || plan.onFall.rule === 'letFinish') return;
  while (sim.occupied[service]! > sim.capacity[service]!) {
    const person = lastStarted(sim, service, 0);
    if (person < 0) return;
    if (plan.onFall.rule === 'sendBack') sendBack(sim, person, false);
    else if (!moveOn(sim, person, plan.onFall.service)) return;
  }
}

/** The next step of a service's admission window, or its next start instant. */
export function changeGate(sim: Simulation, service: number): void {
  const { admission, startInstants } = sim.plan.services[service]!;
  if (admission) {
    const step = sim.gateStep[service]!;
    sim.gateOpen[service] = admission.values[step]!;
    sim.gateStep[service] = step + 1;
    if (step > 0)
      sim.logEvent(admission.values[step] === 1 ? EventKind.opened : EventKind.closed, -1, service, 0);
    const next = admission.at[step + 1];
    if (next !== undefined && next < sim.plan.endTick) {
      sim.schedule(next, EventPriority.capacityChanged, EventType.gate, service);
    }
  } else if (startInstants) {
    sim.startAt[service] = sim.calendar.now;
    scheduleStart(sim, service);
  }
  sim.freed(service);
}

function scheduleStart(sim: Simulation, service: number): void {
  const instants = sim.plan.services[service]!.startInstants;
  const step = sim.gateStep[service]!;
  const next = instants?.[step];
  if (next === undefined || next >= sim.plan.endTick) return;
  sim.gateStep[service] = step + 1;
  sim.schedule(next, EventPriority.capacityChanged, EventType.gate, service);
}
