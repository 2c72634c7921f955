/** What stands in the gallery: pictures of two shipped scenarios, from a few replications of fixed seed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { framedBy } from '../reports/charts/frame.ts';
import { journeyTimeline } from '../reports/charts/journey-timeline.ts';
import type { PlacedChart } from '../reports/document/block.ts';
import { chartsOfResults } from '../reports/one-chart.ts';
import { WIDTHS } from '../reports/page/drawn-chart.ts';
import { renderSvg } from '../reports/render/svg.ts';
import { loadTextLayout } from '../reports/render/text-layout.ts';
import { loadScenarios, type LoadedScenario } from '../src/cli/load-scenarios.ts';
import { assemble } from '../src/experiment/assemble.ts';
import { manifestOf } from '../src/experiment/manifest.ts';
import { runReplications } from '../src/experiment/replications.ts';
import { runInline } from '../src/experiment/run-inline.ts';
import { withSeed } from '../src/experiment/same-seed.ts';
import { traceJourney } from '../src/model/trace/journey.ts';
import { findPerson, personName } from '../src/model/trace/subject.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const SCENARIOS = join(top, 'scenarios');

interface Show {
  /** Heading on the page, and how to get the same. */
  readonly title: string;
  readonly command: string;
  readonly files: readonly string[];
  readonly probe?: readonly string[];
  readonly replications: number;
}

/** Few replications: the gallery shows what pictures look like, not what is true. */
const SHOWS: readonly Show[] = [
  {
    title: 'A run of one hospital',
    command:
      'npx stepdown run scenarios/examples/thin-slice.yaml --replications 5 --probe "patients in acute beds: { state: { service: acute, is: occupied }, every: 1 hour, cycle: 7 days }"',
    files: ['examples/thin-slice.yaml'],
    probe: [
      'patients in acute beds: { state: { service: acute, is: occupied }, every: 1 hour, cycle: 7 days }',
    ],
    replications: 5,
  },
  {
    title: 'A comparison: Lancashire with bundles of 67 and of 38 contact hours',
    command:
      'npx stepdown compare scenarios/lancashire-67h.yaml scenarios/lancashire-38h.yaml --replications 5',
    files: ['lancashire-67h.yaml', 'lancashire-38h.yaml'],
    replications: 5,
  },
];

/** Every file of the gallery with its content. Nothing in them depends on version, clock or machine. */
export async function galleryFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const parts: string[] = [];
  for (const [i, show] of SHOWS.entries())
    parts.push(await partOf(show, { prefix: `${String(i + 1)}-`, files }));
  parts.push(await journeyPart(files));
  files.set('README.md', page(parts));
  return files;
}

interface Place {
  readonly prefix: string;
  readonly files: Map<string, string>;
}

async function partOf(show: Show, { prefix, files }: Place): Promise<string> {
  const charts = await chartsOf(show);
  const pictures: string[] = [];
  for (const placed of charts) {
    const name = `${prefix}${placed.file}.svg`;
    files.set(name, await svgOf(placed, show));
    pictures.push(`### ${placed.file}\n\n![${alt(placed.chart.finding)}](${name})`);
  }
  return [`## ${show.title}`, `\`\`\`\n${show.command}\n\`\`\``, ...pictures].join('\n\n');
}

async function chartsOf(show: Show): Promise<PlacedChart[]> {
  const loaded = loadScenarios(
    show.files.map((file) => join(SCENARIOS, file)),
    show.probe === undefined ? {} : { probe: show.probe },
  ) as [LoadedScenario, ...LoadedScenario[]];
  const { seeded } = withSeed(loaded, loaded[0].plan.seed);
  const replications = { from: 1, to: show.replications };
  const { byScenario } = await runReplications({
    scenarios: seeded.length,
    replications,
    run: runInline(seeded.map(({ plan }) => plan)),
  });
  const [first, ...rest] = seeded.map((scenario, i) => ({ ...scenario, results: byScenario[i]! }));
  const facts = { workers: 1, startedAt: '', partial: false };
  const manifest = manifestOf(NOBODY, [first!, ...rest], replications, facts);
  const results = assemble({
    runs: [first!, ...rest],
    manifestHash: manifest.hash,
    partial: false,
    warnings: [],
  });
  return chartsOfResults({ results, manifest });
}

/** No version stands under the pictures: they would all change with each. */
const NOBODY = { version: 'gallery', commit: null, node: 'v0' } as const;

async function svgOf({ chart }: PlacedChart, { replications }: Show): Promise<string> {
  const room = { width: WIDTHS.file, narrow: false, layout: await loadTextLayout() };
  const source = `Stepdown’s gallery: ${String(replications)} replications, to show what it looks like.`;
  return renderSvg(framedBy(source, chart, room));
}

const PERSON = 'leaving to reablement@East Lancashire/East Lancashire Hospitals:300';

async function journeyPart(files: Map<string, string>): Promise<string> {
  const [scenario] = loadScenarios([join(SCENARIOS, 'lancashire-67h.yaml')]) as [LoadedScenario];
  const { plan } = scenario;
  const found = findPerson(plan, PERSON);
  if (!('subject' in found) || found.subject.kind !== 'person') throw new Error(`nobody is called ${PERSON}`);
  const { subject } = found;
  const who = personName(plan, subject.cohort, subject.person);
  const chart = journeyTimeline(traceJourney(plan, 1, subject), { who, startDay: plan.startDay });
  const room = { width: WIDTHS.file, narrow: false, layout: await loadTextLayout() };
  files.set('3-journey.svg', await renderSvg(framedBy('Stepdown’s gallery: replication 1.', chart, room)));
  return [
    '## The story of one person',
    `\`\`\`\nnpx stepdown trace scenarios/lancashire-67h.yaml --person "${PERSON}" --picture journey.svg\n\`\`\``,
    '### journey',
    `![${alt(chart.finding)}](3-journey.svg)`,
  ].join('\n\n');
}

const alt = (text: string): string => text.replace(/[[\]]/gu, '');

function page(parts: readonly string[]): string {
  return `${['# Gallery', 'Every picture of the reports, made from shipped scenarios by `npm run gallery` with a few replications: for what they look like, not for their figures. Each run and comparison writes them as SVG, PNG and Vega-Lite with a table beside them; `stepdown chart` gives one for pasting ([how](../how-to/make-a-picture.md)).', ...parts].join('\n\n')}\n`;
}
