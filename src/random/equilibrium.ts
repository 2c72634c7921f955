import { normalBelow } from './incomplete-gamma.ts';
import type { Law } from './law.ts';
import { EIGHT_POINTS } from './gauss-legendre.ts';

/** Most listed points; a finer grid of values is taken as a continuum. */
const MOST_POINTS = 20_000;
/** Nodes lie at normal scores -REACH to REACH, this far apart ... */
const SCORE_STEP = 0.02;
const REACH = 10;
/** ... and nowhere further apart than by this in the logarithm, above a thousandth of the mean. */
const LOG_STEP = 0.05;

/** The quantile of what is left: probabilities (0 to 1, ascending), values, and the slope of the value at each. */
export interface EquilibriumTable {
  readonly upTo: Float64Array;
  readonly values: Float64Array;
  /** Null: straight lines between the values (exact for lengths that come in separate points). */
  readonly slopes: Float64Array | null;
}

/** The table of the law with density P(X > x) / mean on x > 0, for a law of positive lengths. */
export function equilibriumTable(law: Law): EquilibriumTable {
  const points = listed(law);
  const values = ascending([0, ...(points ?? alongScores(law))]);
  const upTo = new Float64Array(values.length);
  for (let i = 1; i < values.length; i++) {
    const width = values[i]! - values[i - 1]!;
    upTo[i] =
      upTo[i - 1]! +
      (points === null ? integral(law, values[i - 1]!, width) : width * law.above(values[i - 1]!));
  }
  const mean = upTo.at(-1)!;
  const slopes = points === null ? Float64Array.from(values, (x) => mean / law.above(x)) : null;
  return { upTo: upTo.map((part) => part / mean), values: Float64Array.from(values), slopes };
}

/** The value up to which a share `u` lies; relative error about 1e-7. */
export function readEquilibrium({ upTo, values, slopes }: EquilibriumTable, u: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! <= u) low = middle;
    else high = middle;
  }
  const width = upTo[high]! - upTo[low]!;
  const t = (u - upTo[low]!) / width;
  const rise = values[high]! - values[low]!;
  if (slopes === null) return values[low]! + t * rise;
  const first = slopes[low]! * width;
  const last = slopes[high]! * width;
  return values[low]! + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
}

function listed(law: Law): readonly number[] | null {
  const { points } = law;
  if (points === 'continuum') return null;
  if (points instanceof Array) return points;
  const step = points.multiplesOf;
  const low = Math.round(Math.max(law.low, 0) / step);
  const count = Math.round(Math.min(law.high, law.quantile(1, 1e-16)) / step) - low + 1;
  return count > MOST_POINTS ? null : Array.from({ length: count }, (_, i) => (low + i) * step);
}

/** Values all along the law, dense in both tails; none where nothing lies above. */
function alongScores(law: Law): readonly number[] {
  const count = Math.round((2 * REACH) / SCORE_STEP) + 1;
  const along = Array.from({ length: count }, (_, i) => {
    const z = i * SCORE_STEP - REACH;
    return law.quantile(normalBelow(z), normalBelow(-z));
  });
  const within = along.filter((x) => x > 0 && law.above(x) > 0);
  return within.flatMap((x, i) => [...between(within[i - 1] ?? x, x, law.mean / 1000), x]);
}

/** Values between two nodes where they lie far apart (a law with a gap). */
function between(low: number, high: number, least: number): readonly number[] {
  const from = Math.max(low, least);
  const pieces = Math.ceil(Math.log(high / from) / LOG_STEP);
  return Array.from(
    { length: Math.max(0, pieces - 1) },
    (_, i) => from * (high / from) ** ((i + 1) / pieces),
  );
}

function ascending(values: readonly number[]): readonly number[] {
  return values.filter((x, i) => i === 0 || x > values[i - 1]!);
}

/** The integral of P(X > x) from `from` over `width`. */
function integral(law: Law, from: number, width: number): number {
  const middle = from + width / 2;
  return EIGHT_POINTS.reduce(
    (sum, [place, weight]) => sum + (width / 2) * weight * law.above(middle + (place * width) / 2),
    0,
  );
}
