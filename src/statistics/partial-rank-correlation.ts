/** How strongly each of several inputs goes with a figure, the others held: by ranks, so for any rising or falling curve. */
import { leastSquares } from './least-squares.ts';
import type { Matrix } from './matrix.ts';

export interface PartialRankCorrelation {
  /** -1 to 1. */
  readonly correlation: number;
  /** 95% interval (Fisher's z). */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95% point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Partial rank correlation coefficients (Iman and Conover, 1982; Marino and others, 2008): Spearman's rank
 * correlation of each input with the figure, the ranks of the other inputs taken out. `x` has a row for each
 * point. Null where they do not exist: fewer than inputs + 4 points, an input or a figure that never changes,
 * or inputs whose ranks cannot be told from one another.
 */
export function partialRankCorrelations(x: Matrix, y: readonly number[]): PartialRankCorrelation[] | null {
  const inputs = x[0]?.length ?? 0;
  const freedom = x.length - inputs - 1;
  const columns = Array.from({ length: inputs }, (_, k) => x.map((row) => row[k]!));
  if (freedom < 3 || [...columns, y].some(isConstant)) return null;
  const ranked = columns.map(ranks);
  const rows = y.map((_, i) => [1, ...ranked.map((column) => column[i]!)]);
  const fit = fitted(rows, ranks(y));
  if (fit === null) return null;
  const { coefficients, errors } = fit;
  return coefficients.slice(1).map((slope, k) => {
    const error = errors![k + 1]!;
    const correlation = slope === 0 ? 0 : slope / Math.sqrt(slope ** 2 + freedom * error ** 2);
    return { correlation, ...interval(correlation, freedom - 1) };
  });
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function fitted(rows: Matrix, y: readonly number[]) {
  try {
    return leastSquares(rows, y);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Fisher's z; `weight` is the number of points less the inputs held, less 3. */
function interval(correlation: number, weight: number): { readonly low: number; readonly high: number } {
  const [z, half] = [Math.atanh(correlation), Z / Math.sqrt(weight)];
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

/** Ranks from 1; equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const found = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (const place of order.slice(from, to + 1)) found[place] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}
