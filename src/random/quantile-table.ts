import type { SmoothLaw } from './law.ts';

/** Octaves on each side: (1/4, 1/2], (1/8, 1/4] ...; beyond (a draw in a million) the exact law is asked. */
const OCTAVES = 20;
/** Fewest and most pieces of an octave. */
const FEWEST = 16;
const MOST = 4096;
/** Largest relative error at the middle of the pieces before they are halved a last time: 16 times that of the table. */
const COARSE_ERROR = 8e-9;
/** What turns a tail in octave i into a number from 1 to 2. */
const SCALES = Float64Array.from({ length: OCTAVES + 1 }, (_, i) => 2 ** (i + 1));

/**
 * The quantile of a law as a table: value and slope at even steps of the smaller tail (u or 1 - u)
 * within each octave of it, joined by cubic Hermite interpolation with a relative error below 1e-9.
 * An octave is worked out when it is first asked for, which changes no answer.
 */
export class QuantileTable {
  private readonly law: SmoothLaw;
  /** Value and slope x step of each node of an octave: lower tail first, then upper. */
  private readonly octaves: (Float64Array | null)[] = Array.from({ length: 2 * OCTAVES + 2 }, () => null);

  constructor(law: SmoothLaw) {
    this.law = law;
  }

  /** The quantile at `u`, 0 < u < 1. */
  read(u: number): number {
    const upper = u >= 0.5;
    const tail = upper ? 1 - u : u;
    const octave = Math.clz32(tail * 2 ** 32);
    if (octave === 0 || octave > OCTAVES) return this.law.quantile(u, 1 - u);
    const nodes = this.octaves[upper ? octave + OCTAVES : octave] ?? this.workOut(octave, upper);
    if (nodes.length === 0) return this.law.quantile(u, 1 - u);
    return readPieces(nodes, tail * SCALES[octave]! - 1);
  }

  private workOut(octave: number, upper: boolean): Float64Array {
    const nodes = octaveOf(this.law, SCALES[octave]!, upper);
    this.octaves[upper ? octave + OCTAVES : octave] = nodes;
    return nodes;
  }
}

/** Cubic Hermite interpolation at `place`, from 0 to 1 along the nodes. */
function readPieces(nodes: Float64Array, place: number): number {
  const pieces = (nodes.length >> 1) - 1;
  const along = place * pieces;
  const piece = along | 0;
  const t = along - piece;
  const at = 2 * piece;
  const x = nodes[at]!;
  const slope = nodes[at + 1]!;
  const rise = nodes[at + 2]! - x;
  const end = nodes[at + 3]!;
  return x + t * (slope + t * (3 * rise - 2 * slope - end + t * (slope + end - 2 * rise)));
}

/** The nodes of an octave, halving the pieces until they are right; none at all when no number of them is. */
function octaveOf(law: SmoothLaw, scale: number, upper: boolean): Float64Array {
  const nodeAt = (place: number, guess: number): Node => {
    const tail = (1 + place) / scale;
    const x = upper ? law.quantile(1 - tail, tail, guess) : law.quantile(tail, 1 - tail, guess);
    return [x, (upper ? -1 : 1) / (scale * law.density(x))];
  };
  let nodes = nodesOf(Array.from({ length: FEWEST + 1 }, (_, i) => nodeAt(i / FEWEST, law.mean)));
  for (let pieces = FEWEST; pieces < MOST; pieces *= 2) {
    const read = Array.from({ length: pieces }, (_, i) => readPieces(nodes, (i + 0.5) / pieces));
    const middles = read.map((value, i) => nodeAt((i + 0.5) / pieces, value > 0 ? value : law.mean));
    nodes = withMiddles(nodes, middles);
    if (middles.every(([x], i) => Math.abs(x - read[i]!) <= COARSE_ERROR * x)) return nodes;
  }
  return new Float64Array(0);
}

/** Value, and slope along the octave. */
type Node = readonly [number, number];

function nodesOf(list: readonly Node[]): Float64Array {
  const nodes = new Float64Array(2 * list.length);
  list.forEach(([x, slope], i) => nodes.set([x, slope / (list.length - 1)], 2 * i));
  return nodes;
}

/** The nodes with one more in the middle of every piece. */
function withMiddles(nodes: Float64Array, middles: readonly Node[]): Float64Array {
  const all: Node[] = [];
  for (let i = 0; i <= middles.length; i++) {
    all.push([nodes[2 * i]!, nodes[2 * i + 1]! * middles.length]);
    const middle = middles[i];
    if (middle !== undefined) all.push(middle);
  }
  return nodesOf(all);
}
