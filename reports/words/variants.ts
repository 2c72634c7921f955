/** What several variants do to the figure they are told by, in words, and which cannot be told from the base. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference } from '../reading/figures.ts';
import { leadFigure, type LeadFigure } from '../reading/lead-figure.ts';
import type { Comparison } from '../reading/sides.ts';
import { sizedEffect } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';
import { counted, fixed } from './numbers.ts';
import { selectionInWords } from './selection.ts';

export interface VariantChange {
  readonly title: string;
  readonly change: Difference & { readonly mean: number };
}

/** The change in the figure of every variant that has one, in the order given. */
export function variantChanges(comparisons: readonly Comparison[], lead: LeadFigure): VariantChange[] {
  return comparisons.flatMap(({ all, variant }) => {
    if (variant === null) return [];
    const change = findDifference(all, variant.results.scenario, lead);
    return change === undefined ? [] : [{ title: variant.title, change }];
  });
}

/** `5,000 fewer delayed days a year (95% interval 3,900 to 6,200 fewer)`. */
function sized({ change: { mean, low, high } }: VariantChange, lead: LeadFigure): string {
  if (low === null || high === null) return '';
  return sizedEffect({ mean, low, high }, wordsFor(lead.measure, lead.dimensions), lead.what);
}

const quoted = ({ title }: VariantChange): string => `\u201C${title}\u201D`;
const brings = (all: readonly unknown[]): string => (all.length === 1 ? 'brings' : 'bring');

/** How many variants fall on each side, and which. */
function counts(changes: readonly VariantChange[], { good, what }: LeadFigure): string[] {
  const [better, worse] = good === 'lower' ? ['fewer', 'more'] : ['more', 'fewer'];
  const of = (verdict: Difference['verdict']): VariantChange[] =>
    changes.filter(({ change }) => change.verdict === verdict);
  const [ahead, behind] = [of(good), of(good === 'lower' ? 'higher' : 'lower')];
  const [unclear, same] = [of('cannot tell'), of('same')];
  const named = (some: readonly VariantChange[]): string => listInWords(some.map(quoted));
  return [
    `${fixed(ahead.length)} of ${counted(changes.length, 'variant')} ${brings(ahead)} ${better} ${what} than the base.`,
    ...(unclear.length === 0 ? [] : [`${named(unclear)} cannot be told apart from the base.`]),
    ...(same.length === 0
      ? []
      : [`${named(same)} ${same.length === 1 ? 'leaves' : 'leave'} ${what} exactly as they are.`]),
    ...(behind.length === 0 ? [] : [`${named(behind)} ${brings(behind)} ${worse} ${what}.`]),
  ];
}

/** The first sentence: the largest change for the better on average, or that there is none. */
export function bestInWords(changes: readonly VariantChange[], lead: LeadFigure): string {
  const [better, move] = lead.good === 'lower' ? ['fewer', 'fall'] : ['more', 'rise'];
  const best = changes.find(({ change }) => change.verdict === lead.good);
  if (best === undefined) return `No variant can be said to bring ${better} ${lead.what} than the base.`;
  return `${quoted(best)} brings the largest average ${move}: ${sized(best, lead)}.`;
}

/** Sentences for the head of a comparison of several variants, given in the order of the table; the first leads. */
export function variantsInWords(sorted: readonly Comparison[]): string[] {
  const lead = leadFigure(sorted[0]!);
  const changes = lead === null ? [] : variantChanges(sorted, lead);
  if (lead === null || changes.length === 0)
    return ['The variants have no figure by which all could be set beside the base.'];
  const isAnyBetter = changes.some(({ change }) => change.verdict === lead.good);
  return [
    bestInWords(changes, lead),
    ...(isAnyBetter ? selectionInWords(sorted[0]!.all) : []),
    ...counts(changes, lead),
  ];
}
