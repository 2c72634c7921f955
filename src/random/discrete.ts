import type { Law } from './law.ts';
import { checkShares, finite } from './parameters.ts';

/** Listed values with shares (0 to 1, sum 1). Values may come in any order and more than once. */
export function discreteLaw(values: readonly number[], shares: readonly number[]): Law {
  checkShares(shares, values.length, 'discrete');
  for (const value of values) finite(value, 'values of a discrete distribution');
  const { points, weights } = merged(values, shares);
  const upTo = running(weights);
  const from = running(weights.toReversed()).toReversed();
  const mean = points.reduce((sum, point, i) => sum + point * weights[i]!, 0);
  const before = (i: number): number => (i === 0 ? 0 : upTo[i - 1]!);
  return {
    below: (x) => before(countWhile(points, (point) => point < x)),
    upTo: (x) => before(countWhile(points, (point) => point <= x)),
    above: (x) => from[countWhile(points, (point) => point <= x)] ?? 0,
    quantile: (p) =>
      points[
        Math.min(
          points.length - 1,
          countWhile(upTo, (sum) => sum < p),
        )
      ]!,
    mean,
    sd: Math.sqrt(points.reduce((sum, point, i) => sum + (point - mean) ** 2 * weights[i]!, 0)),
    low: points[0]!,
    high: points.at(-1)!,
    points,
  };
}

/** Listed values, each as likely (an observed sample). */
export function observedLaw(values: readonly number[]): Law {
  return discreteLaw(
    values,
    values.map(() => 1 / values.length),
  );
}

/** One value and no other. */
export function fixedLaw(value: number): Law {
  return discreteLaw([value], [1]);
}

interface Points {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** Each value once, ascending, with the shares of equal ones together; values that never come left out. */
function merged(values: readonly number[], shares: readonly number[]): Points {
  const together = new Map<number, number>();
  values.forEach((value, i) => {
    if (shares[i]! > 0) together.set(value, (together.get(value) ?? 0) + shares[i]!);
  });
  const points = [...together.keys()].sort((a, b) => a - b);
  return { points, weights: points.map((point) => together.get(point)!) };
}

function running(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** How many at the beginning of the list `hold`: those after them do not. By halving. */
export function countWhile(list: readonly number[], hold: (item: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hold(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
