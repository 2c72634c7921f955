import type { Simulation } from './simulation.ts';

/** Begin to count a delay: the person is ready, holds a place, and waits for `constraint` (-1 = a process). */
export function openDelay(sim: Simulation, person: number, node: number, constraint: number): void {
  const { people, nodes } = sim;
  const place = people.place[person]!;
  if (place < 0 || Number.isNaN(people.readyAt[person])) return;
  closeDelay(sim, person);
  people.delayFrom[person] = sim.calendar.now;
  people.delayFor[person] = constraint;
  people.delayCode[person] = nodes.code[node]!;
  people.delayAttribution[person] = nodes.attribution[node]!;
  people.delayClock[person] = nodes.clock[node]!;
  if (people.delayed[person] === 1) return;
  people.delayed[person] = 1;
  sim.delayed[place] = sim.delayed[place]! + 1;
  sim.logDelayed(place);
  const planSlot = people.planSlot[person]!;
  if (planSlot >= 0 && sim.calendar.now >= people.planEnd[person]!) {
    sim.ledgers[place]!.holdOn(planSlot, sim.calendar.now);
  }
}

/** What holds the person back is now `constraint`. */
export function changeConstraint(sim: Simulation, person: number, constraint: number): void {
  const { people } = sim;
  if (Number.isNaN(people.delayFrom[person]) || people.delayFor[person] === constraint) return;
  closeDelay(sim, person);
  people.delayFrom[person] = sim.calendar.now;
  people.delayFor[person] = constraint;
}

/** Close the open delay, if there is one, and record it. */
export function closeDelay(sim: Simulation, person: number): void {
  const { people } = sim;
  const from = people.delayFrom[person]!;
  if (Number.isNaN(from)) return;
  people.delayFrom[person] = NaN;
  if (from < sim.calendar.now) recordDelay(sim, person, from, 0);
}

/** Append the delay record; `open` 1 when the run ends before it does. */
export function recordDelay(sim: Simulation, person: number, from: number, open: 0 | 1): void {
  const { people } = sim;
  sim.delays.append(
    people.number[person]!,
    people.cohort[person]!,
    people.place[person]!,
    people.delayFor[person]!,
    people.delayCode[person]!,
    people.delayAttribution[person]!,
    people.pathway[person]!,
    people.delayClock[person]!,
    from,
    sim.calendar.now,
    open,
  );
}
