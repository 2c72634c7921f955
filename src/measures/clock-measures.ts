/**
 * Today's counts, made as a day ends: people who no longer meet the criteria to reside, and those of them
 * who are discharge-ready. Given where a step of the scenario says that it is on one of these clocks.
 */
import type { Plan } from '../model/plan.ts';
import { define } from './definition.ts';
import type { Definition } from './definition.ts';
import type { Observed } from './observed.ts';
import type { PlanGroups } from './plan-groups.ts';
import { featuresOf } from './subject-features.ts';

/** A count and the clocks it takes in: from the first of `periodNights` on. */
export const CLOCK_COUNTS = [
  { measure: 'notMeetingCriteria', from: 0 },
  { measure: 'dischargeReady', from: 1 },
] as const;

/** Hospital beds (that people come to from outside) as figures are given of them: all, each service, each of its places. */
export interface HeldBeds {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly services: readonly number[];
}

/** Those beds; none where every step is on the delayed-transfer clock. */
export function bedsOnTodaysClocks(plan: Plan, groups: PlanGroups): HeldBeds[] {
  if (!usesTodaysClocks(plan)) return [];
  const beds = groups.subjects.filter((subject) => {
    const { entered, holds } = featuresOf(plan, subject);
    return entered && holds;
  });
  const all = beds.filter(({ whole }) => whole).flatMap(({ services }) => services);
  return all.length === 0 ? [] : [{ dimensions: {}, services: all }, ...beds];
}

function usesTodaysClocks({ nodes }: Plan): boolean {
  return nodes.some((node) => (node.op === 'request' || node.op === 'process') && node.clock < 3);
}

/** Averages over the midnights that end the days of the period. */
export function clockRows(plan: Plan, groups: PlanGroups): Definition[] {
  return bedsOnTodaysClocks(plan, groups).flatMap(({ dimensions, services }) =>
    CLOCK_COUNTS.map(({ measure, from }) =>
      define(measure, dimensions, (seen) => [
        nightsOf(seen, services, from),
        seen.watch.delays.pairs.midnights,
      ]),
    ),
  );
}

function nightsOf(seen: Observed, services: readonly number[], from: number): number {
  const periods = seen.watch.delays.periodNights.length / (2 * seen.plan.services.length);
  let sum = 0;
  for (let p = 0; p < periods; p++) sum += nightsIn(seen, p, { services, from });
  return sum;
}

/** Midnights in period `p` of people held in the beds on the clocks `from` and later. */
export function nightsIn(
  { plan, watch }: Observed,
  p: number,
  { services, from }: { readonly services: readonly number[]; readonly from: number },
): number {
  const { periodNights } = watch.delays;
  let sum = 0;
  for (const service of services)
    for (let clock = from; clock < 2; clock++)
      sum += periodNights[(p * plan.services.length + service) * 2 + clock]!;
  return sum;
}
