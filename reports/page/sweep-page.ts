/** The page of a sweep: what was found, the pictures, every point, and how. */
import type { Manifest } from '../../src/experiment/results.ts';
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { tableBlocks, type Figure } from '../document/block.ts';
import { sweepDifferencesTable, sweepPointsTable } from '../tables/sweep-tables.ts';
import { capital } from '../words/lists.ts';
import { counted } from '../words/numbers.ts';
import { inputName, levelText } from '../words/sweep-names.ts';
import { sweepFindings } from '../words/sweep.ts';
import { documentHtml } from './document.ts';
import { markup, name, type Html } from './markup.ts';
import type { Pictures } from './drawn-chart.ts';
import { sectionHtml, wordsPart, type PageSection, type Part } from './section.ts';

export interface SweepPage {
  readonly results: SweepResults;
  readonly manifest: Manifest;
  readonly charts: readonly Figure[];
}

/** Sections of the page, in the order in which a reader needs them. */
export function sweepSections({ results, manifest, charts }: SweepPage): PageSection[] {
  const findings = sweepFindings(results).map((text) => markup`<p>${name(text)}</p>`);
  const pictures = charts.map((figure): Part => ({ kind: 'figure', figure }));
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [...wordsPart(markup`<div class="answer">${findings}</div>`), ...wordsPart(asked(results))],
    },
    ...(pictures.length === 0 ? [] : [{ id: 'pictures', title: 'Pictures', parts: pictures }]),
    {
      id: 'points',
      title: 'Every point',
      parts: [
        ...tableBlocks([sweepPointsTable(results)]),
        ...tableBlocks([sweepDifferencesTable(results)], true),
      ],
    },
    { id: 'method', title: 'Method and limits', parts: wordsPart(method(results, manifest)) },
  ];
}

/** Writes the page: self-contained, without script or network. */
export function sweepPage(
  { results, manifest }: SweepPage,
  sections: readonly PageSection[],
  { style, pictures }: { readonly style: string; readonly pictures: Pictures },
): string {
  return documentHtml({
    title: markup`${results.title} | Stepdown experiment`,
    skip: 'Skip to what was found',
    header: markup`<p class="eyebrow">Stepdown experiment</p><h1>${name(results.title)}</h1>`,
    main: markup`${sections.map((section) => sectionHtml(section, { manifest, pictures }))}`,
    style,
    manifest,
  });
}

const DESIGNS: Readonly<Record<SweepResults['design'], string>> = {
  grid: 'every level with every other',
  'one at a time': 'each level alone, the others as they stand',
  'latin hypercube': 'a Latin hypercube sample of the ranges',
  sobol: 'Sobol points over the ranges',
};

/** What was asked: inputs with what they are now, scenarios, design. */
function asked({ inputs, cases, points, design }: SweepResults): Html {
  const now = inputs.map(
    (input) =>
      markup`<li><strong>${name(capital(inputName(input)))}</strong>: now ${name(levelText(input.now, input))}<span class="unit">${input.name}</span></li>`,
  );
  const others = cases.slice(1).map((each) => markup`<li>${name(each.name)}: ${name(each.title)}</li>`);
  return markup`<p>${counted(points.length, 'point')} (${DESIGNS[design]}), each run on the same people as the baseline, <bdi>${cases[0]!.title}</bdi>.</p>
    ${now.length === 0 ? null : markup`<p>Moved:</p><ul>${now}</ul>`}
    ${others.length === 0 ? null : markup`<p>Variants, moved in the same way:</p><ul>${others}</ul>`}`;
}

function method({ points }: SweepResults, manifest: Manifest): Html {
  const { from, to } = manifest.replications;
  return markup`<p>
      Replications ${from} to ${to} of every point meet the same people with the same needs, so that a difference
      from the baseline is what the change does and little else. Intervals are 95% intervals of an average
      (Student’s t). The tables in <code>tables</code> also hold intervals that hold for all
      ${counted(points.length - 1, 'comparison')} together (Bonferroni).
    </p>
    <h3>Limits</h3>
    <ul>
      <li>
        The best of many points is flattered by chance: of equal points one always looks best. Whether it is best
        for certain is a question of its own.
      </li>
      <li>An interval is about chance in the model, not about a wrong number in the file.</li>
      <li>Between levels, and beyond the ends of a range, nothing was run.</li>
    </ul>
    <dl class="facts">
      <dt>Manifest hash</dt>
      <dd><code>${manifest.hash}</code></dd>
      <dt>Seed</dt>
      <dd>${name(manifest.seed)}</dd>
    </dl>
    <p class="quiet">
      Beside this page: <code>sweep.json</code>; <code>manifest.json</code>; <code>tables/points.csv</code> and
      <code>tables/replications.csv</code> with every figure, also as Parquet; every chart as Vega-Lite, SVG and
      PNG in <code>charts</code>.
    </p>`;
}
