/** What the six slides say: question, answer, why, money, risk, next. Pure content; a slide takes of it what it bears. */
import { tiles } from '../document/answer-tiles.ts';
import { isPlaced, plainWords, type Figure, type PlacedChart, type Tile } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { questionInWords, scaleInWords } from '../document/case/question.ts';
import { stepsOf } from '../document/case/next-section.ts';
import { allRisks } from '../document/case/risks-section.ts';
import { answerSentences } from '../document/answer.ts';
import { commandAgain } from '../document/method.ts';
import { sortedVariants } from '../tables/variants-table.ts';
import { pointsOf } from '../words/points/all-points.ts';
import type { Risk } from '../words/risks.ts';
import { variantsInWords } from '../words/variants.ts';
import { moneySlide, type MoneySlide } from './money-slide.ts';
import type { SlideTable } from './slide-table.ts';
import type { Bullet } from './slide-text.ts';
import { variantsOnSlide } from './variants-on-slide.ts';

/** Something set beside others: a few words, and what they stand for. */
export interface Card {
  readonly head: string;
  readonly text: string;
}

export interface SixSlides {
  readonly question: { readonly titles: readonly string[]; readonly cards: readonly Card[] };
  readonly answer: {
    readonly lead: string;
    readonly bullets: readonly Bullet[];
    readonly tiles: readonly Tile[];
    /** All variants, where there are several: it stands in the place of the tiles. */
    readonly table: SlideTable | null;
  };
  readonly why: {
    readonly title: string;
    readonly bullets: readonly Bullet[];
    readonly whole: readonly string[];
    /** The best first; the slide shows the first whose letters are large enough. */
    readonly charts: readonly PlacedChart[];
  };
  readonly money: MoneySlide;
  readonly risks: readonly Risk[];
  readonly next: { readonly steps: readonly string[]; readonly again: string };
}

/** The first sentence: what a bullet has room for. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text;
}

/** A title longer than this is named by its part in the question, and stands in full on its card. */
const LONG_TITLE = 70;

/** The question with long titles called by their parts. */
function shortQuestion(paper: BusinessCase): string {
  const { base, variant } = paper.content.comparisons[0]!.comparison;
  const words = questionInWords(paper.content);
  const pieces = typeof words === 'string' ? [words] : words;
  const called = pieces.map((piece) => {
    if (typeof piece === 'string' || !('name' in piece) || piece.name.length <= LONG_TITLE) return piece;
    return piece.name === base.title || variant === null ? 'the base' : 'the option';
  });
  return plainWords(called).replaceAll(/\u201C(the base|the option)\u201D/gu, '$1');
}

function questionOf(paper: BusinessCase): SixSlides['question'] {
  const { content } = paper;
  const { comparison } = content.comparisons[0]!;
  const options = content.comparisons.flatMap(({ comparison: { variant } }) => variant?.title ?? []);
  const scale = scaleInWords(comparison);
  const heads = { none: [], one: ['The option'], several: [`The ${String(options.length)} options`] };
  const kind = options.length > 1 ? 'several' : options.length === 1 ? 'one' : 'none';
  return {
    titles: [shortQuestion(paper)],
    cards: [
      { head: options.length === 0 ? 'The scenario' : 'The base', text: content.results.title },
      ...heads[kind].map((head) => ({ head, text: options.join('; ') })),
      ...(scale === null ? [] : [{ head: 'How large the matter is', text: scale }]),
    ],
  };
}

function answerOf({ content: { comparisons } }: BusinessCase): SixSlides['answer'] {
  const all = comparisons.map(({ comparison }) => comparison);
  const [lead = '', ...rest] =
    all.length > 1 ? variantsInWords(sortedVariants(all)) : answerSentences(all[0]!);
  const shown = tiles(all[0]!).flatMap((block) => (block.kind === 'tiles' ? block.tiles : []));
  return {
    lead,
    bullets: rest.map((text) => ({ text })),
    tiles: shown,
    table: all.length > 1 ? variantsOnSlide(all) : null,
  };
}

/** Charts that tell why, the plainest first. */
const TELLING = ['waterfall', 'delayed-days-by-reason', 'delay-ledger', 'staircase'] as const;

function rank({ chart }: PlacedChart): number {
  const at = TELLING.findIndex((name) => name === chart.name);
  return at < 0 ? TELLING.length : at;
}

function drawn(figures: readonly Figure[]): PlacedChart[] {
  return figures.filter(isPlaced);
}

function whyOf({ content: { comparisons } }: BusinessCase): SixSlides['why'] {
  const { comparison, charts } = comparisons[0]!;
  const { delays, capacity, people, localities } = charts;
  const points = pointsOf(comparison);
  const own = drawn([...delays, ...capacity, ...people, ...localities]).sort((a, b) => rank(a) - rank(b));
  const about =
    comparisons.length > 1 && comparison.variant !== null
      ? [{ term: 'The option told of here', text: comparison.variant.title }]
      : [];
  return {
    title: points[0]?.title ?? 'Why',
    bullets: [...about, ...points.map(({ title, text }) => ({ term: title, text: firstSentence(text) }))],
    whole: points.map(({ title, text }) => `${title}. ${text}`),
    charts: own,
  };
}

const MOST_RISKS = 5;
const MOST_STEPS = 6;

/** Works out what stands on the slides. */
export function sixSlides(paper: BusinessCase): SixSlides {
  const { content } = paper;
  return {
    question: questionOf(paper),
    answer: answerOf(paper),
    why: whyOf(paper),
    money: moneySlide(paper),
    risks: allRisks(content).slice(0, MOST_RISKS),
    next: { steps: stepsOf(content, MOST_STEPS), again: commandAgain(content.manifest) },
  };
}
