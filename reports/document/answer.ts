/** The answer first: what changes, by how much, how sure, what one year may bring, and whether it is cash. */
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import { allServices } from '../reading/services.ts';
import type { Comparison } from '../reading/sides.ts';
import { breakEvenInWords } from '../words/break-even.ts';
import { cashInWords, roomInWords } from '../words/cash.ts';
import { averageEffect, chanceBetter, oneYearRange } from '../words/finding.ts';
import { headline, levelWithInterval } from '../words/headline.ts';
import { capital, listInWords } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { tiles } from './answer-tiles.ts';
import { list, paragraph, type Block } from './block.ts';

/** What a scenario without delays is told by, and in how many sentences at most. */
const OF_A_SERVICE = ['utilisation', 'waiting', 'refused', 'reneged', 'diedWaiting'] as const;
const MOST_SENTENCES = 10;
const FIRST = { measure: 'delayedDays', dimensions: {} } as const;

/** Use, waits and losses of every service, as sentences: of scenarios in which nobody can be delayed. */
function sentencesOnServices(comparison: Comparison): string[] {
  const { all, base, variant, sides } = comparison;
  return allServices(base.results)
    .flatMap((service) =>
      OF_A_SERVICE.map((measure) => ({ measure, dimensions: { service } })).filter(
        ({ measure, dimensions }) =>
          sides.some(({ results }) => (findEstimate(results, measure, dimensions)?.mean ?? 0) !== 0),
      ),
    )
    .flatMap((figure) => {
      const { measure, dimensions } = figure;
      const text = headline(wordsFor(measure, dimensions), {
        base: findEstimate(base.results, measure, dimensions),
        variant: variant === null ? undefined : findEstimate(variant.results, measure, dimensions),
        difference: variant === null ? undefined : findDifference(all, variant.results.scenario, figure),
      });
      return text === null ? [] : [capital(text)];
    })
    .slice(0, MOST_SENTENCES);
}

/** Localities in which the change in delayed days cannot be told from zero, in words. */
function unclearLocalities({ all, variant }: Comparison): string | null {
  if (variant === null) return null;
  const own = all.differences.filter((row) => row.variant === variant.results.scenario);
  const named = (rows: typeof own): string[] =>
    valuesOf(rows, { measure: FIRST.measure, dimension: 'locality' });
  const unclear = named(own.filter(({ verdict }) => verdict === 'cannot tell'));
  if (unclear.length === 0) return null;
  const where =
    unclear.length > 1 && unclear.length === named(own).length ? 'any locality' : listInWords(unclear);
  return `The change in delayed days cannot be told from zero in ${where}.`;
}

/** The lead sentence: the effect on delayed days, or how many there are. */
function lead({ all, base, variant }: Comparison): string | null {
  const words = wordsFor(FIRST.measure);
  const level = findEstimate(base.results, FIRST.measure);
  const difference = variant === null ? undefined : findDifference(all, variant.results.scenario, FIRST);
  if (difference !== undefined) return averageEffect(difference, words);
  return level === undefined ? null : `${capital(levelWithInterval(level, words))}.`;
}

function oneYear({ all, variant }: Comparison): string | null {
  const difference = variant === null ? undefined : findDifference(all, variant.results.scenario, FIRST);
  if (difference === undefined) return null;
  const year = oneYearRange(difference, wordsFor(FIRST.measure), all.period.days);
  const chance = chanceBetter(difference);
  return year === null ? null : [year, chance].filter((text) => text !== null).join(' ');
}

/** The answer in sentences, the first of which leads. */
export function answerSentences(comparison: Comparison): string[] {
  const first = lead(comparison);
  if (first === null) {
    const said = sentencesOnServices(comparison);
    return said.length === 0 ? ['Nobody can be delayed in this scenario.'] : said;
  }
  return [
    first,
    oneYear(comparison),
    unclearLocalities(comparison),
    roomInWords(comparison),
    cashInWords(comparison),
    ...breakEvenInWords(comparison),
  ].filter((sentence) => sentence !== null);
}

/** The box at the head of a comparison or run; without delays the figures stand before the sentences. */
export function answer(comparison: Comparison): Block {
  const [first = '', ...rest] = answerSentences(comparison);
  const others = [list(rest), tiles(comparison)];
  const ordered = lead(comparison) === null ? others.reverse() : others;
  return {
    kind: 'callout',
    tone: 'answer',
    blocks: [paragraph(first, 'lead'), ...ordered.flat()],
  };
}
