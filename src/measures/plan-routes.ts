/** What a plan's journeys can lead to: where people go next, and which waits and codes can occur. */
import type { Plan, PlanNode } from '../model/plan.ts';
import { oncePerPlan } from './once-per-plan.ts';

/** Where a part of a journey can lead before the next service is taken. */
export interface Ways {
  /** Services that may be taken next. */
  readonly services: ReadonlySet<number>;
  readonly endings: ReadonlySet<number>;
}

/** Everything reachable from `start` until a service is taken or the person leaves. */
export function waysFrom(plan: Plan, start: number): Ways {
  const services = new Set<number>();
  const endings = new Set<number>();
  for (const index of reach(plan, start)) {
    const node = plan.nodes[index]!;
    if (node.op === 'request') for (const service of mainServices(node)) services.add(service);
    if (node.op === 'end') endings.add(node.ending);
  }
  return { services, endings };
}

/** Positions of nodes passed from `start` without taking a service; the ways out of a wait are followed too. */
export function reach(plan: Plan, start: number): number[] {
  const seen = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index < 0 || seen.has(index)) continue;
    seen.add(index);
    open.push(...nextOf(plan.nodes[index]!));
  }
  return [...seen];
}

function nextOf(node: PlanNode): readonly number[] {
  if (node.op === 'end') return [];
  if (node.op === 'branch') return node.next;
  if (node.op === 'request') return [node.patience?.then ?? -1, node.death?.then ?? -1, node.rejected];
  return [node.next];
}

type RequestNode = Extract<PlanNode, { op: 'request' }>;

/** The services one of which a request takes. */
export function mainServices(node: RequestNode): number[] {
  return [node.needs[0]!, ...node.alternatives].map((need) => need.service);
}

/** Request nodes of a plan, with their positions. */
export const requests = oncePerPlan(
  (plan): readonly { readonly index: number; readonly node: RequestNode }[] =>
    plan.nodes.flatMap((node, index) => (node.op === 'request' ? [{ index, node }] : [])),
);

/** Requests of people who have not been in any service, by position. */
export const firstRequests = oncePerPlan(
  (plan): ReadonlySet<number> => new Set(plan.cohorts.flatMap(({ entry }) => reach(plan, entry))),
);

/** Services that people may come to from outside. */
export function firstServices(plan: Plan): ReadonlySet<number> {
  const first = firstRequests(plan);
  return new Set(requests(plan).flatMap(({ index, node }) => (first.has(index) ? mainServices(node) : [])));
}

/** Where people may go after a stay in one of `services`. */
export function waysAfter(plan: Plan, services: readonly number[]): Ways {
  const all = { services: new Set<number>(), endings: new Set<number>() };
  for (const { node } of requests(plan)) {
    if (!mainServices(node).some((service) => services.includes(service))) continue;
    const ways = waysFrom(plan, node.next);
    for (const service of ways.services) all.services.add(service);
    for (const ending of ways.endings) all.endings.add(ending);
  }
  for (const index of services) {
    const service = plan.services[index]!;
    if (service.kind === 'places' && service.onFall.rule === 'moveTo')
      all.services.add(service.onFall.service);
  }
  return all;
}

/** Services that people can be held in while they wait for another, and that are themselves waited for. */
export const passThroughServices = oncePerPlan((plan): readonly number[] => {
  const found = new Set<number>();
  for (const { node } of requests(plan)) {
    if (holdsAfter(plan, node.next).length > 0) for (const service of mainServices(node)) found.add(service);
  }
  return [...found].sort((a, b) => a - b);
});

/** A wait or process that can hold somebody in a place: what for (-1 = a process) and under which code. */
export interface Hold {
  readonly constraint: number;
  readonly code: number;
  readonly attribution: number;
}

/** Every way of being held in a place, over the whole plan and all its dated changes. */
export const holds = oncePerPlan((plan): readonly Hold[] => {
  const found = new Map<string, Hold>();
  for (const { node } of requests(plan)) {
    for (const hold of holdsAfter(plan, node.next)) {
      const { constraint, code, attribution } = hold;
      found.set(`${constraint} ${code} ${attribution}`, hold);
    }
  }
  return [...found.values()];
});

/** What can hold somebody whose stay goes on at `next`. */
function holdsAfter(plan: Plan, next: number): Hold[] {
  const versions = [plan.nodes, ...plan.epochs.map((epoch) => epoch.nodes)];
  return reach(plan, next).flatMap((index) =>
    versions.flatMap((nodes) => {
      const node = nodes[index]!;
      if (node.op !== 'request' && node.op !== 'process') return [];
      if (node.clock === 0) return [];
      const { codes, attribution } = node;
      return constraintsOf(node).flatMap((constraint) =>
        codes.map(({ code }) => ({ constraint, code, attribution })),
      );
    }),
  );
}

/** For each constraint (-1 = a process), everything that can be the root cause of waiting for it, itself included. */
export function causesOf(plan: Plan): Map<number, ReadonlySet<number>> {
  const direct = new Map<number, Set<number>>();
  for (const { node } of requests(plan)) {
    const held = holdsAfter(plan, node.next).map(({ constraint }) => constraint);
    for (const service of mainServices(node))
      direct.set(service, new Set([...(direct.get(service) ?? []), ...held]));
  }
  const all = new Map<number, ReadonlySet<number>>();
  for (const { constraint } of holds(plan)) {
    const causes = new Set([constraint]);
    for (const cause of causes) for (const next of direct.get(cause) ?? []) causes.add(next);
    all.set(constraint, causes);
  }
  return all;
}

function constraintsOf(node: Extract<PlanNode, { op: 'request' | 'process' }>): number[] {
  if (node.op === 'process') return node.staff < 0 ? [-1] : [-1, node.staff];
  return [...node.needs, ...node.alternatives].map((need) => need.service);
}
