/** Nodes of all journeys under construction: a position may be taken before what stands there is known. */
import type { PlanNode } from '../plan.ts';

export class NodeList {
  readonly #nodes: (PlanNode | undefined)[] = [];
  /** Names of the ways that a person may take at a node, for tables of people. */
  readonly ways = new Map<number, readonly string[]>();

  /** Adds a finished node. */
  add(node: PlanNode): number {
    return this.#nodes.push(node) - 1;
  }

  /** A node that others may lead to before it is finished, so that loops close on themselves. */
  reserve(build: (at: number) => PlanNode, remember: (at: number) => void): number {
    const at = this.#nodes.push(undefined) - 1;
    remember(at);
    this.#nodes[at] = build(at);
    return at;
  }

  /** All nodes; every position has been filled. */
  get finished(): PlanNode[] {
    return this.#nodes.map((node) => node!);
  }
}
