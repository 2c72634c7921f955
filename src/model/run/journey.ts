import { EngineError } from '../../engine/engine-error.ts';
import { EventPriority } from '../../engine/event-priority.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { daysToTicks } from '../../units.ts';
import { ask, makeRequests } from './ask.ts';
import { beforeClocks, closeDelay, codeOf, isFoundReady, openDelay } from './delays.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import { leaveModel, releaseHolding } from './leave.ts';
import { Op } from './node-table.ts';
import { I, Override, R, Status } from './people.ts';
import { tableStay, tableWay } from './people-table.ts';
import { extendPlan, isOwed } from './pools.ts';
import { expectReview, reviewEnd } from './reviews.ts';
import { residualStay } from './residual-stay.ts';
import { RequestFlag } from '../../engine/request-queues.ts';
import type { Simulation } from './simulation.ts';
import { withdraw } from './withdraw.ts';

/** Steps one person may take within one instant: more is a journey that goes in circles without time passing. */
const MOST_STEPS = 10_000;

/** Take a person from step to step until one takes time, waits, or ends the journey. */
export function goOn(sim: Simulation, person: number): void {
  const { nodes, people } = sim;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const node = people.ints[(person << 5) + I.node]!;
    switch (nodes.op[node]) {
      case Op.request:
        if (!ask(sim, person, node)) return;
        break;
      case Op.stay:
        beginStay(sim, person, node);
        return;
      case Op.branch:
        people.ints[(person << 5) + I.node] = wayOf(sim, person, node);
        continue;
      case Op.pathway:
        people.ints[(person << 5) + I.pathway] = nodes.what[node]!;
        break;
      case Op.process:
        if (beginProcess(sim, person, node)) return;
        break;
      default:
        end(sim, person, node);
        return;
    }
    people.ints[(person << 5) + I.node] = nodes.next[node]!;
  }
  throw new EngineError(
    `a person went through ${MOST_STEPS} steps at one instant: the route goes in circles`,
  );
}

function end(sim: Simulation, person: number, node: number): void {
  if (sim.people.ints[(person << 5) + I.request]! >= 0) withdraw(sim, person, EndReason.withdrawn);
  leaveModel(sim, person, sim.nodes.what[node]!);
}

function wayOf(sim: Simulation, person: number, node: number): number {
  const ways = sim.nodes.ways[node]!;
  const given = tableWay(sim, person);
  const u = sim.draw(person, DrawKind.way);
  if (given !== null) return ways[given]!;
  const shares = sim.nodes.shares[node]!;
  const last = ways.length - 1;
  let way = 0;
  while (way < last && u >= shares[way]!) way += 1;
  return ways[way]!;
}

function beginStay(sim: Simulation, person: number, node: number): void {
  const { people, nodes, calendar } = sim;
  const distribution = nodes.duration[node]!;
  let done: number;
  if (distribution < 0) done = reviewEnd(sim, person, people.reals[(person << 4) + R.doneAt]!);
  else done = calendar.now + stayTicks(sim, person, distribution);
  people.reals[(person << 4) + R.doneAt] = done;
  people.ints[(person << 5) + I.status] = Status.staying;
  const priority = nodes.frees[node] === 1 ? EventPriority.released : EventPriority.ready;
  people.reals[(person << 4) + R.doneEvent] = sim.schedule(done, priority, EventType.done, person);
  if (distribution < 0) expectReview(sim, person);
  const early = nodes.early[node]!;
  if (early >= 0 && people.ints[(person << 5) + I.request]! < 0) {
    const at = Math.max(calendar.now, done - early);
    people.reals[(person << 4) + R.earlyEvent] = sim.schedule(
      at,
      EventPriority.arrived,
      EventType.early,
      person,
    );
  }
}

/** Length of the stay that begins [ticks]: drawn, given by a table, or the rest of one under way. */
function stayTicks(sim: Simulation, person: number, distribution: number): number {
  const { people } = sim;
  if (people.ints[(person << 5) + I.override] !== Override.none)
    return residualStay(sim, person, distribution);
  const given = tableStay(sim, person);
  const u = sim.draw(person, DrawKind.stay);
  const ticks = given ?? daysToTicks(sim.bank.draw(distribution, u));
  if (!(ticks >= 0)) throw new EngineError(`a stay of ${ticks} ticks was drawn: it must not be negative`);
  people.reals[(person << 4) + R.stayTicks] = ticks;
  return ticks;
}

