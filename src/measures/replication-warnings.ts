/** What a replication shows that a reader must know before trusting its averages. */
import { SLICE_KINDS } from '../observe/slices.ts';
import type { Plan, PlanService } from '../model/plan.ts';
import type { Observed } from './observed.ts';
import { growthOf, type Growth } from './queue-growth.ts';
import { settlesLate } from './warm-up.ts';

/** How a warning begins that a few replications in a hundred give by chance though the warm-up is long enough. */
export const WARM_UP_TOO_SHORT = 'the warm-up looks too short for';

const UNSTABLE = ' is unstable: its queue grew ';

/** The service that a warning says is unstable; null when it says something else. */
export function unstableService(warning: string): string | null {
  const at = warning.indexOf(UNSTABLE);
  return at < 0 ? null : warning.slice(0, at);
}

const GROWN: Readonly<Record<Growth, string>> = {
  whole: 'through the run',
  later: 'through the later part of the run',
};

/** The warning of a service whose queue grew. */
export function unstableWarning(service: PlanService, growth: Growth): string {
  return `${nameOf(service)}${UNSTABLE}${GROWN[growth]}, and its mean has no steady state`;
}

/** Warnings without figures, so that the same one in several replications is one warning. */
export function replicationWarnings(seen: Observed): string[] {
  const { plan, watch, summary } = seen;
  const { slices } = watch.levels;
  const first = Math.ceil(plan.fromTick / slices.width);
  const steady = isSteady(plan);
  const found: string[] = [];
  for (const [service, about] of plan.services.entries()) {
    const waiting = sliceSeries(seen, service, 1);
    const asked = seen.stays({ services: [service] })[0]!;
    const growth = growthOf(waiting.slice(first), asked);
    if (growth !== null) found.push(unstableWarning(about, growth));
    else if (steady && settlesLate(sliceSeries(seen, service, 0), first))
      found.push(
        `${WARM_UP_TOO_SHORT} ${nameOf(about)}: it was still settling when measuring began (stepdown warmup says how long would do)`,
      );
  }
  for (const { services } of summary.circularWaits)
    found.push(`circular wait: ${services.map((service) => nameOf(plan.services[service]!)).join(' -> ')}`);
  return [...new Set(found)];
}

/** Means over the slices of the run: people in place (0) or waiting (1). */
function sliceSeries({ plan, watch }: Observed, service: number, kind: number): number[] {
  const { slices } = watch.levels;
  const row = plan.services.length * SLICE_KINDS;
  return Array.from(
    { length: slices.count },
    (_, slice) => slices.area[slice * row + service * SLICE_KINDS + kind]! / slices.width,
  );
}

/** Whether nothing in the plan makes levels move over the year: only then is moving a sign of settling. */
function isSteady({ epochs, services, cohorts }: Plan): boolean {
  const isFlat = (service: PlanService): boolean =>
    (service.kind === 'places' ? service.capacity : service.ledger.capacity).values.length === 1;
  const comesEvenly = cohorts.every(
    ({ arrivals }) =>
      arrivals.rule === 'renewal' || (arrivals.rule === 'poisson' && arrivals.ratePerDay.values.length === 1),
  );
  return epochs.length === 0 && services.every(isFlat) && comesEvenly;
}

function nameOf({ service, place }: PlanService): string {
  return place === 'all' ? service : `${service} (${place})`;
}
