/** What the six slides say: question, answer, why, money, risk, next. Pure content, cut to what a slide bears. */
import { tiles } from '../document/answer-tiles.ts';
import { isPlaced, plainWords, type Figure, type PlacedChart, type Tile } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { questionInWords, scaleInWords } from '../document/case/question.ts';
import { stepsOf } from '../document/case/next-section.ts';
import { allRisks } from '../document/case/risks-section.ts';
import { answerSentences } from '../document/answer.ts';
import { commandAgain } from '../document/method.ts';
import { payerTable } from '../tables/payer-table.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { cashInWords, roomInWords } from '../words/cash.ts';
import { breakEvenInWords } from '../words/break-even.ts';
import { horizonBasis, presentValueInWords } from '../words/horizon.ts';
import { pointsOf } from '../words/points/all-points.ts';
import type { Risk } from '../words/risks.ts';
import { variantsInWords } from '../words/variants.ts';

export interface SixSlides {
  readonly question: { readonly said: string; readonly bullets: readonly string[] };
  readonly answer: {
    readonly lead: string;
    readonly bullets: readonly string[];
    readonly tiles: readonly Tile[];
  };
  readonly why: {
    readonly title: string;
    readonly bullets: readonly string[];
    readonly whole: readonly string[];
    readonly chart: PlacedChart | null;
  };
  readonly money: {
    readonly title: string;
    readonly bullets: readonly string[];
    readonly basis: string | null;
    readonly table: ReportTable | null;
    readonly chart: PlacedChart | null;
  };
  readonly risks: readonly Risk[];
  readonly next: { readonly bullets: readonly string[]; readonly again: string };
}

function firstDrawn(figures: readonly Figure[]): PlacedChart | null {
  return figures.find(isPlaced) ?? null;
}

/** The first sentence: what a bullet has room for. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text;
}

function questionOf(paper: BusinessCase): SixSlides['question'] {
  const { content } = paper;
  const { comparison } = content.comparisons[0]!;
  const options = content.comparisons.flatMap(({ comparison: { variant } }) =>
    variant === null ? [] : [`Option: ${variant.title}`],
  );
  const scale = scaleInWords(comparison);
  return {
    said: plainWords(questionInWords(content)),
    bullets: [`Base: ${content.results.title}`, ...options, ...(scale === null ? [] : [scale])],
  };
}

function answerOf({ content: { comparisons } }: BusinessCase): SixSlides['answer'] {
  const { comparison } = comparisons[0]!;
  const shown = tiles(comparison).flatMap((block) => (block.kind === 'tiles' ? block.tiles : []));
  const [lead = '', ...bullets] =
    comparisons.length > 1
      ? variantsInWords(comparisons.map((each) => each.comparison))
      : answerSentences(comparison);
  return { lead, bullets, tiles: shown };
}

function whyOf({ content: { comparisons } }: BusinessCase): SixSlides['why'] {
  const { comparison, charts } = comparisons[0]!;
  const points = pointsOf(comparison);
  const [, byReason] = charts.delays;
  return {
    title: points[0] === undefined ? 'Why' : `Why: ${points.map(({ title }) => title)[0]!}`,
    bullets: points.map(({ title, text }) => `${title}. ${firstSentence(text)}`),
    whole: points.map(({ title, text }) => `${title}. ${text}`),
    chart: byReason !== undefined && isPlaced(byReason) ? byReason : firstDrawn(Object.values(charts).flat()),
  };
}

function moneyOf({ content: { comparisons }, horizon }: BusinessCase): SixSlides['money'] {
  const { comparison, charts } = comparisons[0]!;
  const value = presentValueInWords(comparison, horizon);
  const cash = cashInWords(comparison);
  const said = [cash, roomInWords(comparison), ...breakEvenInWords(comparison)];
  return {
    title: value ?? cash ?? 'The scenarios hold no costs, so nothing is said of money',
    bullets: said.filter((text) => text !== null),
    basis: value === null ? null : horizonBasis(comparison, horizon),
    table: payerTable(comparison, horizon),
    chart: firstDrawn(charts.costs),
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
    money: moneyOf(paper),
    risks: allRisks(content).slice(0, MOST_RISKS),
    next: { bullets: stepsOf(content, MOST_STEPS), again: commandAgain(content.manifest) },
  };
}
