import { EngineError } from '../../engine/engine-error.ts';
import { EventPriority } from '../../engine/event-priority.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { daysToTicks } from '../../units.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import type { Simulation } from './simulation.ts';
import { endWait, withdraw } from './withdraw.ts';
import { I, R } from './people.ts';

/** Set the clock of patience and of death for the wait that begins now. */
export function startLimits(sim: Simulation, person: number, node: number): void {
  const { nodes, people } = sim;
  const patience = nodes.patience[node]!;
  if (patience >= 0) {
    const at = limitAt(sim, patience, sim.draw(person, DrawKind.patience));
    people.reals[(person << 4) + R.patienceEvent] = sim.schedule(
      at,
      EventPriority.gaveUp,
      EventType.patience,
      person,
    );
  }
  const death = nodes.death[node]!;
  if (death >= 0) {
    const at = limitAt(sim, death, sim.draw(person, DrawKind.death));
    people.reals[(person << 4) + R.deathEvent] = sim.schedule(
      at,
      EventPriority.gaveUp,
      EventType.death,
      person,
    );
  }
}

function limitAt(sim: Simulation, distribution: number, u: number): number {
  const ticks = daysToTicks(sim.bank.draw(distribution, u));
  if (!(ticks >= 0)) throw new EngineError(`a patience of ${ticks} ticks was drawn: it must not be negative`);
  return sim.calendar.now + ticks;
}

/** Patience has run out: the person takes the other way, from the place they hold if they hold one. */
export function loseHeart(sim: Simulation, person: number): void {
  endWaitFor(sim, person, EndReason.reneged, EventKind.reneged);
  sim.people.ints[(person << 5) + I.node] =
    sim.nodes.patienceThen[sim.people.ints[(person << 5) + I.requestNode]!]!;
  sim.movers.push(person);
}

/** The person dies while waiting. */
export function dieWaiting(sim: Simulation, person: number): void {
  endWaitFor(sim, person, EndReason.died, EventKind.reneged);
  sim.people.ints[(person << 5) + I.node] =
    sim.nodes.deathThen[sim.people.ints[(person << 5) + I.requestNode]!]!;
  sim.movers.push(person);
}

function endWaitFor(sim: Simulation, person: number, reason: number, event: number): void {
  const service = sim.nodes.service[sim.people.ints[(person << 5) + I.requestNode]!]!;
  sim.logEvent(event, person, service, reason);
  endWait(sim, person);
  withdraw(sim, person, reason);
}
