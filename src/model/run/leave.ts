import { EventPriority } from '../../engine/event-priority.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { EndReason, EventKind, LEVEL_KINDS, LevelKind } from '../../observe/records.ts';
import { daysToTicks } from '../../units.ts';
import { closeDelay } from './delays.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import { poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';
import { I, R } from './people.ts';

/** Destination of a stay that leads nowhere yet. */
export const NO_DESTINATION = -1000;

/** Give up the place held (and what is held beside it): the stay is recorded and whoever waits is looked at. */
export function leavePlace(sim: Simulation, person: number, reason: number, destination: number): void {
  const { people } = sim;
  const service = people.ints[(person << 5) + I.place]!;
  closeDelay(sim, person);
  if (people.ints[(person << 5) + I.delayed] === 1) {
    people.ints[(person << 5) + I.delayed] = 0;
    sim.delayed[service] = sim.delayed[service]! - 1;
    sim.logDelayed(service);
  }
  recordStay(sim, person, reason, destination);
  if (people.ints[(person << 5) + I.beside]! >= 0) releaseHoldings(sim, person);
  const planSlot = people.ints[(person << 5) + I.planSlot]!;
  if (planSlot >= 0) {
    sim.ledgers[service]!.finish(planSlot, sim.calendar.now);
    poolMoved(sim, service);
    people.ints[(person << 5) + I.planSlot] = -1;
    people.reals[(person << 4) + R.planned] = NaN;
    people.reals[(person << 4) + R.reviewEvent] = 0;
  }
  people.ints[(person << 5) + I.place] = -1;
  people.ints[(person << 5) + I.origin] = service;
  people.reals[(person << 4) + R.readyAt] = NaN;
  people.reals[(person << 4) + R.dischargeReadyAt] = NaN;
  people.ints[(person << 5) + I.delayClock] = 0;
  if (sim.events.on) sim.logEvent(EventKind.left, person, service, reason);
  vacate(sim, person, service);
}

/** Append the record of the stay in the place held. Writes the columns itself: six instants would be boxed on their way into a call. */
export function recordStay(sim: Simulation, person: number, reason: number, destination: number): void {
  const log = sim.stays;
  if (!log.on) return;
  const { ints, reals } = sim.people;
  const i = log.length;
  const whole = person << 5;
  const real = person << 4;
  log.person[i] = reals[real + R.number]!;
  log.cohort[i] = ints[whole + I.cohort]!;
  log.service[i] = ints[whole + I.place]!;
  log.origin[i] = ints[whole + I.origin]!;
  log.destination[i] = destination;
  log.pathway[i] = ints[whole + I.pathway]!;
  log.requestedAt[i] = reals[real + R.requestedAt]!;
  log.startedAt[i] = reals[real + R.startedAt]!;
  log.readyAt[i] = reals[real + R.readyAt]!;
  log.dischargeReadyAt[i] = reals[real + R.dischargeReadyAt]!;
  log.endedAt[i] = sim.calendar.now;
  log.reason[i] = reason;
  log.planned[i] = reals[real + R.planned]!;
  log.delayedTicks[i] = sim.people.delayedTicks[person]!;
  log.length = i + 1;
  if (log.length === log.limit) log.drain();
}

/** One place fewer is held; it may first have to be made ready. */
function vacate(sim: Simulation, person: number, service: number): void {
  sim.occupied[service] = sim.occupied[service]! - 1;
  sim.logOccupied(service);
  const turnround = sim.turnround[service]!;
  if (turnround < 0) {
    sim.freed(service);
    return;
  }
  const ticks = daysToTicks(sim.bank.draw(turnround, sim.draw(person, DrawKind.turnround)));
  if (!(ticks >= 0))
    throw new EngineError(`a turn-round of ${ticks} ticks was drawn: it must not be negative`);
  sim.turning[service] = sim.turning[service]! + 1;
  logTurnround(sim, service);
  sim.schedule(sim.calendar.now + ticks, EventPriority.released, EventType.placeReady, service);
}

/** A place has been made ready for the next person. */
export function placeReady(sim: Simulation, service: number): void {
  sim.turning[service] = sim.turning[service]! - 1;
  logTurnround(sim, service);
  sim.logEvent(EventKind.placeFreed, -1, service, 0);
  sim.freed(service);
}

function logTurnround(sim: Simulation, service: number): void {
  sim.levels.append(sim.calendar.now, service * LEVEL_KINDS + LevelKind.turnround, sim.turning[service]!);
}

function releaseHoldings(sim: Simulation, person: number): void {
  const { people, holdings } = sim;
  let holding = people.ints[(person << 5) + I.beside]!;
  people.ints[(person << 5) + I.beside] = -1;
  while (holding >= 0) {
    const next = holdings.next[holding]!;
    releaseHolding(sim, person, holding, EndReason.transferred);
    holding = next;
  }
}

/** Give up one service held beside the place. Its stay is recorded as served to the end. */
export function releaseHolding(sim: Simulation, person: number, holding: number, reason: number): void {
  const { holdings } = sim;
  const service = holdings.service[holding]!;
  recordHolding(sim, person, holding, reason);
  const planSlot = holdings.planSlot[holding]!;
  if (planSlot >= 0) {
    sim.ledgers[service]!.finish(planSlot, sim.calendar.now);
    poolMoved(sim, service);
  }
  holdings.remove(holding);
  sim.logEvent(EventKind.left, person, service, reason);
  vacate(sim, person, service);
}

/** Append the record of a service held beside the place: never delayed there. */
export function recordHolding(sim: Simulation, person: number, holding: number, reason: number): void {
  const { people, holdings, calendar } = sim;
  const ended = reason === EndReason.transferred ? calendar.now : NaN;
  sim.stays.append(
    people.reals[(person << 4) + R.number]!,
    people.ints[(person << 5) + I.cohort]!,
    holdings.service[holding]!,
    people.ints[(person << 5) + I.place]!,
    reason === EndReason.transferred ? people.ints[(person << 5) + I.place]! : NO_DESTINATION,
    people.ints[(person << 5) + I.pathway]!,
    holdings.requestedAt[holding]!,
    holdings.startedAt[holding]!,
    ended,
    NaN,
    calendar.now,
    reason,
    NaN,
  );
}

/** The person leaves the model for an ending. */
export function leaveModel(sim: Simulation, person: number, ending: number): void {
  const { people } = sim;
  const dead = sim.prepared.isDead[ending] === 1;
  if (people.ints[(person << 5) + I.place]! >= 0) {
    leavePlace(sim, person, dead ? EndReason.died : EndReason.discharged, -1 - ending);
  }
  const cohort = people.ints[(person << 5) + I.cohort]!;
  sim.cohorts.left[cohort] = sim.cohorts.left[cohort]! + 1;
  if (sim.events.on) sim.logEvent(dead ? EventKind.died : EventKind.ended, person, -1, ending);
  people.remove(person);
}
