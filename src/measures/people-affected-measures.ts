/** Distinct people delayed: all of them, and by locality, bed, reason, attribution and pathway. */
import type { PersonSet } from '../observe/person-set.ts';
import type { Plan } from '../model/plan.ts';
import { define } from './definition.ts';
import type { Definition } from './definition.ts';
import type { Observed } from './observed.ts';
import type { PlanGroups } from './plan-groups.ts';
import { holds } from './plan-routes.ts';

type Dimensions = Readonly<Record<string, string>>;

/** Rows of people counted once in each; `held` are the beds in which somebody can be delayed. */
export function peopleAffectedRows(plan: Plan, groups: PlanGroups, held: readonly number[]): Definition[] {
  const { codes, attributions } = plan.names;
  const beds = [...new Set(held.map((service) => groups.nameOfService[service]!))];
  return [
    define('peopleAffected', {}, (seen) => [seen.watch.delays.people.size, 1]),
    ...groups.localities.map(({ name }, k) =>
      define('peopleAffected', { locality: name }, (seen) => [seen.watch.delays.peopleByCohortGroup[k]!, 1]),
    ),
    ...beds.map((position) =>
      row({ service: groups.serviceNames[position]! }, (s) => delaysOf(s).peopleByServiceGroup[position]!),
    ),
    ...heldUnder(plan, 'code').map((code) =>
      row({ reason: codes[code]! }, (seen) => delaysOf(seen).peopleByCode[code]!),
    ),
    ...heldUnder(plan, 'attribution').map((attribution) =>
      row(
        { attribution: attributions[attribution]! },
        (seen) => delaysOf(seen).peopleByAttribution[attribution]!,
      ),
    ),
    ...groups.pathwayNames.map((pathway, k) =>
      row({ pathway }, (seen) => delaysOf(seen).peopleByPathwayGroup[k]!),
    ),
  ];
}

function row(dimensions: Dimensions, people: (seen: Observed) => PersonSet): Definition {
  return define('peopleAffected', dimensions, (seen) => [people(seen).size, 1]);
}

function delaysOf(seen: Observed): Observed['watch']['delays'] {
  return seen.watch.delays;
}

/** Codes or attributions under which somebody can be held, in order. */
export function heldUnder(plan: Plan, of: 'code' | 'attribution'): number[] {
  const found = new Set(holds(plan).map((hold) => hold[of]));
  return [...found].filter((index) => index >= 0).sort((a, b) => a - b);
}
