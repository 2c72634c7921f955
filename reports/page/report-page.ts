/** The report: one self-contained page that needs neither network nor script. */
import { createHash } from 'node:crypto';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import type { MissingChart } from '../charts/chart.ts';
import { shortHash } from '../charts/frame.ts';
import type { AssumptionGroup } from '../reading/assumptions.ts';
import type { Comparison } from '../reading/sides.ts';
import { lengthInWords, longDate } from '../words/dates.ts';
import { counted } from '../words/numbers.ts';
import { afterwardsTable } from './afterwards-table.ts';
import { answer } from './answer.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { figure, missingFigure } from './figure.ts';
import { markup, name, trusted, type Html } from './markup.ts';
import { ledger } from './ledger.ts';
import { localityTable } from './locality-table.ts';
import { method, reproduction } from './method.ts';
import { observedSection } from './observed-section.ts';
import { pairedTable } from './paired-table.ts';
import { register } from './register.ts';
import { servicesTable } from './services-table.ts';
import { variantsTable } from './variants-table.ts';

/** A chart drawn, or why it is not. */
export type PageChart = DrawnChart | MissingChart;

/** One comparison with its charts. */
export interface PageComparison {
  readonly comparison: Comparison;
  readonly charts: {
    readonly delays: readonly PageChart[];
    readonly localities: readonly PageChart[];
    readonly capacity: readonly PageChart[];
  };
}

