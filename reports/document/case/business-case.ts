/**
 * The business case: the same findings, tables and charts as the report, put in the order of a Green Book
 * paper, with what such a paper asks for beside them. Pure content; rendered in reports/word, excel, slides
 * and page.
 */
import type { Horizon } from '../../reading/horizon.ts';
import { longDate } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { shortHash } from '../../charts/frame.ts';
import type { Definition, Section, Words } from '../block.ts';
import { comparisonSections, type PlacedComparison } from '../comparison-sections.ts';
import { explanationsSection } from '../explanations-section.ts';
import { reproduction } from '../method.ts';
import type { Content } from '../place-charts.ts';
import { register } from '../register.ts';
import { annexes } from './annexes.ts';
import { assurance } from './assurance.ts';
import { definitions } from './definitions.ts';
import { findings, furtherPictures } from './findings.ts';
import { fiveCases } from './five-cases.ts';
import { money } from './money.ts';
import { nextSection } from './next-section.ts';
import { options } from './options.ts';
import { question } from './question.ts';
import { risksSection } from './risks-section.ts';
import { sensitivity } from './sensitivity.ts';
import { stressMethod } from './stress-method.ts';
import type { Study } from './study.ts';
import { summary } from './summary.ts';

export interface BusinessCase {
  readonly title: string;
  readonly subtitle: Words;
  /** What stands on the cover: period, replications, fingerprint. */
  readonly facts: readonly Definition[];
  /** The paper itself. */
  readonly body: readonly Section[];
  /** What is looked up in it. */
  readonly annexes: readonly Section[];
  readonly content: Content;
  readonly horizon: Horizon;
}

/** A comparison with its sections as the report has them. */
export interface CaseChapter {
  readonly placed: PlacedComparison;
  /** Sections of the report by their id, without a suffix. */
  readonly part: (id: string) => Section | undefined;
}

function chapterOf(placed: PlacedComparison): CaseChapter {
  const sections = comparisonSections(placed);
  return { placed, part: (id) => sections.find((section) => section.id === id + placed.suffix) };
}

/** Puts the paper together. */
export function businessCase(
  content: Content,
  horizon: Horizon,
  studies: readonly Study[] = [],
): BusinessCase {
  const { results, manifest, comparisons, assumptions } = content;
  const chapters = comparisons.map(chapterOf);
  return {
    title: titleOf(content),
    subtitle: subtitleOf(content),
    facts: factsOf(content, horizon),
    body: [
      summary(content, chapters),
      question(content),
      options(content),
      ...chapters.map((chapter) => findings(chapter, chapters.length > 1)),
      ...chapters.flatMap((chapter) => money(chapter, horizon, chapters.length > 1)),
      sensitivity(content, studies),
      risksSection(content),
      nextSection(content),
      fiveCases(),
    ],
    annexes: [
      ...chapters.flatMap((chapter) => annexes(chapter, chapters.length > 1)),
      { id: 'assumptions', title: 'Assumptions register', parts: register(assumptions, true) },
      ...chapters.flatMap((chapter) => furtherPictures(chapter, chapters.length > 1)),
      ...explanationsSection(results, content.explanations),
      stressMethod(content),
      assurance(content, studies),
      definitions(content),
      {
        id: 'again',
        title: 'How to make these figures again',
        parts: reproduction(results, manifest),
      },
    ],
    content,
    horizon,
  };
}

function titleOf({ results, comparisons }: Content): string {
  const [only] = comparisons;
  return comparisons.length > 1 ? results.title : (only!.comparison.variant?.title ?? results.title);
}

function subtitleOf({ results, comparisons }: Content): Words {
  const [only] = comparisons;
  if (comparisons.length > 1) return `Compared with ${counted(comparisons.length, 'variant')}`;
  return only!.comparison.variant === null
    ? 'One scenario, run alone'
    : ['Compared with ', { name: results.title }];
}

function factsOf({ results, manifest }: Content, { years, discount }: Horizon): Definition[] {
  const { from, to } = manifest.replications;
  const runs = counted(to - from + 1, 'replication');
  return [
    { term: 'Period', text: `${longDate(results.period.from)} to ${longDate(results.period.to)}` },
    { term: 'Rests on', text: results.partial ? `${runs}: stopped early` : runs },
    {
      term: 'Horizon',
      text: `${counted(years, 'year')}, discounted at ${String(Number((discount * 100).toFixed(3)))}% a year`,
    },
    { term: 'Made by', text: `Stepdown ${manifest.version}` },
    { term: 'Manifest', text: shortHash(manifest) },
  ];
}
