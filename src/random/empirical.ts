import { countWhile, fixedLaw } from './discrete.ts';
import type { Law } from './law.ts';
import { finite } from './parameters.ts';

/**
 * Observed values joined by straight lines: the quantile runs through the ascending values at even
 * steps of probability (Hyndman and Fan's type 7), so it is a continuum from the least to the greatest.
 */
export function joinedLaw(values: readonly number[]): Law {
  if (values.length === 0) throw new RangeError('an empirical distribution needs at least one value');
  for (const value of values) finite(value, 'values of an empirical distribution');
  const points = [...values].sort((a, b) => a - b);
  const pieces = points.length - 1;
  const low = points[0]!;
  const high = points[pieces]!;
  if (low === high) return fixedLaw(low);
  return {
    below: (x) => shareBelow(points, x, (point) => point < x),
    upTo: (x) => shareBelow(points, x, (point) => point <= x),
    above: (x) => 1 - shareBelow(points, x, (point) => point <= x),
    quantile: (p) => {
      const piece = Math.min(pieces - 1, Math.max(0, Math.floor(p * pieces)));
      return points[piece]! + (p * pieces - piece) * (points[piece + 1]! - points[piece]!);
    },
    ...joinedMoments(points),
    low,
    high,
    points: 'continuum',
  };
}

function shareBelow(points: readonly number[], x: number, counts: (point: number) => boolean): number {
  const last = countWhile(points, counts) - 1;
  if (last < 0) return 0;
  const pieces = points.length - 1;
  if (last === pieces) return 1;
  return (last + (x - points[last]!) / (points[last + 1]! - points[last]!)) / pieces;
}

/** Mean and sd of a mixture of uniforms between neighbours, one share each. */
function joinedMoments(points: readonly number[]): { mean: number; sd: number } {
  const pieces = points.length - 1;
  const middle = (i: number): number => (points[i]! + points[i + 1]!) / 2;
  let mean = 0;
  for (let i = 0; i < pieces; i++) mean += middle(i) / pieces;
  let variance = 0;
  for (let i = 0; i < pieces; i++) {
    variance += ((middle(i) - mean) ** 2 + (points[i + 1]! - points[i]!) ** 2 / 12) / pieces;
  }
  return { mean, sd: Math.sqrt(variance) };
}
