/** Placements that are never made, because one is whole and what a period leaves over expires. */
import type { Plan, PlanLedger } from '../plan.ts';
import { serviceName } from '../trace/subject.ts';

/** A warning for each service whose placements of a week (or a day) are no whole number at some time. */
export function brokenPlacements(plan: Plan): string[] {
  return plan.services.flatMap((service, index) => {
    if (service.kind !== 'ledger' || service.unit !== 'placements') return [];
    const broken = brokenLevel(service);
    if (broken === null) return [];
    const period = service.ledger.basis === 'day' ? 'day' : 'week';
    return [
      `${serviceName(plan, index)}: of ${told(broken)} placements a ${period} only ${Math.floor(broken)} can be made, since a placement is whole and what a ${period} leaves over expires: give a whole number.`,
    ];
  });
}

/** The first level that is not whole, in placements a period; null where all are. A rate has no periods. */
function brokenLevel({ ledger: { basis, capacity, unitsPerAmount } }: PlanLedger): number | null {
  if (basis === 'rate') return null;
  const levels = [...capacity.values].map((units) => units / unitsPerAmount);
  return levels.find((level) => Number.isFinite(level) && !Number.isInteger(level)) ?? null;
}

function told(level: number): string {
  return String(Math.round(level * 100) / 100);
}
