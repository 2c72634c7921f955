/** Which services a pathway runs through, read from the plan. */
import type { Plan, PlanNode } from '../model/plan.ts';
import { mainServices, waysFrom } from './plan-routes.ts';

export interface PathwayRoute {
  readonly name: string;
  /** Positions in the plan's list that have this name. */
  readonly pathways: readonly number[];
  /** Services asked for first; empty when the pathway leads straight out. */
  readonly first: readonly number[];
  /** All services on it until it ends or another pathway begins. */
  readonly services: readonly number[];
  /** Cohorts that begin their journey on it, from outside. */
  readonly cohorts: readonly number[];
  /** Cohorts that come to its services from outside without being on it. */
  readonly strangers: readonly number[];
  /** Whether only this pathway, and strangers, ask for its services. */
  readonly isExclusive: boolean;
}

/** Every pathway by name. */
export function pathwayRoutes(plan: Plan): PathwayRoute[] {
  const names = [...new Set(plan.names.pathways.map(({ name }) => name))];
  return names.map((name) => routeOf(plan, name));
}

function routeOf(plan: Plan, name: string): PathwayRoute {
  const pathways = plan.names.pathways.flatMap((each, index) => (each.name === name ? [index] : []));
  const starts = plan.nodes.flatMap((node) =>
    node.op === 'pathway' && pathways.includes(node.pathway) ? [node.next] : [],
  );
  const firstNodes = requestsUntil(plan, starts);
  const all = new Set(firstNodes);
  for (const index of all) for (const next of requestsUntil(plan, nextOf(plan.nodes[index]!))) all.add(next);
  const services = servicesOf(plan, [...all]);
  const cohorts = cohortsWhere(plan, (entry) => entersBy(plan, entry, pathways));
  const strangers = cohortsWhere(plan, (entry) => asksFor(plan, entry, services)).filter(
    (cohort) => !cohorts.includes(cohort),
  );
  const entries = new Set(strangers.flatMap((cohort) => requestsUntil(plan, [plan.cohorts[cohort]!.entry])));
  const isExclusive = plan.nodes.every(
    (node, index) =>
      node.op !== 'request' ||
      all.has(index) ||
      entries.has(index) ||
      !mainServices(node).some((service) => services.includes(service)),
  );
  return { name, pathways, first: servicesOf(plan, firstNodes), services, cohorts, strangers, isExclusive };
}

function nextOf(node: PlanNode): readonly number[] {
  return node.op === 'request' ? [node.next] : [];
}

function cohortsWhere(plan: Plan, holds: (entry: number) => boolean): number[] {
  return plan.cohorts.flatMap(({ entry }, index) => (holds(entry) ? [index] : []));
}

function asksFor(plan: Plan, entry: number, services: readonly number[]): boolean {
  return servicesOf(plan, requestsUntil(plan, [entry])).some((service) => services.includes(service));
}

/** Request nodes met first, along the main line: not past another pathway, nor by giving up. */
function requestsUntil(plan: Plan, starts: readonly number[]): number[] {
  const open = [...starts];
  const seen = new Set<number>();
  const found = new Set<number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const node = plan.nodes[index]!;
    if (node.op === 'request') found.add(index);
    else open.push(...along(node));
  }
  return [...found];
}

function along(node: Exclude<PlanNode, { op: 'request' }>): readonly number[] {
  if (node.op === 'end' || node.op === 'pathway') return [];
  return node.op === 'branch' ? node.next : [node.next];
}

function servicesOf(plan: Plan, nodes: readonly number[]): number[] {
  const services = new Set<number>();
  for (const index of nodes) {
    const node = plan.nodes[index]!;
    if (node.op === 'request') for (const service of mainServices(node)) services.add(service);
  }
  return [...services].sort((a, b) => a - b);
}

/** Whether a journey that begins at `entry` can be on the pathway before any service is asked for. */
function entersBy(plan: Plan, entry: number, pathways: readonly number[]): boolean {
  const node = plan.nodes[entry]!;
  if (node.op === 'pathway') return pathways.includes(node.pathway) || entersBy(plan, node.next, pathways);
  if (node.op === 'branch') return node.next.some((next) => entersBy(plan, next, pathways));
  return false;
}

/** Destinations (as in stay records) outside the services of a route that are not death. */
export function endsOf(plan: Plan, { services }: PathwayRoute): number[] {
  const found = new Set<number>();
  for (const node of plan.nodes) {
    if (node.op !== 'request' || !mainServices(node).some((service) => services.includes(service))) continue;
    const ways = waysFrom(plan, node.next);
    for (const service of ways.services) if (!services.includes(service)) found.add(service);
    for (const ending of ways.endings) if (plan.names.endings[ending]!.at !== 'dead') found.add(-1 - ending);
  }
  return [...found];
}
