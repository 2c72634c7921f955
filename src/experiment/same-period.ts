import { instantLabel } from './instant-label.ts';
import type { PlannedScenario } from './scenario-run.ts';

/**
 * What is wrong with comparing a variant with its base, or null. A comparison uses one measured
 * period: years of different length or season would differ for reasons of their own.
 */
export function periodMismatch(base: PlannedScenario, variant: PlannedScenario): string | null {
  const one = measuredPeriod(base);
  const other = measuredPeriod(variant);
  if (one === other) return null;
  return (
    `${variant.file} measures ${other}, but ${base.file} measures ${one}: ` +
    'a comparison needs one measured period. Give both the same `run.from` and `run.length` (or `run.to`).'
  );
}

function measuredPeriod({ plan }: PlannedScenario): string {
  return `${instantLabel(plan.startDay, plan.fromTick)} to before ${instantLabel(plan.startDay, plan.endTick)}`;
}
