/** What a plan's journeys can lead to: where people go next, and which waits and codes can occur. */
import type { Plan, PlanNode } from '../model/plan.ts';

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
  for (const node of reach(plan, start)) {
    if (node.op === 'request') for (const service of mainServices(node)) services.add(service);
    if (node.op === 'end') endings.add(node.ending);
  }
  return { services, endings };
}

/** Nodes passed from `start` without taking a service; the ways out of a wait are followed too. */
export function reach(plan: Plan, start: number): PlanNode[] {
  const seen = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index < 0 || seen.has(index)) continue;
    seen.add(index);
    open.push(...nextOf(plan.nodes[index]!));
  }
  return [...seen].map((index) => plan.nodes[index]!);
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
export function requests(plan: Plan): { readonly index: number; readonly node: RequestNode }[] {
  return plan.nodes.flatMap((node, index) => (node.op === 'request' ? [{ index, node }] : []));
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
export function passThroughServices(plan: Plan): number[] {
  const found = new Set<number>();
  for (const { node } of requests(plan)) {
    const isHeld = reach(plan, node.next).some((next) => next.op === 'process' || next.op === 'request');
    if (isHeld) for (const service of mainServices(node)) found.add(service);
  }
  return [...found].sort((a, b) => a - b);
}

/** A wait or process that can hold somebody in a place: what for (-1 = a process) and under which code. */
export interface Hold {
  readonly constraint: number;
  readonly code: number;
  readonly attribution: number;
}

/** Every way of being held, over the whole plan and all its dated changes. */
export function holds(plan: Plan): Hold[] {
  const found = new Map<string, Hold>();
  const nodes = [plan.nodes, ...plan.epochs.map((epoch) => epoch.nodes)].flat();
  for (const node of nodes) {
    if (node.op !== 'request' && node.op !== 'process') continue;
    const { code, attribution } = node;
    for (const constraint of constraintsOf(node))
      found.set(`${constraint} ${code} ${attribution}`, { constraint, code, attribution });
  }
  return [...found.values()];
}

function constraintsOf(node: Extract<PlanNode, { op: 'request' | 'process' }>): number[] {
  if (node.op === 'process') return node.staff < 0 ? [-1] : [-1, node.staff];
  return [...node.needs, ...node.alternatives].map((need) => need.service);
}
