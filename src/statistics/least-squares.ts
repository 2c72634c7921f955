/** Ordinary least squares with standard errors, and a curve through points whose degree the points choose. */
import { applied, dot, inverse, product, transposed, type Matrix } from './matrix.ts';

export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** Standard errors; null with no more rows than columns. */
  readonly errors: readonly number[] | null;
  readonly fitted: readonly number[];
  /** Sum of squared residuals. */
  readonly residual: number;
}

/** Fits `y` by the columns of `x` (a row for each y). Throws RangeError when the columns are not independent. */
export function leastSquares(x: Matrix, y: readonly number[]): LeastSquares {
  const t = transposed(x);
  const cross = inverse(product(t, x));
  const coefficients = applied(cross, applied(t, y));
  const fitted = x.map((row) => dot(row, coefficients));
  const residual = y.reduce((sum, value, i) => sum + (value - fitted[i]!) ** 2, 0);
  const freedom = x.length - coefficients.length;
  const errors =
    freedom <= 0 ? null : coefficients.map((_, k) => Math.sqrt((cross[k]![k]! * residual) / freedom));
  return { coefficients, errors, fitted, residual };
}

export interface Curve {
  readonly degree: number;
  /** Fitted value at each point. */
  readonly fitted: readonly number[];
}

const MOST_DEGREE = 3;

/**
 * A polynomial through points, of the degree from 0 to 3 with the least Bayesian information criterion
 * (Schwarz, 1978): degree 0 says that y does not depend on x as far as the points show.
 */
export function curveThrough(x: readonly number[], y: readonly number[]): Curve {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
  if (sd === 0)
    return {
      degree: 0,
      fitted: leastSquares(
        x.map(() => [1]),
        y,
      ).fitted,
    };
  const z = x.map((value) => (value - mean) / sd);
  const candidates = Array.from({ length: MOST_DEGREE + 1 }, (_, degree) => degree)
    .filter((degree) => degree + 2 <= x.length && degree < new Set(x).size)
    .map((degree) => {
      const powers = z.map((value) => Array.from({ length: degree + 1 }, (_, k) => value ** k));
      const { fitted, residual } = leastSquares(powers, y);
      const n = x.length;
      const criterion = n * Math.log(Math.max(residual, Number.MIN_VALUE) / n) + degree * Math.log(n);
      return { degree, fitted, criterion };
    });
  const { degree, fitted } = candidates.reduce((best, one) => (one.criterion < best.criterion ? one : best));
  return { degree, fitted };
}