export interface PageContent {
  readonly results: Results;
  readonly manifest: Manifest;
  readonly assumptions: readonly AssumptionGroup[];
  readonly comparisons: readonly PageComparison[];
  readonly style: string;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

function charts(list: readonly PageChart[], manifest: Manifest): Html[] {
  return list.map((each) => ('wide' in each ? figure(each, manifest) : missingFigure(each)));
}

/** Findings of charts that a board paper tends to leave out: what limits throughput, and which delay can move at all. */
function findings({ charts: { capacity, delays } }: PageComparison): string[] {
  return [...capacity, ...delays].flatMap((each) =>
    'wide' in each && ['staircase', 'delayed-days-by-reason'].includes(each.chart.name)
      ? [each.chart.finding]
      : [],
  );
}

/** Sections of one comparison; with several variants each has its own, told apart by number and title. */
function sectionsOf(page: PageComparison, index: number, several: boolean): Section[] {
  const { comparison } = page;
  const { manifest } = comparison;
  const suffix = several ? `-${String(index + 1)}` : '';
  const of = several ? `: ${comparison.variant?.title ?? ''}` : '';
  const paired = comparison.variant === null ? 'Key figures' : 'Base and variant side by side';
  const make = (id: string, title: string, body: Html | null): Section[] =>
    body === null ? [] : [{ id: id + suffix, title: title + of, body }];
  const part = (list: readonly PageChart[], table: Html | null): Html | null => {
    const drawn = charts(
      comparison.variant === null ? list.filter((each) => 'wide' in each) : list,
      manifest,
    );
    return drawn.length === 0 && table === null ? null : markup`${drawn}${table}`;
  };
  const { delays, localities, capacity } = page.charts;
  return [
    ...make('answer', 'The answer', answer(comparison, findings(page))),
    ...make('figures', paired, pairedTable(comparison)),
    ...make('services', 'Services', servicesTable(comparison)),
    ...make('delays', 'Delays', part(delays, ledger(comparison))),
    ...make(
      'localities',
      'By locality',
      part(
        localities.filter((each) => 'wide' in each),
        localityTable(comparison),
      ),
    ),
    ...make('capacity', 'Throughput, hours and beds', part(capacity, null)),
    ...make('afterwards', 'Afterwards', afterwardsTable(comparison)),
  ];
}

function overview(comparisons: readonly PageComparison[]): Section {
  const body = variantsTable(comparisons.map(({ comparison }) => comparison));
  return { id: 'variants', title: 'All variants at a glance', body };
}

function warnings(results: Results): Html | null {
  const all = [results, ...results.variants].flatMap((each) =>
    each.warnings.map(
      (text) =>
        markup`<li>${results.variants.length === 0 ? null : markup`${name(each.title)}: `}${name(text)}</li>`,
    ),
  );
  const partial = results.partial
    ? markup`<li>
        The run was stopped before its end: the figures rest on fewer replications than were asked for.
      </li>`
    : null;
  if (all.length === 0 && partial === null) return null;
  return markup`<section class="warnings" aria-labelledby="warnings">
    <h2 id="warnings">Read with care</h2>
    <ul>
      ${partial}${all}
    </ul>
  </section>`;
}

function heading({ results, manifest, comparisons }: PageContent): Html {
  const { from, to, days } = results.period;
  const first = comparisons[0]!.comparison;
  const title = first.variant === null || comparisons.length > 1 ? results.title : first.variant.title;
  const runs = manifest.replications.to - manifest.replications.from + 1;
  return markup`<p class="eyebrow">Stepdown report</p>
    <h1>${name(title)}</h1>
    ${comparisons.length > 1 ? markup`<p class="lead">Compared with ${counted(comparisons.length, 'variant')}.</p>` : null}
    <dl class="sides">
      ${sideRows(comparisons)}
      <dt>Period</dt>
      <dd>${longDate(from)} to ${longDate(to)} (${lengthInWords(days)}), ${counted(runs, 'replication')}</dd>
      <dt>Fingerprint</dt>
      <dd>
        manifest ${shortHash(manifest)}: the same letters stand under every chart and table made from these
        files; <a href="#again">how to make the figures again</a>
      </dd>
    </dl>`;
}

function sideRows(comparisons: readonly PageComparison[]): Html[] {
  const { base, variant } = comparisons[0]!.comparison;
  if (variant === null) return [];
  const rows = [
    markup`<dt><span class="swatch base"></span>Base</dt>
      <dd>${name(base.title)}</dd>`,
  ];
  for (const { comparison } of comparisons) {
    rows.push(
      markup`<dt><span class="swatch"></span>Variant</dt>
        <dd>${name(comparison.variant?.title ?? '')}</dd>`,
    );
  }
  return rows;
}

function sectionHtml({ id, title, body }: Section): Html {
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section> `;
}

/** Writes the page. */
export function reportPage(content: PageContent): string {
  const { results, manifest, assumptions, comparisons, style } = content;
  const several = comparisons.length > 1;
  const [first, ...rest] = [
    ...(several ? [overview(comparisons)] : []),
    ...comparisons.flatMap((page, index) => sectionsOf(page, index, several)),
  ];
  const observed = observedSection([results, ...results.variants]);
  const tail: Section[] = [
    ...(observed === null ? [] : [{ id: 'observed', title: 'Beside what was observed', body: observed }]),
    { id: 'assumptions', title: 'Assumptions', body: register(assumptions) },
    { id: 'method', title: 'Method and limits', body: method(comparisons[0]!.comparison) },
    { id: 'again', title: 'How to make these figures again', body: reproduction(results, manifest) },
  ];
  // With several variants the contents lead to each answer; what belongs to it follows it.
  const listed = several ? rest.filter(({ id }) => id.startsWith('answer')) : rest;
  const links = [...listed, ...tail].map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  const hash = createHash('sha256').update(style).digest('base64');
  const page = markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Stepdown ${manifest.version}">
<title>${results.variants[0]?.title ?? results.title} | Stepdown report</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the answer</a>
<header>${heading(content)}</header>
<main id="main">
${sectionHtml(first!)}${warnings(results)}
<nav class="contents-block" aria-labelledby="contents"><h2 id="contents">In this report</h2>
<ul class="contents">${links}</ul></nav>
${rest.map(sectionHtml)}${tail.map(sectionHtml)}</main>
<footer><p>Made by Stepdown ${manifest.version}, a simulator of people moving from hospital to home. Manifest ${shortHash(manifest)}.</p></footer>
</body>
</html>
`;
  return page.text;
}
