/** Targets of all scenarios side by side: one row for each name, a place for each scenario. */
import type { ScenarioResults, TargetResult } from '../../src/experiment/results.ts';

export interface ScorecardRow {
  readonly name: string;
  /** Of a series of targets. */
  readonly period: string | null;
  /** The target of the first scenario that has it. */
  readonly first: TargetResult;
  /** By scenario; undefined where it has no such target. */
  readonly results: readonly (TargetResult | undefined)[];
}

/** Rows in the order of the first scenario; targets that only others have come after. */
export function scorecardRows(scenarios: readonly Pick<ScenarioResults, 'targets'>[]): ScorecardRow[] {
  const all = scenarios.flatMap(({ targets = [] }) => targets);
  const firsts = new Map<string, TargetResult>();
  for (const target of all) if (!firsts.has(rowOf(target))) firsts.set(rowOf(target), target);
  return [...firsts].map(([row, first]) => ({
    name: first.name,
    period: first.period,
    first,
    results: scenarios.map(({ targets = [] }) => targets.find((target) => rowOf(target) === row)),
  }));
}

function rowOf({ name, period }: TargetResult): string {
  return JSON.stringify([name, period]);
}

/** Whether two scenarios mean the same by a target. */
export function isSameTarget(one: TargetResult, other: TargetResult): boolean {
  return meaning(one) === meaning(other);
}

function meaning({ measure, dimensions, unit, chance, rounding, ...target }: TargetResult): string {
  const { population, atLeast, atMost, greenAtLeast, greenAtMost, amberAtLeast, amberAtMost } = target;
  const bounds = [atLeast, atMost, greenAtLeast, greenAtMost, amberAtLeast, amberAtMost];
  return JSON.stringify([measure, dimensions, unit, population?.people, bounds, chance?.asked, rounding]);
}
