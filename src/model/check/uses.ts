/** Where each distribution of a plan is used, in words. */
import type { Plan, PlanNeed, PlanNode } from '../plan.ts';
import { unitFlows } from './traffic.ts';

/** Uses of each distribution by unit (equal figures of hours and of days share a position), as journeys meet them. */
export type Uses = readonly ReadonlyMap<string, ReadonlySet<string>>[];

class Register {
  readonly uses: Map<string, Set<string>>[];

  constructor(count: number) {
    this.uses = Array.from({ length: count }, () => new Map<string, Set<string>>());
  }

  note(position: number, use: string, unit = 'days'): void {
    if (position < 0) return;
    const uses = this.uses[position]!;
    uses.set(unit, (uses.get(unit) ?? new Set()).add(use));
  }
}

function noteBundle(register: Register, plan: Plan, { service: position, bundle }: PlanNeed): void {
  if (bundle < 0) return;
  const { total, shape } = plan.bundles[bundle]!;
  const { service, unit } = plan.services[position]!;
  register.note(total, `bundle of ${service}`, unit);
  if (shape.rule === 'intensityForLength') register.note(shape.length, `length of care in ${service}`);
  if (shape.rule !== 'taper') return;
  register.note(shape.first, `first daily care in ${service}`, `${unit}/day`);
  register.note(shape.last, `last daily care in ${service}`, `${unit}/day`);
  register.note(shape.days, `days of care in ${service}`);
}

function codesOf({ names }: Plan, { codes }: Extract<PlanNode, { op: 'process' }>): string {
  return codes.map(({ code }) => names.codes[code]!).join(' or ');
}

function noteNode(register: Register, plan: Plan, node: PlanNode, held: string): void {
  if (node.op === 'stay') register.note(node.duration, `stay in ${held}`);
  if (node.op === 'process') register.note(node.duration, `process ${codesOf(plan, node)} after ${held}`);
  if (node.op !== 'request') return;
  const asked = plan.services[node.needs[0]!.service]!.service;
  if (node.patience) register.note(node.patience.distribution, `patience for ${asked}`);
  if (node.death) register.note(node.death.distribution, `death while waiting for ${asked}`);
  for (const need of [...node.needs, ...node.alternatives]) noteBundle(register, plan, need);
}

/** What each distribution of the plan is for. */
export function usesOf(plan: Plan): Uses {
  const register = new Register(plan.distributions.length);
  for (const { cohort, entry, arrivals } of plan.cohorts) {
    for (const { node, service } of unitFlows(entry, plan.nodes, plan.services)) {
      const held = service < 0 ? 'nowhere' : plan.services[service]!.service;
      noteNode(register, plan, plan.nodes[node]!, held);
    }
    if (arrivals.rule === 'renewal') register.note(arrivals.gap, `gaps between ${cohort}`);
    if (arrivals.rule === 'renewal' || arrivals.rule === 'poisson')
      register.note(arrivals.batch, `${cohort} at once`, 'people');
  }
  for (const service of plan.services) {
    if (service.kind === 'places') register.note(service.turnround, `turn-round of ${service.service}`);
  }
  return register.uses;
}
