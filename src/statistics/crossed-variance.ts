/** Variance of a crossed table by rows, columns and what is left (two-way analysis of variance without repeats). */
import type { Matrix } from './matrix.ts';

export interface CrossedVariance {
  readonly mean: number;
  /** Variances of the effects of rows and of columns, and of the rest; never below 0. */
  readonly rows: number;
  readonly columns: number;
  readonly rest: number;
  /** Mean of each row. */
  readonly rowMeans: readonly number[];
}

/**
 * `table[i][j]`: row i in column j; at least two of each, all rows alike long. The expected mean square of
 * rows is `rest + columns x variance of rows` (Scheffe, 1959, chapter 7): solved for the variance. Throws RangeError.
 */
export function crossedVariance(table: Matrix): CrossedVariance {
  const [r, c] = [table.length, table[0]?.length ?? 0];
  if (r < 2 || c < 2 || table.some((row) => row.length !== c))
    throw new RangeError('a crossed table needs two rows and two columns at least, all of one length');
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const rowMeans = table.map(average);
  const columnMeans = Array.from({ length: c }, (_, j) => average(table.map((row) => row[j]!)));
  const mean = average(rowMeans);
  const squares = (means: readonly number[]): number =>
    means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const msRows = (c * squares(rowMeans)) / (r - 1);
  const msColumns = (r * squares(columnMeans)) / (c - 1);
  const left = table.flatMap((row, i) =>
    row.map((value, j) => (value - rowMeans[i]! - columnMeans[j]! + mean) ** 2),
  );
  const rest = left.reduce((sum, value) => sum + value, 0) / ((r - 1) * (c - 1));
  return {
    mean,
    rows: Math.max(0, (msRows - rest) / c),
    columns: Math.max(0, (msColumns - rest) / r),
    rest,
    rowMeans,
  };
}
