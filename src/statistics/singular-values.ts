import { dot, transposed, type Matrix } from './matrix.ts';

export interface SingularDirection {
  /** Length of the matrix's answer to a step of one along `along`. */
  readonly value: number;
  /** Direction in the space of the columns, of length one. Its largest part is positive. */
  readonly along: readonly number[];
}

/** Sweeps over all pairs of columns; they are at right angles long before. */
const MOST_SWEEPS = 60;
/** Cosine of two columns that counts as a right angle. */
const RIGHT_ANGLE = 1e-14;

/**
 * Singular values and right singular directions of a matrix with at least one row, the largest first:
 * one-sided Jacobi rotations (Hestenes, 1958). As many as there are columns; of fewer rows, the last are 0.
 */
export function singularDirections(matrix: Matrix): SingularDirection[] {
  const columns = transposed(matrix);
  const directions = columns.map((_, j) => columns.map((_, k) => (j === k ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < columns.length; p++)
      for (let q = p + 1; q < columns.length; q++) {
        const turn = rotation(columns[p]!, columns[q]!);
        if (turn === null) continue;
        turned = true;
        rotate(columns, { p, q }, turn);
        rotate(directions, { p, q }, turn);
      }
    if (!turned) break;
  }
  return columns
    .map((column, j) => ({ value: Math.sqrt(dot(column, column)), along: facing(directions[j]!) }))
    .sort((a, b) => b.value - a.value);
}

interface Turn {
  readonly cosine: number;
  readonly sine: number;
}

/** The turn after which two columns stand at right angles; null when they do already. */
function rotation(one: readonly number[], other: readonly number[]): Turn | null {
  const [a, b, between] = [dot(one, one), dot(other, other), dot(one, other)];
  if (Math.abs(between) <= RIGHT_ANGLE * Math.sqrt(a * b)) return null;
  const ratio = (b - a) / (2 * between);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return { cosine, sine: cosine * tangent };
}

function rotate(
  columns: number[][],
  { p, q }: { readonly p: number; readonly q: number },
  { cosine, sine }: Turn,
): void {
  const [one, other] = [columns[p]!, columns[q]!];
  columns[p] = one.map((value, i) => cosine * value - sine * other[i]!);
  columns[q] = other.map((value, i) => cosine * value + sine * one[i]!);
}

/** A direction and its opposite are the same: the one whose largest part is positive. */
function facing(direction: readonly number[]): number[] {
  const largest = direction.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0);
  return direction.map((part) => (largest < 0 ? -part : part) + 0);
}
