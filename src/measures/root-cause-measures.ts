/** Rows of the root-cause table: what really causes delayed days, beside the code that is recorded. */
import type { Plan } from '../model/plan.ts';
import { DAYS_PER_YEAR } from '../units.ts';
import { define } from './definition.ts';
import type { Definition } from './definition.ts';
import { constraintName } from './delay-measures.ts';
import type { Observed } from './observed.ts';
import type { PlanGroups } from './plan-groups.ts';
import { causesOf, holds, passThroughServices } from './plan-routes.ts';

/** Rows by cause, and by cause and recorded reason; none when nobody can be held in a bed. */
export function rootCauseMeasures(plan: Plan, groups: PlanGroups): Definition[] {
  if (!passThroughServices(plan).some((service) => groups.inBed[service] === 1)) return [];
  const causes = causesOf(plan);
  const pairs = new Map<string, readonly [name: string, code: number]>();
  const names = new Set<string>();
  for (const { constraint, code } of holds(plan)) {
    for (const cause of causes.get(constraint) ?? []) {
      const name = constraintName(plan, cause);
      names.add(name);
      if (code >= 0) pairs.set(JSON.stringify([name, code]), [name, code]);
    }
  }
  return [
    ...[...names].map((name) => row(plan, { constraint: name }, null)),
    ...[...pairs.values()].map(([name, code]) =>
      row(plan, { reason: plan.names.codes[code]!, constraint: name }, code),
    ),
  ];
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
