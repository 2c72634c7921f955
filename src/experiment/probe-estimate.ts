import { ticksToDays } from '../units.ts';
import type { PlanProbe } from '../model/plan.ts';
import { meanAndError } from './estimate.ts';
import { instantLabel } from './instant-label.ts';
import type { ProbeEstimate } from './results.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** What each probe saw: instant by instant, and over its cycle when it has one. */
export function probeEstimates({ plan, results }: ScenarioRun): ProbeEstimate[] {
  return plan.probes.map((probe, i) => {
    const seen = results.map((result) => result.probes[i]!);
    const points = probe.atTicks.map((_, k) => overReplications(seen.map((values) => values[k]!)));
    return {
      name: probe.name,
      at: probe.atTicks.map((tick) => instantLabel(plan.startDay, tick)),
      mean: points.map((point) => point.mean),
      se: points.map((point) => point.se),
      cycle: cycleOf(probe, seen, plan.fromTick),
    };
  });
}

function overReplications(values: readonly number[]): { mean: number; se: number | null } {
  if (values.length === 1) return { mean: values[0]!, se: null };
  return meanAndError(values);
}

/** Each replication is averaged over its instants at the same offset first: those are not independent. */
function cycleOf(probe: PlanProbe, seen: readonly Float64Array[], fromTick: number): ProbeEstimate['cycle'] {
  const { cycleTicks, atTicks } = probe;
  if (cycleTicks === null) return [];
  const byOffset = new Map<number, number[]>();
  for (const [k, tick] of atTicks.entries()) {
    const offset = (((tick - fromTick) % cycleTicks) + cycleTicks) % cycleTicks;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), k]);
  }
  return [...byOffset.keys()]
    .sort((a, b) => a - b)
    .map((offset) => {
      const instants = byOffset.get(offset)!;
      const means = seen.map((values) => instants.reduce((sum, k) => sum + values[k]!, 0) / instants.length);
      return { offset: offsetLabel(offset), ...overReplications(means) };
    });
}

/** `day 1 09:00`: days count from 1, as people count them. */
function offsetLabel(offset: number): string {
  const day = Math.floor(ticksToDays(offset));
  const time = instantLabel(0, offset).split(' ')[1] ?? '00:00';
  return `day ${day + 1} ${time}`;
}
