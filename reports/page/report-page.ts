/** The report: one self-contained page that needs neither network nor script. */
import type { Results } from '../../src/experiment/results.ts';
import { shortHash } from '../charts/frame.ts';
import type { Section } from '../document/block.ts';
import { comparisonSections, type PlacedComparison } from '../document/comparison-sections.ts';
import { explanationsSection } from '../document/explanations-section.ts';
import { method, reproduction } from '../document/method.ts';
import { observedSection } from '../document/observed-section.ts';
import { overviewSection } from '../document/overview-section.ts';
import type { Content } from '../document/place-charts.ts';
import { register } from '../document/register.ts';
import { targetsSection } from '../document/targets-section.ts';
import { lengthInWords, longDate } from '../words/dates.ts';
import { counted } from '../words/numbers.ts';
import { chapterHtml } from './chapter.ts';
import { documentHtml } from './document.ts';
import type { Pictures } from './drawn-chart.ts';
import { markup, name, type Html } from './markup.ts';
import { sectionHtml, wordsPart, type Frame, type PageSection } from './section.ts';

/** The page as data: what stands first, a part for each comparison, and what stands last. */
export interface Outline {
  readonly overview: Section | null;
  /** After what stands first: the scorecard; and all variants, where explanations of the record stand first. */
  readonly targets: readonly Section[];
  readonly chapters: readonly { readonly title: string; readonly sections: readonly Section[] }[];
  readonly tail: readonly Section[];
}

/** Works out the sections of a page. */
export function outlineOf(content: Content): Outline {
  const { results, manifest, assumptions, comparisons, overview, observed, targets, explanations } = content;
  const all = comparisons.map(({ comparison }) => comparison);
  const [first, ...others] = [
    ...explanationsSection(results, explanations),
    ...(all.length > 1 ? [overviewSection(all, overview)] : []),
  ];
  return {
    overview: first ?? null,
    targets: [...others, ...targetsSection([results, ...results.variants], targets)],
    chapters: comparisons.map((page) => ({
      title: page.comparison.variant?.title ?? results.title,
      sections: comparisonSections(page),
    })),
    tail: [
      ...observedSection([results, ...results.variants], observed),
      { id: 'assumptions', title: 'Assumptions', parts: register(assumptions) },
      { id: 'method', title: 'Method and limits', parts: method(all[0]!) },
      {
        id: 'again',
        title: 'How to make these figures again',
        parts: reproduction(results, manifest),
      },
    ],
  };
}

/** Every section of an outline, in order. */
export function sectionsOf({ overview, targets, chapters, tail }: Outline): Section[] {
  const first = overview === null ? targets : [overview, ...targets];
  return [...first, ...chapters.flatMap(({ sections }) => sections), ...tail];
}

function warnings(results: Results): Html | null {
  const all = [results, ...results.variants].flatMap((each) =>
    each.warnings.map(
      (text) =>
        markup`<li>${results.variants.length === 0 ? null : markup`${name(each.title)}: `}${name(text)}</li>`,
    ),
  );
  if (all.length === 0) return null;
  return markup`<section class="warnings" aria-labelledby="warnings">
    <h2 id="warnings">Read with care</h2>
    <ul>
      ${all}
    </ul>
  </section>`;
}

function titleOf({ results, comparisons }: Content): string {
  const [only] = comparisons;
  return comparisons.length > 1 ? results.title : (only!.comparison.variant?.title ?? results.title);
}

function heading(content: Content): Html {
  const { results, manifest, comparisons } = content;
  const { from, to, days } = results.period;
  return markup`<p class="eyebrow">Stepdown report</p>
    <h1>${name(titleOf(content))}</h1>
    ${comparisons.length > 1 ? markup`<p class="lead">Compared with ${counted(comparisons.length, 'variant')}.</p>` : null}
    <dl class="sides">
      ${sideRows(comparisons)}
      <dt>Period</dt>
      <dd>${longDate(from)} to ${longDate(to)} (${lengthInWords(days)}), ${replicationsInWords(content)}</dd>
      <dt>Fingerprint</dt>
      <dd>
        manifest ${shortHash(manifest)}: the same letters stand under every chart and table made from these
        files; <a href="#again">how to make the figures again</a>
      </dd>
    </dl>`;
}

/** How many replications the figures rest on, and that more were asked for where the run was stopped. */
function replicationsInWords({ results, manifest }: Content): string {
  const runs = counted(manifest.replications.to - manifest.replications.from + 1, 'replication');
  return results.partial ? `stopped early: the figures rest on ${runs}, fewer than were asked for` : runs;
}

/** Said before any figure: a run that was stopped. */
function stoppedEarly(content: Content): Html | null {
  if (!content.results.partial) return null;
  return markup`<p class="warnings" role="note"><strong>Stopped early.</strong> The run was stopped before its end: the figures below rest on ${counted(
    content.manifest.replications.to - content.manifest.replications.from + 1,
    'replication',
  )}, fewer than were asked for, so that intervals are wider and fewer differences can be told.</p>`;
}

/** Base and variant by name; several variants are named in the table that follows. */
function sideRows(comparisons: readonly PlacedComparison[]): Html[] {
  const { base, variant } = comparisons[0]!.comparison;
  if (variant === null || comparisons.length > 1) return [];
  return [
    markup`<dt><span class="swatch base"></span>Base</dt>
      <dd>${name(base.title)}</dd>`,
    markup`<dt><span class="swatch"></span>Variant</dt>
      <dd>${name(variant.title)}</dd>`,
  ];
}

/** Headings of the page body with their links: chapters of several variants, or the sections of one. */
function body({ overview, targets, chapters, tail: stated }: Outline, frame: Frame) {
  const html = (section: PageSection): Html => sectionHtml(section, frame);
  const tail = stated.map(withFiles);
  const [only] = chapters;
  if (overview === null) {
    const [first, ...others] = [...only!.sections, ...tail];
    const rest = [...targets, ...others];
    return { first: html(first!), links: rest, rest: rest.map(html) };
  }
  const links = chapters.map(({ title, sections }) => ({ id: sections[0]!.id, title }));
  return {
    first: html(overview),
    links: [...targets, ...links, ...tail],
    rest: [
      ...targets.map(html),
      ...chapters.map((chapter) => chapterHtml(chapter, frame)),
      ...tail.map(html),
    ],
  };
}

/** The last section also says what lies beside the page. */
function withFiles(section: Section): PageSection {
  return section.id === 'again' ? { ...section, parts: [...section.parts, ...wordsPart(BESIDE)] } : section;
}

const BESIDE = markup`<p class="quiet">
  Beside this page: <code>results.json</code> and <code>manifest.json</code>, every table as CSV in
  <code>tables</code>, every chart as Vega-Lite, SVG and PNG in <code>charts</code>.
</p>`;

export interface PageRequest {
  readonly content: Content;
  readonly outline: Outline;
  readonly pictures: Pictures;
  readonly style: string;
}

/** Writes the page. */
export function reportPage({ content, outline, pictures, style }: PageRequest): string {
  const { results, manifest } = content;
  const { first, links, rest } = body(outline, { manifest, pictures });
  const contents = links.map(({ id, title }) => markup`<li><a href="#${id}">${name(title)}</a></li>`);
  const main = markup`${stoppedEarly(content)}${first}${warnings(results)}
<nav class="contents-block" aria-labelledby="contents"><h2 id="contents">In this report</h2>
<ul class="contents">${contents}</ul></nav>
${rest}`;
  const title = markup`${titleOf(content)} | Stepdown report`;
  return documentHtml({ title, skip: 'Skip to the answer', header: heading(content), main, style, manifest });
}
