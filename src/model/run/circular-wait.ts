import { EventKind } from '../../observe/records.ts';
import { I, Status } from './people.ts';
import type { Simulation } from './simulation.ts';

/**
 * Look for a circular wait that has just closed: full services whose people all wait for each
 * other's places. It is recorded with its services and instant; the people stay where they are
 * until patience, death or new places free them.
 */
export function findCircularWait(sim: Simulation, place: number): void {
  if (!isStuck(sim, place)) return;
  const stuck = new Set<number>();
  sim.occupied.forEach((_, service) => {
    if (isStuck(sim, service)) stuck.add(service);
  });
  for (let size = -1; size !== stuck.size;) {
    size = stuck.size;
    dropEscapes(sim, stuck);
  }
  if (!stuck.has(place)) return;
  const services = [...stuck].sort((a, b) => a - b);
  sim.circularWaits.push({ atTick: sim.calendar.now, services });
  for (const service of services) sim.logEvent(EventKind.circularWait, -1, service, services.length);
}

/** Full, and everybody in it waits for another service. */
function isStuck(sim: Simulation, service: number): boolean {
  if (sim.isLedger[service] === 1) return false;
  const occupied = sim.occupied[service]!;
  return (
    occupied > 0 && sim.free(service) <= 0 && sim.blocked[service] === occupied && sim.turning[service] === 0
  );
}

/** A service leaves the set when somebody in it waits for one outside the set. */
function dropEscapes(sim: Simulation, stuck: Set<number>): void {
  const { people, queues } = sim;
  for (let person = 0; person < people.end; person += 1) {
    if (
      people.ints[(person << 5) + I.cohort]! < 0 ||
      people.ints[(person << 5) + I.status] !== Status.waiting
    )
      continue;
    const place = people.ints[(person << 5) + I.place]!;
    if (!stuck.has(place)) continue;
    for (
      let request = people.ints[(person << 5) + I.request]!;
      request >= 0;
      request = queues.sibling[request]!
    ) {
      if (!stuck.has(queues.service[request]!)) stuck.delete(place);
    }
  }
}
