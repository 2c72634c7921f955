/** Throughput by pathway: what capacity could carry, what demand asks for, what got through, what was completed. */
import { StaySum } from '../observe/stay-columns.ts';
import type { Plan } from '../model/plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import type { Observed, StayFilter } from './observed.ts';
import { endsOf, pathwayRoutes } from './pathway-routes.ts';
import type { PathwayRoute } from './pathway-routes.ts';
import { couldCarry } from './throughput.ts';

/** Rows of every pathway. */
export function pathwayMeasures(plan: Plan): Definition[] {
  return pathwayRoutes(plan).flatMap((route) => {
    const counts = countsOf(plan, route);
    const dimensions = { pathway: route.name };
    const rows = [
      define('demand', dimensions, (seen) => perYear(counts.demand(seen), seen)),
      define('gotThrough', dimensions, (seen) => perYear(counts.through(seen), seen)),
    ];
    if (route.first.length === 0) return rows;
    rows.push(define('couldCarry', dimensions, (seen) => perYear(carried(seen, route, counts), seen)));
    if (route.isExclusive) rows.push(completedRow(plan, route));
    return rows;
  });
}

interface Counts {
  readonly demand: (seen: Observed) => number;
  readonly through: (seen: Observed) => number;
}

/**
 * People come onto a pathway as they get ready in a service off it, or from outside. A stay's
 * record bears the pathway on which it was left, so the stays before it tell.
 */
function countsOf(plan: Plan, { pathways, first, services, cohorts }: PathwayRoute): Counts {
  const off = plan.services.map((_, index) => index).filter((index) => !services.includes(index));
  const left: StayFilter = first.length === 0 ? { pathways } : { pathways, destinations: first };
  const before: StayFilter = { pathways, services: off };
  const again: StayFilter = { pathways, services, destinations: first };
  const outside: StayFilter = { services: first, cohorts };
  return {
    demand: (seen) =>
      seen.stays(before)[StaySum.readied]! +
      seen.stays(again)[StaySum.readied]! +
      seen.stays(outside)[StaySum.requested]!,
    through: (seen) => seen.stays(left)[StaySum.finished]! + seen.stays(outside)[StaySum.began]!,
  };
}

/** The pathway's part of what its first services could carry, by its share of their requests. */
function carried(seen: Observed, route: PathwayRoute, counts: Counts): number {
  let capacity = 0;
  let asked = 0;
  for (const service of route.first) {
    const filter = { services: [service] };
    capacity += couldCarry(seen, service, filter);
    asked += seen.stays(filter)[StaySum.requested]!;
  }
  return asked === 0 ? NaN : capacity * Math.min(1, counts.demand(seen) / asked);
}

function completedRow(plan: Plan, route: PathwayRoute): Definition {
  const cohorts = plan.cohorts.map((_, index) => index).filter((index) => !route.strangers.includes(index));
  const filter: StayFilter = { services: route.services, destinations: endsOf(plan, route), cohorts };
  return define('completed', { pathway: route.name }, (seen) =>
    perYear(seen.stays(filter)[StaySum.finished]!, seen),
  );
}
