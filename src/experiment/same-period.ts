import { pathText } from '../scenario/problem-text.ts';
import type { Path, Problem, ReadScenario } from '../scenario/scenario.ts';
import { instantLabel } from './instant-label.ts';
import type { PlannedScenario } from './scenario-run.ts';

/** A scenario that knows where its values were written. */
export type PlacedScenario = Pick<PlannedScenario, 'plan' | 'file'> & {
  readonly read: Pick<ReadScenario, 'scenario' | 'provenance'>;
};

/**
 * What is wrong with comparing a variant with its base, or null. A comparison uses one measured
 * period: years of different length or season would differ for reasons of their own.
 */
export function periodMismatch(base: PlacedScenario, variant: PlacedScenario): Problem | null {
  const one = measuredPeriod(base);
  const other = measuredPeriod(variant);
  if (one === other) return null;
  const isLater = startOf(base) !== startOf(variant);
  const path = pathOf(variant, isLater);
  const there = pathOf(base, isLater);
  const { file, line, column } = base.read.provenance(there);
  return {
    ...variant.read.provenance(path),
    path,
    value: '',
    expected:
      `one measured period in a comparison: ${variant.file} measures ${other}, but ${base.file} measures ` +
      `${one} (${pathText(there)} at ${file}:${line}:${column})`,
    cure: 'give both the same `run.from` and `run.length` (or `run.to`)',
  };
}

/** Where the start, or else the end, of the measured period is said. */
function pathOf({ read }: PlacedScenario, isStart: boolean): Path {
  const { to } = read.scenario.run;
  return ['run', isStart ? 'from' : to === undefined ? 'length' : 'to'];
}

function startOf({ plan }: PlacedScenario): string {
  return instantLabel(plan.startDay, plan.fromTick);
}

function measuredPeriod({ plan }: PlacedScenario): string {
  return `${instantLabel(plan.startDay, plan.fromTick)} to before ${instantLabel(plan.startDay, plan.endTick)}`;
}
