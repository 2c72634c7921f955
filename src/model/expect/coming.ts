/**
 * How people come to each service: whether as a Poisson stream (at random, at an even rate), which is
 * what the formulas ask for. It is one when they come straight from outside, or by way of services
 * without a limit, where nobody waits and what leaves is again Poisson.
 */
import type { Plan, PlanArrivals, PlanNode, PlanService } from '../plan.ts';

/** Steps at which people ask for a service; and where they come from. */
export interface Coming {
  /** Steps reached only at random from outside. */
  readonly random: ReadonlySet<number>;
  /** Steps reached after a queue or another service: when, is known only after a run. */
  readonly shaped: ReadonlySet<number>;
  /** People come back to a step: with a limit the stream is then not Poisson. */
  readonly returns: boolean;
}

/** Whether anybody who asks is let in at once, whatever happens. */
export function isOpen(service: PlanService): boolean {
  return (
    service.kind === 'places' &&
    service.capacity.values.every((places) => places === Infinity) &&
    service.admission === null &&
    service.startInstants === null
  );
}

function asksForOpen(node: PlanNode & { op: 'request' }, plan: Plan): boolean {
  return node.alternatives.length === 0 && node.needs.every(({ service }) => isOpen(plan.services[service]!));
}

/** Ways on by which the stream stays what it was, and ways on behind a queue. */
function waysOn(node: PlanNode, plan: Plan): { readonly same: number[]; readonly behind: number[] } {
  if (node.op === 'end') return { same: [], behind: [] };
  if (node.op === 'branch') return { same: [...node.next], behind: [] };
  if (node.op === 'process' && node.staff >= 0) return { same: [], behind: [node.next] };
  if (node.op === 'stay') return { same: [node.next], behind: node.early === null ? [] : [node.early.node] };
  if (node.op !== 'request') return { same: [node.next], behind: [] };
  const on = [node.next, ...[...node.needs, ...node.alternatives].flatMap(({ next }) => next ?? [])];
  const off = [node.rejected, node.patience?.then ?? -1, node.death?.then ?? -1].filter((to) => to >= 0);
  return asksForOpen(node, plan) ? { same: on, behind: off } : { same: [], behind: [...on, ...off] };
}

/** Follows all journeys. */
export function comingTo(plan: Plan): Coming {
  const random = new Set<number>();
  const shaped = new Set<number>();
  const open = new Set<number>();
  let returns = false;
  const follow = (at: number, behind: boolean): void => {
    returns ||= !behind && open.has(at);
    const seen = behind ? shaped : random;
    if (seen.has(at)) return;
    seen.add(at);
    open.add(at);
    const ways = waysOn(plan.nodes[at]!, plan);
    for (const to of ways.same) follow(to, behind);
    for (const to of ways.behind) follow(to, true);
    open.delete(at);
  };
  for (const { entry } of plan.cohorts) follow(entry, false);
  return { random, shaped, returns };
}

/** People a day who come at random and at an even rate; or why they do not. */
export function evenRate(arrivals: PlanArrivals): number | string {
  if (arrivals.rule !== 'poisson') return 'people do not come independently of one another';
  if (arrivals.batch >= 0) return 'people come in groups';
  const [rate, ...others] = arrivals.ratePerDay.values;
  return others.every((other) => other === rate)
    ? rate!
    : 'people come more often at some times than at others';
}
