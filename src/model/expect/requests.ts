/** The steps at which people ask for a service, with how many a day do. */
import type { Loads } from '../check/service-loads.ts';
import { measured } from '../check/spans.ts';
import type { Plan, PlanNeed, PlanNode } from '../plan.ts';
import { evenRate } from './coming.ts';

export interface Asking {
  readonly node: number;
  readonly request: PlanNode & { readonly op: 'request' };
  readonly need: PlanNeed;
  /** People a day, if nobody gives up or is refused before; or why they do not come at random. */
  readonly perDay: number | string;
  /** Priority level of those who ask. */
  readonly priority: number;
  /** Whether they come from another place that they hold or have just given up. */
  readonly fromPlace: boolean;
}

/** Whether a step takes anything of a service besides its first need. */
function usesBeside(node: PlanNode, service: number): boolean {
  if (node.op === 'process') return node.staff === service;
  if (node.op !== 'request') return false;
  const beside = [...node.needs.slice(1), ...node.alternatives];
  return beside.some((need) => need.service === service);
}

/** Everybody who asks for a service as the first and only thing; or why it is not so simple. */
export function askingFor(service: number, plan: Plan, loads: Loads): readonly Asking[] | string {
  const unit = loads.inForce(measured(plan));
  const found: Asking[] = [];
  for (const [index, { arrivals, priority }] of plan.cohorts.entries()) {
    for (const flow of unit.flows(index)) {
      const request = plan.nodes[flow.node]!;
      if (usesBeside(request, service))
        return 'it is held beside another service, or is one of several to choose from';
      if (request.op !== 'request' || request.needs[0]!.service !== service) continue;
      if (request.needs.length > 1) return 'people wait until another service has room as well';
      if (request.alternatives.length > 0) return 'it is one of several to choose from';
      const rate = evenRate(arrivals);
      found.push({
        node: flow.node,
        request,
        need: request.needs[0]!,
        perDay: typeof rate === 'string' ? rate : rate * flow.perDay,
        priority: request.priority < 0 ? priority : request.priority,
        fromPlace: flow.service >= 0,
      });
    }
  }
  return found;
}
