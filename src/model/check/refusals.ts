/** What the table of where people go leaves out: those refused at a full queue. */
import type { Plan, PlanNode } from '../plan.ts';
import type { Loads } from './service-loads.ts';
import { measured } from './spans.ts';

/** Names of where a step leads. */
function placesFrom(node: PlanNode, plan: Plan): string[] {
  const { names, services, nodes } = plan;
  if (node.op === 'end') return [names.endings[node.ending]!.name];
  if (node.op === 'pathway') return [names.pathways[node.pathway]!.name];
  if (node.op === 'branch') return node.next.flatMap((next) => placesFrom(nodes[next]!, plan));
  if (node.op === 'request') return [services[node.needs[0]!.service]!.service];
  return placesFrom(nodes[node.next]!, plan);
}

/** A sentence for each service at whose full queue people from outside are refused. */
function refusals(plan: Plan, loads: Loads): string[] {
  const entering = plan.cohorts.flatMap((_, cohort) =>
    loads
      .inForce(measured(plan))
      .flows(cohort)
      .filter(({ service }) => service < 0)
      .map(({ node }) => plan.nodes[node]!),
  );
  return entering.flatMap((node) => {
    if (node.op !== 'request') return [];
    const { service, queue } = plan.services[node.needs[0]!.service]!;
    if (!Number.isFinite(queue.outsideLimit) || node.rejected < 0) return [];
    const where = [...new Set(placesFrom(plan.nodes[node.rejected]!, plan))].map((name) => `"${name}"`);
    return [
      `Those who find ${queue.outsideLimit} waiting for ${service} are refused and go to ${where.join(' or ')}; how many is known only after a run, and the figures below count them as let in.`,
    ];
  });
}

/** The note of the table; nothing where nobody can be refused. */
export function refusalNote(plan: Plan, loads: Loads): { readonly note?: string } {
  const sentences = [...new Set(refusals(plan, loads))];
  return sentences.length === 0 ? {} : { note: sentences.join(' ') };
}
