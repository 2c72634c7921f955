/** What several variants do to delayed days, in words, and which of them cannot be told from one another. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { roundInterval, rangeOfDifference, signedDifference } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';
import { counted, fixed } from './numbers.ts';
import { selectionInWords } from './selection.ts';

export interface VariantChange {
  readonly title: string;
  readonly change: Difference & { readonly mean: number };
}

/** The change in delayed days of every variant that has one, in the order given. */
export function variantChanges(comparisons: readonly Comparison[]): VariantChange[] {
  return comparisons.flatMap(({ all, variant }) => {
    if (variant === null) return [];
    const figure = { measure: 'delayedDays', dimensions: {} };
    const change = findDifference(all, variant.results.scenario, figure);
    return change === undefined ? [] : [{ title: variant.title, change }];
  });
}

/** `5,000 fewer delayed days a year (95% interval 3,900 to 6,200 fewer)`. */
function sized({ change }: VariantChange): string {
  const words = wordsFor('delayedDays');
  if (change.low === null || change.high === null) return '';
  const { mean, low, high, step } = roundInterval(change.mean, change.low, change.high);
  return `${signedDifference(mean, step, words)} ${words.object} (95% interval ${rangeOfDifference(low, high, step, words)})`;
}

/** How many variants fall on each side, and which. */
function counts(changes: readonly VariantChange[]): string[] {
  const named = (verdict: Difference['verdict']): string[] =>
    changes.filter(({ change }) => change.verdict === verdict).map(({ title }) => `\u201C${title}\u201D`);
  const [fewer, more, unclear, same] = (['lower', 'higher', 'cannot tell', 'same'] as const).map(named);
  return [
    `${fixed(fewer!.length)} of ${counted(changes.length, 'variant')} ${fewer!.length === 1 ? 'brings' : 'bring'} fewer delayed days than the base.`,
    ...(unclear!.length === 0 ? [] : [`${listInWords(unclear!)} cannot be told apart from the base.`]),
    ...(same!.length === 0
      ? []
      : [
          `${listInWords(same!)} ${same!.length === 1 ? 'leaves' : 'leave'} delayed days exactly as they are.`,
        ]),
    ...(more!.length === 0
      ? []
      : [`${listInWords(more!)} ${more!.length === 1 ? 'brings' : 'bring'} more delayed days.`]),
  ];
}

/** Sentences for the head of a comparison of several variants, given in the order of the table; the first leads. */
export function variantsInWords(sorted: readonly Comparison[]): string[] {
  const changes = variantChanges(sorted);
  if (changes.length === 0) return ['No variant can be compared with the base by delayed days.'];
  const fewer = changes.filter(({ change }) => change.verdict === 'lower');
  const [best] = fewer;
  const leading =
    best === undefined
      ? 'No variant can be said to bring fewer delayed days than the base.'
      : `\u201C${best.title}\u201D brings the largest average fall: ${sized(best)}.`;
  return [leading, ...(best === undefined ? [] : selectionInWords(sorted[0]!.all)), ...counts(changes)];
}
