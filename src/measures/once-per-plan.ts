/** Facts about a plan that many rows ask for. */
import type { Plan } from '../model/plan.ts';

/** The same function, worked out once for each plan. */
export function oncePerPlan<T extends object>(work: (plan: Plan) => T): (plan: Plan) => T {
  const known = new WeakMap<Plan, T>();
  return (plan) => {
    let found = known.get(plan);
    if (found === undefined) known.set(plan, (found = work(plan)));
    return found;
  };
}
