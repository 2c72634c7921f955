import { DrawKind } from './draws.ts';
import type { PlanPersonRow } from '../plan.ts';
import type { Simulation } from './simulation.ts';
import { I, R } from './people.ts';

/** The row of a person who comes from a table, undefined for everybody else. */
function rowOf(sim: Simulation, person: number): PlanPersonRow | undefined {
  if (sim.cohorts.fromTable[sim.people.ints[(person << 5) + I.cohort]!] === 0) return undefined;
  const { arrivals } = sim.plan.cohorts[sim.people.ints[(person << 5) + I.cohort]!]!;
  const number = sim.people.reals[(person << 4) + R.number]!;
  return arrivals.rule === 'table' ? arrivals.rows[number] : undefined;
}

/** How many draws of a kind the person has made before this one. */
function made(sim: Simulation, person: number, kind: number): number {
  return sim.people.ints[(person << 5) + I.drawn + kind]!;
}

/** The stay a table gives for the person's present stay [days in ticks], null when it must be drawn. */
export function tableStay(sim: Simulation, person: number): number | null {
  return rowOf(sim, person)?.stays[made(sim, person, DrawKind.stay)] ?? null;
}

/** The way (index) a table gives for the person's present branching, null when it must be drawn. */
export function tableWay(sim: Simulation, person: number): number | null {
  return rowOf(sim, person)?.ways[made(sim, person, DrawKind.way)] ?? null;
}

/** The total of the person's present bundle [hours or visits], null when it must be drawn. */
export function tableBundle(sim: Simulation, person: number): number | null {
  return rowOf(sim, person)?.bundles[made(sim, person, DrawKind.bundle)] ?? null;
}
