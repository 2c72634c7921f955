/** Rows of the root-cause table: what really causes delayed days, beside the code that is recorded. */
import type { Plan } from '../model/plan.ts';
import { DAYS_PER_YEAR } from '../units.ts';
import { define } from './definition.ts';
import type { Definition } from './definition.ts';
import { constraintName } from './delay-measures.ts';
import type { Observed } from './observed.ts';
import type { PlanGroups } from './plan-groups.ts';
import { holds, passThroughServices } from './plan-routes.ts';

/** Rows by cause, and by cause and recorded reason; none when nobody can be held in a bed. */
export function rootCauseMeasures(plan: Plan, groups: PlanGroups): Definition[] {
  if (!passThroughServices(plan).some((service) => groups.inBed[service] === 1)) return [];
  const all = holds(plan);
  const names = [...new Set(all.map(({ constraint }) => constraintName(plan, constraint)))];
  const codes = [...new Set(all.map(({ code }) => code))].filter((code) => code >= 0).sort((a, b) => a - b);
  return names.flatMap((name) => [
    row(plan, { constraint: name }, null),
    ...codes.map((code) => row(plan, { reason: plan.names.codes[code]!, constraint: name }, code)),
  ]);
}

function row(
  plan: Plan,
  dimensions: { reason?: string; constraint: string },
  code: number | null,
): Definition {
  const causes = plan.services.length + 1;
  const wanted = Array.from({ length: causes }, (_, cause) => cause).filter(
    (cause) => constraintName(plan, cause === causes - 1 ? -1 : cause) === dimensions.constraint,
  );
  const rows = code === null ? plan.names.codes.map((_, k) => k).concat(-1) : [code];
  return define('rootCauseDays', dimensions, (seen: Observed) => {
    let nights = 0;
    for (const each of rows)
      for (const cause of wanted) nights += seen.rootCauses[(each + 1) * causes + cause]!;
    return [nights, seen.watch.delays.pairs.midnights / DAYS_PER_YEAR];
  });
}
