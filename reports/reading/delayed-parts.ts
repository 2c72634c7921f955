/** One rounding for a total and its parts, so that what is printed of them agrees. */
import { levelStep } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { findEstimate } from './figures.ts';
import type { Side } from './sides.ts';

/** Finest step to which parts are printed [days]: beyond it they may differ from the total by the last digit. */
const FINEST = 0.1;

/** A measure divided by one dimension. */
export interface Parts {
  readonly measure: string;
  readonly dimension: string;
  readonly values: readonly string[];
}

function meansOf({ results }: Side, { measure, dimension, values }: Parts): number[] {
  return values.map((value) => findEstimate(results, measure, { [dimension]: value })?.mean ?? 0);
}

/** Whether the parts make up the total of delayed days on a side (some divisions leave people out). */
export function makeUpTotal(side: Side, parts: Parts): boolean {
  const total = findEstimate(side.results, 'delayedDays')?.mean;
  const sum = meansOf(side, parts).reduce((all, each) => all + each, 0);
  return total !== undefined && Math.abs(sum - total) <= 1e-6 * Math.max(1, total);
}

function agrees(side: Side, parts: Parts, step: number): boolean {
  const total = findEstimate(side.results, 'delayedDays')?.mean;
  if (total === undefined || !makeUpTotal(side, parts)) return true;
  const sum = meansOf(side, parts).reduce((all, each) => all + Math.round(each / step), 0);
  return sum === Math.round(total / step);
}

/** The step of a table of delayed days in parts: that of its surest figure, or finer until parts and total agree. */
export function stepOfParts(sides: readonly Side[], parts: Parts): number {
  const steps = sides.flatMap(({ results }) =>
    parts.values.flatMap((value) => {
      const estimate = findEstimate(results, parts.measure, { [parts.dimension]: value });
      return estimate === undefined || estimate.mean === 0
        ? []
        : [levelStep(estimate, wordsFor('delayedDays'))];
    }),
  );
  let step = Math.max(FINEST, Math.min(...steps));
  while (step > FINEST * 1.5 && !sides.every((side) => agrees(side, parts, step))) step /= 10;
  return step;
}
