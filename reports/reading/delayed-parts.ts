/** One rounding for a total of delay and all its parts, so that what is printed of them agrees. */
import { levelStep } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { findEstimate } from './figures.ts';
import type { Side } from './sides.ts';

/** Finest step to which a part is printed: nobody reads a delayed day by its hours. */
const FINEST = { delayedDays: 1, rootCauseDays: 1, patientsDelayed: 0.1, peopleAffected: 1 } as const;
/** Measures of delay that are divided. */
export type DelayMeasure = keyof typeof FINEST;

/** A measure divided by one dimension. */
export interface Parts {
  readonly measure: DelayMeasure;
  readonly dimension: string;
  readonly values: readonly string[];
}

/** Whether the parts make up the total of delayed days on a side (some divisions leave people out). */
export function makeUpTotal({ results }: Side, { measure, dimension, values }: Parts): boolean {
  const total = findEstimate(results, measure)?.mean;
  const sum = values.reduce(
    (all, value) => all + (findEstimate(results, measure, { [dimension]: value })?.mean ?? 0),
    0,
  );
  return total !== undefined && Math.abs(sum - total) <= 1e-6 * Math.max(1, total);
}

/**
 * The step to which the parts of a measure are printed: one digit finer than the total's own interval
 * supports, so that small parts are seen. Parts and total may then differ in their last digit only.
 */
export function stepOfParts(sides: readonly Side[], measure: DelayMeasure): number {
  const totalOf = measure === 'rootCauseDays' ? 'delayedDays' : measure;
  const steps = sides.flatMap(({ results }) => {
    const total = findEstimate(results, totalOf);
    if (total === undefined) return [];
    const { mean, low, high } = total;
    return [levelStep({ mean, low, high }, wordsFor(totalOf)) / 10];
  });
  return Math.max(FINEST[measure], Math.min(...steps));
}
