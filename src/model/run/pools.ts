import { EventPriority } from '../../engine/event-priority.ts';
import type { LedgerAmounts } from '../../engine/ledger/accounts.ts';
import { EventKind, LEVEL_KINDS, LevelKind } from '../../observe/records.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import { I, R, Status } from './people.ts';
import type { Simulation } from './simulation.ts';

/** The bundle a person draws in the pool they are in, undefined when they are in none. */
export function bundleOf(sim: Simulation, person: number) {
  const { people, nodes } = sim;
  const service = people.ints[(person << 5) + I.place]!;
  if (service < 0 || sim.isLedger[service] === 0) return undefined;
  const node = people.ints[(person << 5) + I.requestNode]!;
  const needs = [
    { service: nodes.service[node]!, bundle: nodes.bundle[node]! },
    ...nodes.alternatives[node]!,
  ];
  const bundle = needs.find((need) => need.service === service)?.bundle ?? -1;
  return sim.bundles[bundle];
}

/** At the planned end, by chance, some weeks more, if the pool can carry them. True when the stay goes on. */
export function extendPlan(sim: Simulation, person: number): boolean {
  const { people, calendar } = sim;
  const extension = bundleOf(sim, person)?.extension;
  if (
    !extension ||
    people.ints[(person << 5) + I.extended] === 1 ||
    calendar.now < people.reals[(person << 4) + R.planEnd]!
  )
    return false;
  const service = people.ints[(person << 5) + I.place]!;
  const ledger = sim.ledgers[service]!;
  people.ints[(person << 5) + I.extended] = 1;
  if (sim.draw(person, DrawKind.extension) >= extension.share) return false;
  const end = ledger.extend(people.ints[(person << 5) + I.planSlot]!, calendar.now, extension);
  if (end < 0) return false;
  people.reals[(person << 4) + R.planned] =
    ledger.planned(people.ints[(person << 5) + I.planSlot]!) / ledger.unitsPerAmount;
  people.reals[(person << 4) + R.planEnd] = end;
  people.reals[(person << 4) + R.doneAt] = end;
  people.reals[(person << 4) + R.doneEvent] = sim.schedule(end, EventPriority.ready, EventType.done, person);
  poolMoved(sim, service);
  return true;
}

/** Whether hours that fell due are still owed at the planned end: then the person stays until they are paid. */
export function isOwed(sim: Simulation, person: number): boolean {
  const { people, calendar } = sim;
  const planSlot = people.ints[(person << 5) + I.planSlot]!;
  if (planSlot < 0 || calendar.now < people.reals[(person << 4) + R.planEnd]!) return false;
  const service = people.ints[(person << 5) + I.place]!;
  const ledger = sim.ledgers[service]!;
  if (people.ints[(person << 5) + I.status] === Status.owed || ledger.complete(planSlot, calendar.now))
    return false;
  people.ints[(person << 5) + I.status] = Status.owed;
  sim.owedTo[service]!.set(planSlot, person);
  sim.logEvent(EventKind.deferred, person, service, ledger.owed(planSlot) / ledger.unitsPerAmount);
  watchPool(sim, service);
  return true;
}

/** See to it that the pool is looked at when what is drawn from it next changes, or its account falls due. */
export function watchPool(sim: Simulation, service: number): void {
  // A look that is still to come at this instant would be lost: it sees to the next one itself.
  if (sim.ledgerEventAt[service] === sim.calendar.now) return;
  const at = sim.ledgers[service]!.nextChange(sim.calendar.now);
  if (!Number.isFinite(at) || at >= sim.plan.endTick || at === sim.ledgerEventAt[service]) return;
  sim.ledgerEventAt[service] = at;
  sim.ledgerEvent[service] = sim.schedule(at, EventPriority.capacityChanged, EventType.ledger, service);
}

/** What is drawn from a pool changes: settle its account, let go whoever is paid up, look at who waits. */
export function poolChanges(sim: Simulation, service: number): void {
  const ledger = sim.ledgers[service]!;
  const { now } = sim.calendar;
  sim.ledgerEventAt[service] = NaN;
  ledger.advance(now);
  logPool(sim, service);
  for (let paid = ledger.takeDone(); paid >= 0; paid = ledger.takeDone()) {
    const person = sim.owedTo[service]!.get(paid)!;
    sim.owedTo[service]!.delete(paid);
    sim.people.reals[(person << 4) + R.doneEvent] = sim.schedule(
      now,
      EventPriority.ready,
      EventType.done,
      person,
    );
  }
  sim.freed(service);
  watchPool(sim, service);
}

/** Record what is drawn, what can be delivered and what is commissioned. */
export function logPool(sim: Simulation, service: number): void {
  const ledger = sim.ledgers[service]!;
  const { now } = sim.calendar;
  const series = service * LEVEL_KINDS;
  sim.levels.append(now, series + LevelKind.drawn, ledger.drawn(now));
  const capacity = ledger.capacityAt(now);
  if (sim.capacity[service] === capacity) return;
  sim.capacity[service] = capacity;
  sim.levels.append(now, series + LevelKind.capacity, capacity);
  sim.levels.append(now, series + LevelKind.turnround, ledger.commissionedAt(now));
  if (now > 0) sim.logEvent(EventKind.capacityChanged, -1, service, capacity);
}

/** Somebody started, finished or held on: record what is drawn now and look again when it next changes. */
export function poolMoved(sim: Simulation, service: number): void {
  logPool(sim, service);
  watchPool(sim, service);
}

/** What each pool has given by now, in whole units; taken at the end of the warm-up and of the run. */
export function poolTotals(sim: Simulation): (LedgerAmounts | null)[] {
  return sim.ledgers.map((ledger) => ledger?.totals(sim.calendar.now) ?? null);
}

/** Amounts in hours (visits, starts) of a pool over the measured period. */
export function amountsInWindow(sim: Simulation, service: number, to: LedgerAmounts): LedgerAmounts {
  const ledger = sim.ledgers[service]!;
  const { unitsPerAmount } = ledger;
  const from = sim.totalsAtWarmUp[service]!;
  const between = (of: keyof LedgerAmounts): number => (to[of] - from[of]) / unitsPerAmount;
  // what had no limit before the period cannot be told from two counts
  const supplied = (of: 'commissioned' | 'available'): number =>
    from[of] === Infinity
      ? ledger.supplied(sim.plan.fromTick, sim.plan.endTick)[of] / unitsPerAmount
      : between(of);
  return {
    commissioned: supplied('commissioned'),
    available: supplied('available'),
    delivered: between('delivered'),
    deferred: between('deferred'),
    lost: between('lost'),
  };
}
