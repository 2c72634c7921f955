/** Small dense matrices as lists of rows: a fit has a handful of inputs and tens of figures. */
export type Matrix = readonly (readonly number[])[];

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

export function transposed(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
}

export function product(a: Matrix, b: Matrix): number[][] {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** Matrix times vector. */
export function applied(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** The same with an amount added all along its diagonal. */
export function withDiagonal(matrix: Matrix, amount: number): number[][] {
  return matrix.map((row, i) => row.map((value, j) => (i === j ? value + amount : value)));
}

/**
 * Solves `matrix x = right` for a symmetric positive definite matrix (Cholesky). Throws RangeError
 * when it is not positive definite.
 */
export function solved(matrix: Matrix, right: readonly number[]): number[] {
  const lower = cholesky(matrix);
  const half: number[] = [];
  for (const [i, row] of lower.entries()) half.push((right[i]! - dot(row.slice(0, i), half)) / row[i]!);
  const x = new Array<number>(right.length).fill(0);
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = half[i]!;
    for (let k = i + 1; k < x.length; k++) rest -= lower[k]![i]! * x[k]!;
    x[i] = rest / lower[i]![i]!;
  }
  return x;
}

/** Inverse of a symmetric positive definite matrix. Throws RangeError when it is not. */
export function inverse(matrix: Matrix): number[][] {
  const unit = (place: number): number[] => matrix.map((_, i) => (i === place ? 1 : 0));
  return transposed(matrix.map((_, place) => solved(matrix, unit(place))));
}

function cholesky(matrix: Matrix): number[][] {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const found: number[] = [];
    for (let j = 0; j < i; j++)
      found.push((row[j]! - dot(found, lower[j]!.slice(0, found.length))) / lower[j]![j]!);
    const square = row[i]! - dot(found, found);
    if (!(square > 0)) throw new RangeError('the matrix is not positive definite');
    lower.push([...found, Math.sqrt(square)]);
  }
  return lower;
}
