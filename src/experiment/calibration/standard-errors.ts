/**
 * How well a fit knows its inputs, in shares of their ranges. Two sources are kept apart: the tolerance
 * of what was observed (a residual of one tolerance counts as one standard deviation), and chance from
 * run to run. That an input lies in its range is itself knowledge: a range counts as an even spread.
 */
import { inverse, product, transposed, withDiagonal, type Matrix } from '../../statistics/matrix.ts';
import { sampleCovariance } from 'simple-statistics';
import type { Residuals, Slope } from './slopes.ts';

/** Variance of an even spread over a range of one. */
export const RANGE_VARIANCE = 1 / 12;

export interface InputErrors {
  /** Standard error from the tolerances of the figures. */
  readonly tolerance: number;
  /** Standard error from the chance of the replications. */
  readonly chance: number;
}

export interface Knowledge {
  /** Per input; null where it stands on a bound, which is then what is known of it. */
  readonly errors: readonly (InputErrors | null)[];
  /** Correlation of the errors of each pair of inputs, both sources together; 0 with an input on a bound. */
  readonly correlations: Matrix;
}

/** What slopes and residuals at the last point say of the inputs that do not stand on a bound. */
export function knowledgeOf(
  slopes: readonly Slope[],
  residuals: Residuals,
  onBound: readonly boolean[],
): Knowledge {
  const free = [...slopes.keys()].filter((i) => !onBound[i]!);
  const columns = free.map((i) => slopes[i]!.mean);
  if (free.length === 0) return { errors: slopes.map(() => null), correlations: identity(slopes.length) };
  const byTolerance = inverse(withDiagonal(product(columns, transposed(columns)), 1 / RANGE_VARIANCE));
  const gain = product(byTolerance, columns);
  const byChance = product(product(gain, covarianceOfMeans(residuals)), transposed(gain));
  const both = byTolerance.map((row, i) => row.map((value, j) => value + byChance[i]![j]!));
  const errors = slopes.map((_, i): InputErrors | null => {
    const k = free.indexOf(i);
    return k < 0
      ? null
      : { tolerance: Math.sqrt(byTolerance[k]![k]!), chance: Math.sqrt(Math.max(0, byChance[k]![k]!)) };
  });
  const correlations = identity(slopes.length).map((row, i) =>
    row.map((own, j) => {
      const [a, b] = [free.indexOf(i), free.indexOf(j)];
      if (a < 0 || b < 0 || a === b) return own;
      return both[a]![b]! / Math.sqrt(both[a]![a]! * both[b]![b]!);
    }),
  );
  return { errors, correlations };
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

/** Covariance of the means over two replications or more. */
function covarianceOfMeans(residuals: Residuals): number[][] {
  const replications = residuals[0]?.length ?? 0;
  return residuals.map((a) => residuals.map((b) => sampleCovariance([...a], [...b]) / replications));
}
