/** What can be told of cost against delay: which variants beat the base on both, and what the averages say. */
import { findDifference } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { listInWords } from './lists.ts';
import { fixed } from './numbers.ts';

/** How many scenarios there are, and how many of them no other beats on both averages. */
export interface Frontier {
  readonly all: number;
  readonly best: number;
}

/** Two sentences: first what pairs with the base make certain, then the averages. */
export function frontierInWords(sorted: readonly Comparison[], { all, best }: Frontier): string {
  const better = sorted.filter(isLowerOnBoth).map(({ variant }) => `\u201C${variant!.title}\u201D`);
  const known =
    better.length === 0
      ? 'No variant is known to cost less and to bring fewer delayed days than the base.'
      : `Known to cost less and to bring fewer delayed days than the base: ${listInWords(better)}.`;
  return `${known} ${onAverage({ all, best })}`;
}

function isLowerOnBoth({ all, variant }: Comparison): boolean {
  if (variant === null) return false;
  return ['cost', 'delayedDays'].every(
    (measure) =>
      findDifference(all, variant.results.scenario, { measure, dimensions: {} })?.verdict === 'lower',
  );
}

function onAverage({ all, best }: Frontier): string {
  const beaten = all - best;
  if (beaten === 0) return `On average none of the ${fixed(all)} scenarios is beaten on both by another.`;
  const some = beaten === 1 ? 'one' : fixed(beaten);
  return `On average ${some} of the ${fixed(all)} scenarios ${beaten === 1 ? 'is' : 'are'} beaten on both by another.`;
}
