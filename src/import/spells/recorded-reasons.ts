/** Delayed days by recorded reason, parted by whether the scenario can show the reason. */
import type { SpellSummary } from './summary.ts';

type ReasonDays = SpellSummary['delayedDays'][number];

/**
 * `known`: a delay of the scenario carries the reason. `unknown`: only people who had not left carry it
 * (often as "not stated"), so no length could be learned and no figure of the scenario answers to it.
 */
export function recordedReasons({ delays, delayedDays }: Pick<SpellSummary, 'delays' | 'delayedDays'>): {
  known: ReasonDays[];
  unknown: ReasonDays[];
} {
  const reasons = new Set(delays.map(({ reason }) => reason));
  return {
    known: delayedDays.filter(({ reason }) => reasons.has(reason)),
    unknown: delayedDays.filter(({ reason }) => !reasons.has(reason)),
  };
}
