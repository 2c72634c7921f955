/** Where the steps of a journey lead, and from which of them no ending can be reached. */
import type { PlanNode } from '../plan.ts';

/** Steps to which a step may lead. */
export function waysOn(node: PlanNode): readonly number[] {
  switch (node.op) {
    case 'end':
      return [];
    case 'branch':
      return node.next.filter((_, i) => node.shares[i]! > 0);
    case 'request':
      return [node.next, ...node.alternatives.map((need) => need.next ?? node.next)];
    default:
      return [node.next];
  }
}

/** Steps reachable from one. */
function reachable(entry: number, nodes: readonly PlanNode[]): ReadonlySet<number> {
  const seen = new Set([entry]);
  for (const at of seen) for (const next of waysOn(nodes[at]!)) seen.add(next);
  return seen;
}

/** Steps at which somebody who enters here may arrive, and from which no ending can be reached. */
export function trapped(entry: number, nodes: readonly PlanNode[]): number[] {
  const here = [...reachable(entry, nodes)];
  const leaves = new Set(here.filter((at) => nodes[at]!.op === 'end'));
  for (let before = -1; leaves.size > before;) {
    before = leaves.size;
    for (const at of here) if (waysOn(nodes[at]!).some((next) => leaves.has(next))) leaves.add(at);
  }
  return here.filter((at) => !leaves.has(at));
}
