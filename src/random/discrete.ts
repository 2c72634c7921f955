import type { Law } from './law.ts';
import { checkShares, finite } from './parameters.ts';

/** Listed values with shares (0 to 1, sum 1). Values may come in any order and more than once. */
export function discreteLaw(values: readonly number[], shares: readonly number[]): Law {
  checkShares(shares, values.length, 'discrete');
  for (const value of values) finite(value, 'values of a discrete distribution');
  const order = values.map((_, i) => i).filter((i) => shares[i]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  const points = order.map((i) => values[i]!);
  const weights = order.map((i) => shares[i]!);
  const total = (keep: (point: number) => boolean): number =>
    points.reduce((sum, point, i) => sum + (keep(point) ? weights[i]! : 0), 0);
  const mean = points.reduce((sum, point, i) => sum + point * weights[i]!, 0);
  const upTo = running(weights);
  return {
    below: (x) => total((point) => point < x),
    upTo: (x) => total((point) => point <= x),
    above: (x) => total((point) => point > x),
    quantile: (p) => points[Math.min(points.length - 1, Math.max(0, firstReaching(upTo, p)))]!,
    mean,
    sd: Math.sqrt(points.reduce((sum, point, i) => sum + (point - mean) ** 2 * weights[i]!, 0)),
    low: points[0]!,
    high: points.at(-1)!,
    points: [...new Set(points)],
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

function running(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** Index of the first number of the ascending list that is at least `p`, or its length. */
function firstReaching(ascending: readonly number[], p: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < p) low = middle + 1;
    else high = middle;
  }
  return low;
}
