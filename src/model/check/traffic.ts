/**
 * How many people a day pass each step of a plan when nothing holds them up: the linear traffic
 * equations over the journeys. Deaths, impatience and refusals, which depend on queues, are left
 * out, so the figures are what demand asks for.
 */
import type { PlanNode, PlanService } from '../plan.ts';

/** People a day who pass `node` while they hold a place of `service` (-1 = none). */
export interface Flow {
  readonly node: number;
  readonly service: number;
  readonly perDay: number;
}

/** One way on: to a step, holding a service, with a share. */
interface Way {
  readonly node: number;
  readonly service: number;
  readonly share: number;
}

/** Below this share of the people who arrive, a loop is followed no further. */
const NEGLIGIBLE = 1e-12;

/** What a request is taken to lead to: its service, or its alternatives in proportion to their places. */
function admissions(node: PlanNode & { op: 'request' }, services: readonly PlanService[]): Way[] {
  const choices = [node.needs[0]!.service, ...node.alternatives.map((need) => need.service)];
  const places = choices.map((choice) => {
    const service = services[choice]!;
    const values = service.kind === 'places' ? service.capacity.values : service.ledger.capacity.values;
    return Math.min(values[0]!, 1e9);
  });
  const all = places.reduce((sum, count) => sum + count, 0);
  return choices.map((service, i) => ({
    node: node.next,
    service,
    share: all > 0 ? places[i]! / all : 1 / choices.length,
  }));
}

function waysOn(node: PlanNode, held: number, services: readonly PlanService[]): Way[] {
  if (node.op === 'end') return [];
  if (node.op === 'request') return admissions(node, services);
  if (node.op === 'branch') {
    return node.shares.map((share, i) => ({ node: node.next[i]!, service: held, share }));
  }
  return [{ node: node.next, service: held, share: 1 }];
}

/** Flows of people who enter at `entry` at `perDay` a day. */
export function flowsFrom(
  entry: { readonly node: number; readonly perDay: number },
  nodes: readonly PlanNode[],
  services: readonly PlanService[],
): Flow[] {
  const total = new Map<string, { node: number; service: number; perDay: number }>();
  let wave = new Map([[`${entry.node}|-1`, { node: entry.node, service: -1, perDay: entry.perDay }]]);
  while (wave.size > 0) {
    const next: typeof wave = new Map();
    for (const [key, flow] of wave) {
      const sum = total.get(key);
      if (sum) sum.perDay += flow.perDay;
      else total.set(key, { ...flow });
      for (const way of waysOn(nodes[flow.node]!, flow.service, services)) {
        const perDay = flow.perDay * way.share;
        if (perDay <= entry.perDay * NEGLIGIBLE) continue;
        const wayKey = `${way.node}|${way.service}`;
        const there = next.get(wayKey);
        if (there) there.perDay += perDay;
        else next.set(wayKey, { node: way.node, service: way.service, perDay });
      }
    }
    wave = next;
  }
  return [...total.values()];
}
