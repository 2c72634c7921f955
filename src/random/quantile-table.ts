import { normalBelow } from './incomplete-gamma.ts';
import type { SmoothLaw } from './law.ts';

/** The table covers normal scores from -REACH to REACH; beyond (6 draws in 10 million) the exact law is asked. */
export const REACH = 5;
/** Fewest and most pieces of a table. */
const FEWEST = 64;
const MOST = 16_384;
/** Largest error of ln(quantile) at the middle of a piece of the next coarser table: 16 times that of the table. */
const COARSE_ERROR = 4e-9;

/**
 * ln(quantile) of a law against the normal score z of the probability, at even steps of z, as pairs
 * of value and slope x step: read by cubic Hermite interpolation. Both scales make it nearly straight
 * for every law on the positive numbers, in the tails too.
 */
export interface QuantileTable {
  /** Pieces per unit of z. */
  readonly perUnit: number;
  /** Value and slope x step at each node, one pair after another. */
  readonly nodes: Float64Array;
}

/** Builds the table, halving the step until the middle of every piece is right. Null when no step is fine enough. */
export function tabulate(law: SmoothLaw): QuantileTable | null {
  let table = tableOf(Array.from({ length: FEWEST + 1 }, (_, i) => nodeAt(law, score(i, FEWEST), law.mean)));
  for (let pieces = FEWEST; pieces < MOST; pieces *= 2) {
    const middles = Array.from({ length: pieces }, (_, i) =>
      nodeAt(law, score(i + 0.5, pieces), Math.exp(readTable(table, score(i + 0.5, pieces)))),
    );
    const error = middles.reduce(
      (worst, node, i) => Math.max(worst, Math.abs(node[0] - readTable(table, score(i + 0.5, pieces)))),
      0,
    );
    table = refined(table, middles);
    if (error <= COARSE_ERROR) return table;
  }
  return null;
}

/** ln(quantile) at normal score z, |z| <= REACH. */
export function readTable(table: QuantileTable, z: number): number {
  const { perUnit, nodes } = table;
  const place = (z + REACH) * perUnit;
  const piece = Math.min(place | 0, 2 * REACH * perUnit - 1);
  const t = place - piece;
  const at = 2 * piece;
  const y = nodes[at]!;
  const slope = nodes[at + 1]!;
  const rise = nodes[at + 2]! - y;
  const end = nodes[at + 3]!;
  return y + t * (slope + t * (3 * rise - 2 * slope - end + t * (slope + end - 2 * rise)));
}

/** ln(quantile) and its derivative by z. */
type Node = readonly [number, number];

function score(place: number, pieces: number): number {
  return (2 * REACH * place) / pieces - REACH;
}

function nodeAt(law: SmoothLaw, z: number, guess: number): Node {
  const x = law.quantile(normalBelow(z), normalBelow(-z), guess);
  return [Math.log(x), Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / (x * law.density(x))];
}

function tableOf(list: readonly Node[]): QuantileTable {
  const perUnit = (list.length - 1) / (2 * REACH);
  const nodes = new Float64Array(2 * list.length);
  list.forEach(([value, slope], i) => nodes.set([value, slope / perUnit], 2 * i));
  return { perUnit, nodes };
}

/** The table with a node more in the middle of every piece. */
function refined(table: QuantileTable, middles: readonly Node[]): QuantileTable {
  const { nodes, perUnit } = table;
  const all: Node[] = [];
  for (let i = 0; i < nodes.length / 2; i++) {
    all.push([nodes[2 * i]!, nodes[2 * i + 1]! * perUnit]);
    const middle = middles[i];
    if (middle !== undefined) all.push(middle);
  }
  return tableOf(all);
}
