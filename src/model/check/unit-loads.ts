/** What one person a day of a cohort asks of each service, when nothing holds anybody up. */
import { lawOf } from '../../random/law-of.ts';
import { SamplerBank } from '../../random/sampler-bank.ts';
import type { Plan, PlanEpoch, PlanNode } from '../plan.ts';
import { type BundleMean, bundleMean } from './bundle-mean.ts';
import { admissionShares, type Flow, unitFlows } from './traffic.ts';

/** What a cohort asks of one service for each person a day. */
export interface UnitLoad {
  /** People a day who come to it. */
  starts: number;
  /** Places in use on average, known processes included; for a pool, people active. */
  people: number;
  /** Hours, visits or starts a day (pools). */
  amount: number;
}

/** The parameters in force in one epoch. */
export type Parameters = Pick<PlanEpoch, 'nodes' | 'distributions' | 'bundles'>;

export class UnitLoads {
  readonly #plan: Plan;
  readonly #of: Parameters;
  readonly #means = new Map<number, number>();
  readonly #bundles = new Map<string, BundleMean>();
  readonly #bank: SamplerBank;

  constructor(plan: Plan, of: Parameters) {
    this.#plan = plan;
    this.#of = of;
    this.#bank = new SamplerBank(of.distributions);
  }

  /** Mean of a distribution; 0 for none. */
  mean(position: number): number {
    if (position < 0) return 0;
    const known = this.#means.get(position) ?? lawOf(this.#of.distributions[position]!).mean;
    this.#means.set(position, known);
    return known;
  }

  /** Mean of a bundle in a pool. */
  bundle(position: number, service: number): BundleMean {
    const key = `${position}|${service}`;
    const pool = this.#plan.services[service]!;
    if (pool.kind !== 'ledger') return { amount: 0, days: 0 };
    const known = this.#bundles.get(key) ?? bundleMean(this.#of.bundles[position]!, pool.ledger, this.#bank);
    this.#bundles.set(key, known);
    return known;
  }

  /** People a day at each step, for one person a day of the cohort. */
  flows(cohort: number): readonly Flow[] {
    return unitFlows(this.#plan.cohorts[cohort]!.entry, this.#of.nodes, this.#plan.services);
  }

  /** What one person a day of a cohort asks of each service. */
  ofCohort(cohort: number): readonly UnitLoad[] {
    const loads = this.#plan.services.map((): UnitLoad => ({ starts: 0, people: 0, amount: 0 }));
    const flows = this.flows(cohort);
    for (const flow of flows) this.#add(this.#of.nodes[flow.node]!, flow, loads);
    for (const { node, perDay } of flows) this.#addCompanions(this.#of.nodes[node]!, perDay, loads);
    return loads;
  }

  #add(node: PlanNode, { service, perDay }: Flow, loads: readonly UnitLoad[]): void {
    if (node.op === 'request') this.#addRequest(node, perDay, loads);
    if (node.op !== 'stay' && node.op !== 'process') return;
    if (node.op === 'stay' && node.duration < 0) return;
    const present = perDay * this.mean(node.duration);
    if (service >= 0) loads[service]!.people += present;
    if (node.op === 'process' && node.staff >= 0) {
      loads[node.staff]!.people += present;
      loads[node.staff]!.starts += perDay;
    }
  }

  /** Starts, amounts and turn-round; alternatives share as the flows do. */
  #addRequest(node: PlanNode & { op: 'request' }, perDay: number, loads: readonly UnitLoad[]): void {
    const { services } = this.#plan;
    const shares = admissionShares(node, services);
    [node.needs[0]!, ...node.alternatives].forEach(({ service, bundle }, i) => {
      this.#start(service, bundle, perDay * shares[i]!, loads);
      const held = services[service]!;
      if (held.kind === 'places') loads[service]!.people += perDay * shares[i]! * this.mean(held.turnround);
    });
  }

  /** A companion place is held as long as the main service; a companion pool gives its own bundle. */
  #addCompanions(node: PlanNode, perDay: number, loads: readonly UnitLoad[]): void {
    if (node.op !== 'request') return;
    const [main, ...companions] = node.needs;
    const { people, starts } = loads[main!.service]!;
    for (const { service, bundle } of companions) {
      this.#start(service, bundle, perDay, loads);
      if (bundle < 0 && starts > 0) loads[service]!.people += (perDay * people) / starts;
    }
  }

  #start(service: number, bundle: number, perDay: number, loads: readonly UnitLoad[]): void {
    const load = loads[service]!;
    load.starts += perDay;
    if (bundle < 0) return;
    const { amount, days } = this.bundle(bundle, service);
    load.amount += perDay * amount;
    load.people += perDay * days;
  }
}
