/** How the figures answer to the inputs: differences between runs that met the same people. */
import { mean, sampleVariance } from 'simple-statistics';
import { tQuantile } from '../../statistics/t-quantile.ts';

/** Residuals at a point: by figure, then by replication. */
export type Residuals = readonly (readonly number[])[];

/** A point in shares of the ranges (0 is the lower bound, 1 the upper), and what the model gave there. */
export interface Seen {
  readonly point: readonly number[];
  readonly residuals: Residuals;
  /** Mean residual of each figure. */
  readonly means: readonly number[];
  /** Half the sum of squares of the mean residuals. */
  readonly misfit: number;
}

/** Sums up what a point gave. */
export function seenAt(point: readonly number[], residuals: Residuals): Seen {
  const means = residuals.map((values) => mean([...values]));
  return { point, residuals, means, misfit: means.reduce((sum, r) => sum + r * r, 0) / 2 };
}

/** Change of every residual along an input, for its whole range, from paired runs. */
export interface Slope {
  /** Per figure. */
  readonly mean: readonly number[];
  /** Per figure and replication: the noise of the mean comes from their spread. */
  readonly byReplication: Residuals;
}

/** Slope between two points that differ in one input alone. Throws RangeError when they do not differ. */
export function slopeBetween(one: Seen, other: Seen, input: number): Slope {
  const step = other.point[input]! - one.point[input]!;
  if (step === 0) throw new RangeError('a slope needs two points');
  const byReplication = other.residuals.map((values, i) =>
    values.map((value, k) => (value - one.residuals[i]![k]!) / step),
  );
  return { byReplication, mean: byReplication.map((values) => mean([...values])) };
}

/** Change of each figure per replication along a direction in the space of the inputs. */
export function along(slopes: readonly Slope[], direction: readonly number[]): Residuals {
  const [first] = slopes as readonly [Slope, ...Slope[]];
  return first.byReplication.map((values, i) =>
    values.map((_, k) =>
      slopes.reduce((sum, slope, j) => sum + direction[j]! * slope.byReplication[i]![k]!, 0),
    ),
  );
}

/** Squared standard error of each mean over two replications or more. */
export function noiseOf(residuals: Residuals): number[] {
  return residuals.map((values) => sampleVariance([...values]) / values.length);
}

/** Share of chance changes, on either side, that would be taken for a clear one. */
const FALSE_ALARM = 0.001;

/** Whether at least one figure changes by more than chance would have it (Student's t). */
export function isClear(changes: Residuals): boolean {
  const replications = changes[0]?.length ?? 0;
  const limit = tQuantile(1 - FALSE_ALARM, replications - 1);
  const noise = noiseOf(changes);
  return changes.some((values, i) => Math.abs(mean([...values])) > limit * Math.sqrt(noise[i]!));
}

/** Sum of squares. */
export function squared(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** Plain sum. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
