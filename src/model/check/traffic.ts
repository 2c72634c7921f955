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

/** What a service has at most, for sharing people between alternatives. */
function sizeOf(service: PlanService): number {
  const { values } = service.kind === 'places' ? service.capacity : service.ledger.capacity;
  return Math.min(Math.max(...values), 1e9);
}

/** Shares of people who go to the main service of a request and to each alternative: in proportion to their size. */
export function admissionShares(
  node: PlanNode & { op: 'request' },
  services: readonly PlanService[],
): number[] {
  const sizes = [node.needs[0]!, ...node.alternatives].map(({ service }) => sizeOf(services[service]!));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (all > 0 ? size / all : 1 / sizes.length));
}

function admissions(node: PlanNode & { op: 'request' }, services: readonly PlanService[]): Way[] {
  const shares = admissionShares(node, services);
  return [node.needs[0]!, ...node.alternatives].map(({ service, next }, i) => ({
    node: next ?? node.next,
    service,
    share: shares[i]!,
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

type Wave = Map<string, { node: number; service: number; perDay: number }>;

function addTo(wave: Wave, flow: Flow): void {
  const key = `${flow.node}|${flow.service}`;
  const there = wave.get(key);
  if (there) there.perDay += flow.perDay;
  else wave.set(key, { ...flow });
}

/** Flows of people who enter at `entry`, one a day. Compiling has made sure that everybody leaves. */
export function unitFlows(
  entry: number,
  nodes: readonly PlanNode[],
  services: readonly PlanService[],
): readonly Flow[] {
  const total: Wave = new Map();
  let wave: Wave = new Map();
  addTo(wave, { node: entry, service: -1, perDay: 1 });
  while (wave.size > 0) {
    const next: Wave = new Map();
    for (const flow of wave.values()) {
      addTo(total, flow);
      for (const { node, service, share } of waysOn(nodes[flow.node]!, flow.service, services)) {
        const perDay = flow.perDay * share;
        if (perDay > NEGLIGIBLE) addTo(next, { node, service, perDay });
      }
    }
    wave = next;
  }
  return [...total.values()];
}
