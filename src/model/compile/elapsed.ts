/** Stays that have gone on for longer, at the start, than any such stay lasts: nobody could be there. */
import { lawOf } from '../../random/law-of.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { ticksToDays } from '../../units.ts';
import type { PlanNode } from '../plan.ts';
import type { Problems } from './problems.ts';

export interface Elapsed {
  readonly service: string;
  /** Time in place so far [ticks]. */
  readonly ticks: readonly number[];
  /** The step at which these people came in. */
  readonly requestNode: number;
}

/** Stops with a problem when some way from the request leads to a stay that is never so long. */
export function refuseImpossible(
  { service, ticks, requestNode }: Elapsed,
  { nodes, specs }: { readonly nodes: readonly PlanNode[]; readonly specs: readonly DistributionSpec[] },
  problems: Problems,
): void {
  const longest = firstStays(requestNode, nodes).map((position) => lawOf(specs[position]!).high);
  const shortest = Math.min(Infinity, ...longest);
  const beyond = ticks.findIndex((elapsed) => ticksToDays(elapsed) > shortest);
  if (beyond < 0) return;
  problems.stop({
    path: ['services', service, 'initial', 'remaining', 'elapsed', beyond],
    value: `${ticksToDays(ticks[beyond]!)} days`,
    expected: `a time that a stay there can last: on some way none lasts longer than ${shortest} days`,
    cure: 'Give a shorter time, say with `remaining: [...]` how long each stays on, or let stays there last longer.',
  });
}

/** Positions of the distributions of the stays that may come first after a request. */
function firstStays(requestNode: number, nodes: readonly PlanNode[]): number[] {
  const request = nodes[requestNode]!;
  const seen = new Set(request.op === 'request' ? [request.next] : []);
  const found: number[] = [];
  for (const at of seen) {
    const node = nodes[at]!;
    if (node.op === 'stay' && node.duration >= 0) found.push(node.duration);
    else if (node.op === 'branch') for (const next of node.next) seen.add(next);
    else if (node.op === 'pathway') seen.add(node.next);
  }
  return found;
}
