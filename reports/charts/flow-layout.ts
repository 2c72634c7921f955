/** Where services and endings stand in a flow map, and how wide the streams between them are. */
import { sankey, sankeyJustify, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Flow } from '../reading/flow-streams.ts';

interface Named {
  readonly id: string;
  /** What the reader sees. */
  readonly name: string;
}

export interface PlacedNode extends Named {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly people: number;
  /** How many columns stand before it. */
  readonly column: number;
}

export interface PlacedStream extends Flow {
  readonly x0: number;
  readonly x1: number;
  /** Middle of the stream where it leaves and where it arrives. */
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[];
  readonly streams: readonly PlacedStream[];
  readonly columns: number;
}

export interface FlowRoom {
  readonly width: number;
  readonly height: number;
  /** Free height between nodes, for their labels [px]. */
  readonly gap: number;
}

const NODE_WIDTH = 12;

/**
 * Lays the flows out from left to right. Who comes back to a service that the stream has already
 * passed ends in a node of its own, `again: acute`: a map with circles has no left and right.
 */
export function flowLayout(flows: readonly Flow[], { width, height, gap }: FlowRoom): FlowLayout {
  const straight = withoutCircles(flows);
  const ids = [...new Set(straight.flatMap(({ from, to }) => [from, to]))];
  const layout = sankey<Named, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [width, height],
    ]);
  const graph = layout({
    nodes: ids.map((id) => ({ id, name: id })),
    links: straight.map((flow) => ({ ...flow, source: flow.from, target: flow.to, value: flow.people })),
  });
  const nodes = graph.nodes.map(placedNode);
  return {
    nodes,
    streams: graph.links.map(placedStream),
    columns: Math.max(0, ...nodes.map(({ column }) => column)) + 1,
  };
}

function placedNode(node: SankeyNode<Named, Flow>): PlacedNode {
  const { id, name, x0, x1, y0, y1, value } = node;
  // justified nodes stand in the column of their left side; d3-sankey's types leave `layer` out
  const { layer } = node as { readonly layer?: number };
  return { id, name, x0: x0!, x1: x1!, y0: y0!, y1: y1!, people: value!, column: layer ?? 0 };
}

function placedStream({
  from,
  to,
  people,
  source,
  target,
  y0,
  y1,
  width,
}: SankeyLink<Named, Flow>): PlacedStream {
  const [left, right] = [source, target] as [SankeyNode<Named, Flow>, SankeyNode<Named, Flow>];
  return { from, to, people, x0: left.x1!, x1: right.x0!, y0: y0!, y1: y1!, width: width! };
}

/** The widest streams stay; one that would close a circle is led to an end of its own. */
function withoutCircles(flows: readonly Flow[]): Flow[] {
  const next = new Map<string, Set<string>>();
  const leadsTo = (from: string, to: string): boolean =>
    from === to || [...(next.get(from) ?? [])].some((between) => leadsTo(between, to));
  return [...flows]
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .map((flow) => {
      if (leadsTo(flow.to, flow.from)) return { ...flow, to: `again: ${flow.to}` };
      next.set(flow.from, (next.get(flow.from) ?? new Set()).add(flow.to));
      return flow;
    });
}
