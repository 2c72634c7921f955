/** The answer first: what changes, by how much, how sure, what one year may bring, and whether it is cash. */
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import { leadFigure, type LeadFigure } from '../reading/lead-figure.ts';
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
const DAYS = { measure: 'delayedDays', dimensions: {} } as const;

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
    valuesOf(rows, { measure: DAYS.measure, dimension: 'locality' });
  const unclear = named(own.filter(({ verdict }) => verdict === 'cannot tell'));
  if (unclear.length === 0) return null;
  const where =
    unclear.length > 1 && unclear.length === named(own).length ? 'any locality' : listInWords(unclear);
  return `The change in delayed days cannot be told from zero in ${where}.`;
}

type Figure = Pick<LeadFigure, 'measure' | 'dimensions'>;

/** The effect on a figure, or its level where nothing is compared. */
function effectOn({ all, base, variant }: Comparison, figure: Figure): string | null {
  const words = wordsFor(figure.measure, figure.dimensions);
  const level = findEstimate(base.results, figure.measure, figure.dimensions);
  const difference = variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
  if (difference !== undefined) return averageEffect(difference, words);
  return level === undefined ? null : `${capital(levelWithInterval(level, words))}.`;
}

/** The figure of the first sentence; a run in which nobody can be delayed has none. */
function leading(comparison: Comparison): LeadFigure | null {
  const figure = leadFigure(comparison);
  return comparison.variant === null && figure?.good === 'higher' ? null : figure;
}

function oneYear({ all, variant }: Comparison, figure: Figure): string | null {
  const difference = variant === null ? undefined : findDifference(all, variant.results.scenario, figure);
  if (difference === undefined) return null;
  const year = oneYearRange(difference, wordsFor(figure.measure, figure.dimensions), all.period.days);
  const chance = chanceBetter(difference);
  return year === null ? null : [year, chance].filter((text) => text !== null).join(' ');
}

/** The answer in sentences, the first of which leads. */
export function answerSentences(comparison: Comparison): string[] {
  const figure = leading(comparison);
  const first = figure === null ? null : effectOn(comparison, figure);
  if (figure === null || first === null) {
    const said = sentencesOnServices(comparison);
    return said.length === 0 ? ['Nobody can be delayed in this scenario.'] : said;
  }
  return [
    first,
    oneYear(comparison, figure),
    figure.good === 'lower' && figure.measure !== DAYS.measure ? effectOn(comparison, DAYS) : null,
    ...(figure.good === 'higher' ? sentencesOnServices(comparison) : []),
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
  const ordered = leading(comparison) === null ? others.reverse() : others;
  return {
    kind: 'callout',
    tone: 'answer',
    blocks: [paragraph(first, 'lead'), ...ordered.flat()],
  };
}
