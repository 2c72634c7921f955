/** The answer first: what changes, by how much, how sure, and what one year may bring. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { averageEffect, chanceBetter, oneYearRange } from '../words/finding.ts';
import { headline as sentenceOn, levelWithInterval } from '../words/headline.ts';
import { capital, listInWords } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { valuesOf } from '../reading/figures.ts';
import { markup, type Html } from './markup.ts';

const FIRST = { measure: 'delayedDays', dimensions: {} } as const;

function about({ all, variant }: Comparison, figure: Pick<KeyFigure, 'measure' | 'dimensions'>) {
  return variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
}

/** The lead sentence: the effect on delayed days. */
function lead(comparison: Comparison): string {
  const words = wordsFor(FIRST.measure, FIRST.dimensions);
  const difference = about(comparison, FIRST);
  if (difference !== undefined) return averageEffect(difference, words);
  const base = findEstimate(comparison.base.results, FIRST.measure);
  if (base === undefined) return 'The results hold no figure of delayed days.';
  return `${capital(levelWithInterval(base, words))}.`;
}

/** Localities in which the change in delayed days cannot be told from zero, in words. */
function unclearLocalities({ all, variant }: Comparison): string | null {
  if (variant === null) return null;
  const named = (verdict: Difference['verdict']): string[] =>
    valuesOf(
      all.differences.filter((row) => row.variant === variant.results.scenario && row.verdict === verdict),
      { measure: FIRST.measure, dimension: 'locality' },
    );
  const unclear = named('cannot tell');
  if (unclear.length === 0) return null;
  return `The change in delayed days cannot be told from zero in ${listInWords(unclear)}.`;
}

/** Further sentences, one a key figure, each with its interval. */
function furtherSentences(comparison: Comparison): string[] {
  const { base, variant } = comparison;
  return keyFigures(comparison)
    .filter((figure) => figure.inAnswer)
    .flatMap((figure) => {
      const { measure, dimensions } = figure;
      const sentence = sentenceOn(wordsFor(measure, dimensions), {
        base: findEstimate(base.results, measure, dimensions),
        variant: variant === null ? undefined : findEstimate(variant.results, measure, dimensions),
        difference: about(comparison, figure),
      });
      return sentence === null ? [] : [capital(sentence)];
    });
}

/** The box at the head of a comparison; `findings` are sentences that its charts have worked out. */
export function answer(comparison: Comparison, findings: readonly string[]): Html {
  const difference = about(comparison, FIRST);
  const words = wordsFor(FIRST.measure, FIRST.dimensions);
  const { days } = comparison.all.period;
  const year = difference === undefined ? null : oneYearRange(difference, words, days);
  const chance = difference === undefined ? null : chanceBetter(difference);
  const sentences = [
    ...(year === null ? [] : [chance === null ? year : `${year} ${chance}`]),
    unclearLocalities(comparison),
    ...furtherSentences(comparison),
    ...findings,
  ].filter((sentence) => sentence !== null);
  return markup`<div class="answer">
    <p class="lead">${lead(comparison)}</p>
    <ul>
      ${sentences.map((sentence) => markup`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}