/** Begin a process. False when it takes no time and needs no staff. */
function beginProcess(sim: Simulation, person: number, node: number): boolean {
  const { people, nodes } = sim;
  const staff = nodes.service[node]!;
  const hasStaff =
    people.ints[(person << 5) + I.beside]! >= 0 &&
    sim.holdings.service[people.ints[(person << 5) + I.beside]!] === staff;
  if (staff >= 0 && !hasStaff) {
    people.ints[(person << 5) + I.status] = Status.waitingForStaff;
    beforeClocks(sim, person, node);
    openDelay(sim, person, node, staff);
    const request = sim.queues.create(person, staff, staffLevel(sim, person));
    sim.queues.join(request, sim.calendar.now);
    people.ints[(person << 5) + I.staffRequest] = request;
    sim.logWaiting(staff);
    sim.mark(staff);
    return true;
  }
  const ticks = processTicks(sim, person, nodes.duration[node]!);
  if (ticks === 0 && staff < 0) return false;
  beforeClocks(sim, person, node);
  openDelay(sim, person, node, -1);
  people.ints[(person << 5) + I.status] = Status.inProcess;
  people.reals[(person << 4) + R.doneAt] = sim.calendar.now + ticks;
  sim.logEvent(
    EventKind.processStarted,
    person,
    people.ints[(person << 5) + I.place]!,
    codeOf(sim, person, node),
  );
  people.reals[(person << 4) + R.doneEvent] = sim.schedule(
    people.reals[(person << 4) + R.doneAt]!,
    EventPriority.ready,
    EventType.done,
    person,
  );
  return true;
}

function staffLevel(sim: Simulation, person: number): number {
  return sim.cohorts.priority[sim.people.ints[(person << 5) + I.cohort]!]!;
}

function processTicks(sim: Simulation, person: number, distribution: number): number {
  const { people } = sim;
  if (people.ints[(person << 5) + I.override] === Override.remaining) {
    people.ints[(person << 5) + I.override] = Override.none;
    return people.reals[(person << 4) + R.remaining]!;
  }
  const ticks = daysToTicks(sim.bank.draw(distribution, sim.draw(person, DrawKind.process)));
  if (!(ticks >= 0)) throw new EngineError(`a process of ${ticks} ticks was drawn: it must not be negative`);
  people.reals[(person << 4) + R.stayTicks] = ticks;
  return ticks;
}

/** A stay or process has come to its end. */
export function done(sim: Simulation, person: number): void {
  const { people, nodes } = sim;
  people.reals[(person << 4) + R.doneEvent] = 0;
  people.reals[(person << 4) + R.earlyEvent] = 0;
  const node = people.ints[(person << 5) + I.node]!;
  if (people.ints[(person << 5) + I.status] === Status.inProcess) {
    sim.logEvent(
      EventKind.processEnded,
      person,
      people.ints[(person << 5) + I.place]!,
      codeOf(sim, person, node),
    );
    closeDelay(sim, person);
    if (nodes.service[node]! >= 0) releaseStaff(sim, person);
    if (isFoundReady(sim, person, node)) becomeReady(sim, person);
  } else if (
    people.ints[(person << 5) + I.planSlot]! >= 0 &&
    (extendPlan(sim, person) || isOwed(sim, person))
  ) {
    return;
  } else {
    becomeReady(sim, person);
  }
  people.ints[(person << 5) + I.status] = Status.moving;
  people.ints[(person << 5) + I.node] = nodes.next[node]!;
  goOn(sim, person);
}

/** The stay has come to its end, or somebody has found that it had (after a step before any clock). */
function becomeReady(sim: Simulation, person: number): void {
  const { people } = sim;
  people.reals[(person << 4) + R.readyAt] = sim.calendar.now;
  if (sim.events.on) sim.logEvent(EventKind.ready, person, people.ints[(person << 5) + I.place]!, 0);
}

function releaseStaff(sim: Simulation, person: number): void {
  const { people, holdings } = sim;
  const holding = people.ints[(person << 5) + I.beside]!;
  people.ints[(person << 5) + I.beside] = holdings.next[holding]!;
  releaseHolding(sim, person, holding, EndReason.transferred);
}

/** The time has come to ask for the next service, before ready. */
export function askEarly(sim: Simulation, person: number): void {
  const { people, nodes } = sim;
  people.reals[(person << 4) + R.earlyEvent] = 0;
  const node = nodes.earlyNode[people.ints[(person << 5) + I.node]!]!;
  people.ints[(person << 5) + I.requestNode] = node;
  makeRequests(sim, person, node, RequestFlag.early);
}
