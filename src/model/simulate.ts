import { EngineError } from '../engine/engine-error.ts';
import { EventPriority } from '../engine/event-priority.ts';
import { EventKind, type Readers, type RunSummary } from '../observe/records.ts';
import { sequence } from '../random/stream.ts';
import type { Plan } from './plan.ts';
import { arrivalStream } from './run/arrivals.ts';
import { changeCapacity, changeGate, openServices } from './run/capacity-changes.ts';
import { EventType, INDEX_SHIFT, TYPE_MASK } from './run/event-type.ts';
import { finish } from './run/finish.ts';
import { placeInitialPeople } from './run/initial-people.ts';
import { askEarly, done, goOn } from './run/journey.ts';
import { placeReady } from './run/leave.ts';
import { dieWaiting, loseHeart } from './run/limits.ts';
import { handOver } from './run/hand-over.ts';
import { poolChanges, poolTotals } from './run/pools.ts';
import { reviewCare } from './run/reviews.ts';
import { settle } from './run/settle.ts';
import { cohortRoot, Simulation } from './run/simulation.ts';
import { R } from './run/people.ts';

/**
 * Run one replication of a plan from tick 0 to its end: events before the end happen, then the
 * clock stands at the end. Readers receive the records in chunks. The result is a function of plan
 * and replication number only. Throws EngineError when the plan asks for the impossible.
 */
export function simulate(plan: Plan, replication: number, readers: Readers): RunSummary {
  const sim = new Simulation(plan, replication, readers);
  openServices(sim);
  placeInitialPeople(sim);
  settle(sim);
  scheduleEpochs(sim);
  sim.schedule(plan.fromTick, EventPriority.audited, EventType.warmUpEnds, 0);
  startArrivals(sim, replication);
  while (advance(sim));
  return finish(sim);
}

/** Events handled at a time. */
const EVENTS_AT_A_TIME = 256;

/**
 * Handle the next events; false when none is left before the end. A short function that is called often is compiled
 * once for all replications, where one loop over the whole run is compiled anew in each (bench/).
 */
function advance(sim: Simulation): boolean {
  const { calendar } = sim;
  const { endTick } = sim.plan;
  for (let i = 0; i < EVENTS_AT_A_TIME; i += 1) {
    if (sim.isUnsettled() && calendar.isQuiet(EventPriority.admitted)) settle(sim);
    if (calendar.nextTime() >= endTick) return false;
    calendar.take();
    handle(sim, calendar.payload & TYPE_MASK, calendar.payload >> INDEX_SHIFT);
  }
  return true;
}

function handle(sim: Simulation, type: number, index: number): void {
  const { people, calendar } = sim;
  switch (type) {
    case EventType.done:
      if (people.reals[(index << 4) + R.doneEvent] === calendar.order) done(sim, index);
      return;
    case EventType.arrival:
      arrive(sim, index);
      return;
    case EventType.patience:
      if (people.reals[(index << 4) + R.patienceEvent] === calendar.order) loseHeart(sim, index);
      return;
    case EventType.death:
      if (people.reals[(index << 4) + R.deathEvent] === calendar.order) dieWaiting(sim, index);
      return;
    case EventType.early:
      if (people.reals[(index << 4) + R.earlyEvent] === calendar.order) askEarly(sim, index);
      return;
    case EventType.review:
      if (people.reals[(index << 4) + R.reviewEvent] === calendar.order) reviewCare(sim, index);
      return;
    case EventType.ledger:
      if (sim.ledgerEvent[index] === calendar.order) {
        poolChanges(sim, index);
        handOver(sim, index);
      }
      return;
    default:
      handleService(sim, type, index);
  }
}

function handleService(sim: Simulation, type: number, index: number): void {
  switch (type) {
    case EventType.placeReady:
      placeReady(sim, index);
      return;
    case EventType.capacity:
      changeCapacity(sim, index);
      return;
    case EventType.gate:
      changeGate(sim, index);
      return;
    case EventType.epoch:
      beginEpoch(sim, index);
      return;
    case EventType.warmUpEnds:
      sim.totalsAtWarmUp = poolTotals(sim);
      sim.overtakings.fill(0);
      return;
    default:
      throw new EngineError(`unknown event type ${type}`);
  }
}

function scheduleEpochs(sim: Simulation): void {
  sim.plan.epochs.forEach((epoch, index) => {
    sim.schedule(epoch.fromTick, EventPriority.capacityChanged, EventType.epoch, index);
  });
}

/** New parameters come into force: people already being served keep what they drew. */
function beginEpoch(sim: Simulation, index: number): void {
  const epoch = sim.plan.epochs[index]!;
  sim.nodes.load(epoch.nodes);
  sim.bank = sim.prepared.banks[index + 1]!;
  sim.bundles = epoch.bundles;
}

function startArrivals(sim: Simulation, replication: number): void {
  const { plan } = sim;
  plan.cohorts.forEach((cohort, index) => {
    const root = cohortRoot(plan, replication, index);
    const source = {
      instant: sequence(`${root}/arrivals`),
      batch: sequence(`${root}/batches`),
      bank: sim.prepared.banks[0]!,
    };
    const stream = arrivalStream(cohort.arrivals, source);
    sim.arrivals.push(stream);
    scheduleArrival(sim, index);
  });
}

function scheduleArrival(sim: Simulation, cohort: number): void {
  const at = sim.arrivals[cohort]!.next();
  if (at < sim.plan.endTick) sim.schedule(at, EventPriority.arrived, EventType.arrival, cohort);
}

/** The next people of a cohort come; each begins the journey. */
function arrive(sim: Simulation, cohort: number): void {
  const { people } = sim;
  const entry = sim.plan.cohorts[cohort]!.entry;
  const size = sim.arrivals[cohort]!.size();
  for (let i = 0; i < size; i += 1) {
    const number = sim.cohorts.nextNumber[cohort]!;
    sim.cohorts.nextNumber[cohort] = number + 1;
    sim.cohorts.arrived[cohort] = sim.cohorts.arrived[cohort]! + 1;
    const person = people.create(cohort, number, entry);
    if (sim.events.on) sim.logEvent(EventKind.arrived, person, -1, 0);
    goOn(sim, person);
  }
  scheduleArrival(sim, cohort);
}
