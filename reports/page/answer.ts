/** The answer first: what changes, by how much, how sure, and what one year may bring. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from '../reading/figures.ts';
import { keyFigures, type KeyFigure } from '../reading/key-figures.ts';
import { allServices } from '../reading/services.ts';
import type { Comparison } from '../reading/sides.ts';
import { averageEffect, chanceBetter, oneYearRange } from '../words/finding.ts';
import { headline as sentenceOn, levelWithInterval } from '../words/headline.ts';
import { capital, listInWords } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { valuesOf } from '../reading/figures.ts';
import { markup, type Html } from './markup.ts';

/** What a scenario without delays is told by, and in how many sentences at most. */
const OF_A_SERVICE = ['utilisation', 'waiting', 'refused', 'reneged', 'diedWaiting'] as const;
const MOST_SENTENCES = 10;
const FIRST = { measure: 'delayedDays', dimensions: {} } as const;

function about({ all, variant }: Comparison, figure: Pick<KeyFigure, 'measure' | 'dimensions'>) {
  return variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
}

/** The lead sentence: the effect on delayed days; where nobody can be delayed, the first figure there is. */
function lead(comparison: Comparison): string {
  const words = wordsFor(FIRST.measure, FIRST.dimensions);
  const difference = about(comparison, FIRST);
  if (difference !== undefined) return averageEffect(difference, words);
  const base = findEstimate(comparison.base.results, FIRST.measure);
  if (base !== undefined) return `${capital(levelWithInterval(base, words))}.`;
  const use = allServices(comparison.base.results).flatMap((service) => sentencesOn(comparison, service));
  return use[0] ?? 'Nobody can be delayed in this scenario.';
}

/** Use, waits and losses of a service, as sentences. */
function sentencesOn(comparison: Comparison, service: string): string[] {
  return OF_A_SERVICE.flatMap((measure) => {
    const occurs = comparison.sides.some(
      ({ results }) => (findEstimate(results, measure, { service })?.mean ?? 0) !== 0,
    );
    return occurs ? sentence(comparison, { measure, dimensions: { service } }) : [];
  });
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

/** A sentence on a figure with its interval; none where there is no such figure. */
function sentence(comparison: Comparison, figure: Pick<KeyFigure, 'measure' | 'dimensions'>): string[] {
  const { base, variant } = comparison;
  const { measure, dimensions } = figure;
  const text = sentenceOn(wordsFor(measure, dimensions), {
    base: findEstimate(base.results, measure, dimensions),
    variant: variant === null ? undefined : findEstimate(variant.results, measure, dimensions),
    difference: about(comparison, figure),
  });
  return text === null ? [] : [capital(text)];
}

/** Further sentences, one a key figure; of scenarios without delays, what each service does. */
function furtherSentences(comparison: Comparison): string[] {
  const { results } = comparison.base;
  if (findEstimate(results, FIRST.measure) === undefined) {
    const services = allServices(results).flatMap((service) => sentencesOn(comparison, service));
    return services.slice(1, MOST_SENTENCES);
  }
  return keyFigures(comparison)
    .filter((figure) => figure.inAnswer)
    .flatMap((figure) => sentence(comparison, figure));
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
