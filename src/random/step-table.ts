import type { Law } from './law.ts';

/** Most points of a table; a law with more is asked directly. */
const MOST_POINTS = 100_000;

/** Quantile of a law of separate points: ascending points, what comes up to each, and where to start looking. */
export interface StepTable {
  readonly points: Float64Array;
  readonly upTo: Float64Array;
  /** For each of as many equal parts of (0, 1) as points: the first point that can be the answer. */
  readonly guide: Int32Array;
}

/** The table of a law whose points can be listed, down to tails of 1e-17; null when there are too many. */
export function stepTable(law: Law): StepTable | null {
  const points = listed(law);
  if (points === null) return null;
  const upTo = Float64Array.from(points, (point) => sharpUpTo(law, point));
  upTo[upTo.length - 1] = 1;
  const guide = new Int32Array(points.length);
  let first = 0;
  for (let i = 0; i < guide.length; i++) {
    while (upTo[first]! < i / guide.length) first++;
    guide[i] = first;
  }
  return { points: Float64Array.from(points), upTo, guide };
}

function listed(law: Law): readonly number[] | null {
  const { points } = law;
  if (points === 'continuum') return null;
  if (points instanceof Array) return points;
  const step = points.multiplesOf;
  const low = Math.round(law.quantile(1e-17, 1) / step);
  const count = Math.round(law.quantile(1, 1e-17) / step) - low + 1;
  return count > MOST_POINTS ? null : Array.from({ length: count }, (_, i) => (low + i) * step);
}

/** The least point up to which at least `u` comes. */
export function readSteps(table: StepTable, u: number): number {
  const { guide, upTo, points } = table;
  let i = guide[(u * guide.length) | 0]!;
  while (upTo[i]! < u) i++;
  return points[i]!;
}

/** P(X <= point) from the smaller of both tails, so that it is right to the last digit in the upper one too. */
function sharpUpTo(law: Law, point: number): number {
  const above = law.above(point);
  return above < 0.5 ? 1 - above : law.upTo(point);
}
