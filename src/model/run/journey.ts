import { EngineError } from '../../engine/engine-error.ts';
import { EventPriority } from '../../engine/event-priority.ts';
import { EndReason, EventKind } from '../../observe/records.ts';
import { daysToTicks } from '../../units.ts';
import { ask, makeRequests } from './ask.ts';
import { closeDelay, openDelay } from './delays.ts';
import { DrawKind } from './draws.ts';
import { EventType } from './event-type.ts';
import { leaveModel, releaseHolding } from './leave.ts';
import { Op } from './node-table.ts';
import { Override, Status } from './people.ts';
import { tableStay, tableWay } from './people-table.ts';
import { extendPlan, isOwed, reviewEnd } from './pools.ts';
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
    const node = people.node[person]!;
    switch (nodes.op[node]) {
      case Op.request:
        if (!ask(sim, person, node)) return;
        break;
      case Op.stay:
        beginStay(sim, person, node);
        return;
      case Op.branch:
        people.node[person] = wayOf(sim, person, node);
        continue;
      case Op.pathway:
        people.pathway[person] = nodes.what[node]!;
        break;
      case Op.process:
        if (beginProcess(sim, person, node)) return;
        break;
      default:
        end(sim, person, node);
        return;
    }
    people.node[person] = nodes.next[node]!;
  }
  throw new EngineError(
    `a person went through ${MOST_STEPS} steps at one instant: the route goes in circles`,
  );
}

function end(sim: Simulation, person: number, node: number): void {
  if (sim.people.request[person]! >= 0) withdraw(sim, person, EndReason.withdrawn);
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
  if (distribution < 0) done = reviewEnd(sim, person, people.doneAt[person]!);
  else done = calendar.now + stayTicks(sim, person, distribution);
  people.doneAt[person] = done;
  people.status[person] = Status.staying;
  const priority = nodes.frees[node] === 1 ? EventPriority.released : EventPriority.ready;
  people.doneEvent[person] = sim.schedule(done, priority, EventType.done, person);
  const early = nodes.early[node]!;
  if (early >= 0 && people.request[person]! < 0) {
    const at = Math.max(calendar.now, done - early);
    people.earlyEvent[person] = sim.schedule(at, EventPriority.arrived, EventType.early, person);
  }
}

/** Length of the stay that begins [ticks]: drawn, given by a table, or the rest of one under way. */
function stayTicks(sim: Simulation, person: number, distribution: number): number {
  const { people } = sim;
  if (people.override[person] !== Override.none) return residualStay(sim, person, distribution);
  const given = tableStay(sim, person);
  const u = sim.draw(person, DrawKind.stay);
  const ticks = given ?? daysToTicks(sim.bank.draw(distribution, u));
  if (!(ticks >= 0)) throw new EngineError(`a stay of ${ticks} ticks was drawn: it must not be negative`);
  people.stayTicks[person] = ticks;
  return ticks;
}

/** Begin a process. False when it takes no time and needs no staff. */
function beginProcess(sim: Simulation, person: number, node: number): boolean {
  const { people, nodes } = sim;
  const staff = nodes.service[node]!;
  const hasStaff = people.beside[person]! >= 0 && sim.holdings.service[people.beside[person]!] === staff;
  if (staff >= 0 && !hasStaff) {
    people.status[person] = Status.waitingForStaff;
    openDelay(sim, person, node, staff);
    const request = sim.queues.create(person, staff, staffLevel(sim, person));
    sim.queues.join(request, sim.calendar.now);
    people.staffRequest[person] = request;
    sim.logWaiting(staff);
    sim.mark(staff);
    return true;
  }
  const ticks = processTicks(sim, person, nodes.duration[node]!);
  if (ticks === 0 && staff < 0) return false;
  openDelay(sim, person, node, -1);
  people.status[person] = Status.inProcess;
  people.doneAt[person] = sim.calendar.now + ticks;
  sim.logEvent(EventKind.processStarted, person, people.place[person]!, nodes.code[node]!);
  people.doneEvent[person] = sim.schedule(
    people.doneAt[person]!,
    EventPriority.ready,
    EventType.done,
    person,
  );
  return true;
}

function staffLevel(sim: Simulation, person: number): number {
  return sim.cohortPriority[sim.people.cohort[person]!]!;
}

function processTicks(sim: Simulation, person: number, distribution: number): number {
  const { people } = sim;
  if (people.override[person] === Override.remaining) {
    people.override[person] = Override.none;
    return people.remaining[person]!;
  }
  const ticks = daysToTicks(sim.bank.draw(distribution, sim.draw(person, DrawKind.process)));
  if (!(ticks >= 0)) throw new EngineError(`a process of ${ticks} ticks was drawn: it must not be negative`);
  people.stayTicks[person] = ticks;
  return ticks;
}

/** A stay or process has come to its end. */
export function done(sim: Simulation, person: number): void {
  const { people, nodes } = sim;
  people.doneEvent[person] = 0;
  const node = people.node[person]!;
  if (people.status[person] === Status.inProcess) {
    sim.logEvent(EventKind.processEnded, person, people.place[person]!, nodes.code[node]!);
    closeDelay(sim, person);
    if (nodes.service[node]! >= 0) releaseStaff(sim, person);
  } else if (extendPlan(sim, person) || isOwed(sim, person)) {
    return;
  } else {
    people.readyAt[person] = sim.calendar.now;
    if (sim.events.on) sim.logEvent(EventKind.ready, person, people.place[person]!, 0);
  }
  people.status[person] = Status.moving;
  people.node[person] = nodes.next[node]!;
  goOn(sim, person);
}

function releaseStaff(sim: Simulation, person: number): void {
  const { people, holdings } = sim;
  const holding = people.beside[person]!;
  people.beside[person] = holdings.next[holding]!;
  releaseHolding(sim, person, holding, EndReason.transferred);
}

/** The time has come to ask for the next service, before ready. */
export function askEarly(sim: Simulation, person: number): void {
  const { people, nodes } = sim;
  people.earlyEvent[person] = 0;
  const node = nodes.earlyNode[people.node[person]!]!;
  people.requestNode[person] = node;
  makeRequests(sim, person, node, RequestFlag.early);
}
