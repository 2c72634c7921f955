import { poolMoved } from './pools.ts';
import type { Simulation } from './simulation.ts';
import { DrawKind } from './draws.ts';
import { I, R } from './people.ts';

/** Begin to count a delay: the person is ready, holds a place, and waits for `constraint` (-1 = a process). */
export function openDelay(sim: Simulation, person: number, node: number, constraint: number): void {
  const { people, nodes } = sim;
  const place = people.ints[(person << 5) + I.place]!;
  if (place < 0 || Number.isNaN(people.reals[(person << 4) + R.readyAt])) return;
  closeDelay(sim, person);
  people.reals[(person << 4) + R.delayFrom] = sim.calendar.now;
  people.ints[(person << 5) + I.delayFor] = constraint;
  people.ints[(person << 5) + I.delayCode] = codeOf(sim, person, node);
  people.ints[(person << 5) + I.delayAttribution] = nodes.attribution[node]!;
  startClock(sim, person, nodes.clock[node]!);
  if (people.ints[(person << 5) + I.delayed] === 1) return;
  people.ints[(person << 5) + I.delayed] = 1;
  sim.delayed[place] = sim.delayed[place]! + 1;
  sim.logDelayed(place);
  holdPlan(sim, person);
}

/** Somebody whose plan in a pool has ended goes on drawing from it while they are held there. */
function holdPlan(sim: Simulation, person: number): void {
  const { people } = sim;
  const place = people.ints[(person << 5) + I.place]!;
  const planSlot = people.ints[(person << 5) + I.planSlot]!;
  if (planSlot < 0 || sim.calendar.now < people.reals[(person << 4) + R.planEnd]!) return;
  sim.ledgers[place]!.holdOn(planSlot, sim.calendar.now);
  poolMoved(sim, place);
}

/**
 * A step before any clock begins: nobody has found yet that the place is no longer needed, so that the
 * person is not ready. Nothing where a clock runs already: it is not stopped.
 */
export function beforeClocks(sim: Simulation, person: number, node: number): void {
  const { people } = sim;
  if (sim.nodes.clock[node] !== 0 || people.ints[(person << 5) + I.delayClock]! > 0) return;
  people.reals[(person << 4) + R.readyAt] = NaN;
  if (people.ints[(person << 5) + I.place]! >= 0) holdPlan(sim, person);
}

/**
 * The code that a person is put down to at a step. Where several are in use it is one number a person
 * that decides, in every such step: how a wait is recorded takes no other draw away from anybody.
 */
export function codeOf({ nodes, people, draws }: Simulation, person: number, node: number): number {
  const codes = nodes.codes[node]!;
  if (codes.length === 1) return codes[0]!;
  const cohort = people.ints[(person << 5) + I.cohort]!;
  const u = draws.uniform(cohort, DrawKind.code, people.reals[(person << 4) + R.number]!, 0);
  const shares = nodes.codeShares[node]!;
  const last = codes.length - 1;
  let at = 0;
  while (at < last && u >= shares[at]!) at += 1;
  return codes[at]!;
}

/** A clock that has begun runs until the person leaves, whatever step comes later; the second begins with the first step on it. */
function startClock({ people, calendar }: Simulation, person: number, clock: number): void {
  if (clock <= people.ints[(person << 5) + I.delayClock]!) return;
  people.ints[(person << 5) + I.delayClock] = clock;
  if (clock > 1 && Number.isNaN(people.reals[(person << 4) + R.dischargeReadyAt]))
    people.reals[(person << 4) + R.dischargeReadyAt] = calendar.now;
}

/** Whether a step before any clock has ended for somebody who holds a place: they are found ready now. */
export function isFoundReady({ people, nodes }: Simulation, person: number, node: number): boolean {
  return (
    nodes.clock[node] === 0 &&
    people.ints[(person << 5) + I.place]! >= 0 &&
    Number.isNaN(people.reals[(person << 4) + R.readyAt])
  );
}

/** What holds the person back is now `constraint`. */
export function changeConstraint(sim: Simulation, person: number, constraint: number): void {
  const { people } = sim;
  if (
    Number.isNaN(people.reals[(person << 4) + R.delayFrom]) ||
    people.ints[(person << 5) + I.delayFor] === constraint
  )
    return;
  closeDelay(sim, person);
  people.reals[(person << 4) + R.delayFrom] = sim.calendar.now;
  people.ints[(person << 5) + I.delayFor] = constraint;
}

/** Close the open delay, if there is one, and record it. */
export function closeDelay(sim: Simulation, person: number): void {
  const { people } = sim;
  const from = people.reals[(person << 4) + R.delayFrom]!;
  if (Number.isNaN(from)) return;
  people.reals[(person << 4) + R.delayFrom] = NaN;
  if (from < sim.calendar.now) recordDelay(sim, person, from, 0);
}

/** Append the delay record; `open` 1 when the run ends before it does. */
export function recordDelay(sim: Simulation, person: number, from: number, open: 0 | 1): void {
  const { people } = sim;
  if (sim.prepared.isBed[people.ints[(person << 5) + I.place]!] === 1)
    people.delayedTicks[person]! += sim.calendar.now - from;
  sim.delays.append(
    people.reals[(person << 4) + R.number]!,
    people.ints[(person << 5) + I.cohort]!,
    people.ints[(person << 5) + I.place]!,
    people.ints[(person << 5) + I.delayFor]!,
    people.ints[(person << 5) + I.delayCode]!,
    people.ints[(person << 5) + I.delayAttribution]!,
    people.ints[(person << 5) + I.pathway]!,
    people.ints[(person << 5) + I.delayClock]!,
    from,
    sim.calendar.now,
    open,
  );
}
