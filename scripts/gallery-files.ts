/** What stands in the gallery: pictures of shipped scenarios, from a few replications of fixed seed. */
import { fileURLToPath } from 'node:url';
import { framedBy } from '../reports/charts/frame.ts';
import { WIDTHS } from '../reports/page/drawn-chart.ts';
import { renderSvg } from '../reports/render/svg.ts';
import { loadTextLayout } from '../reports/render/text-layout.ts';
import { inTheme } from '../reports/theme.ts';
import { documentFiles, documentsPart } from './gallery/document-pages.ts';
import { hashOfDocuments } from './gallery/document-text.ts';
import { runGround } from './gallery/ground.ts';
import { journeyShow } from './gallery/journey-show.ts';
import { comparisonShows, COMPARED, runShow, severalShow } from './gallery/report-shows.ts';
import type { Picture, Show } from './gallery/show.ts';
import { studyShows } from './gallery/study-shows.ts';

export const GALLERY = fileURLToPath(new URL('../docs/gallery', import.meta.url));

const HEAD = `# Gallery

Every picture and document, made from shipped scenarios by \`npm run gallery\` with a few replications: for what they look like, not for their figures. Each run and comparison writes its pictures as SVG, PNG and Vega-Lite with a table beside them; \`stepdown chart\` gives one for pasting ([how](../how-to/make-a-picture.md)), \`stepdown report\` the documents ([how](../how-to/write-the-business-case.md)).`;

/** Every file of the gallery with its content. Nothing in them depends on version, clock or machine; the pictures of documents are as they lie. */
export async function galleryFiles(): Promise<Map<string, string | Uint8Array>> {
  const compared = await runGround(COMPARED);
  const documents = documentFiles(GALLERY);
  const files = new Map<string, string | Uint8Array>(documents);
  const shows = [
    ...comparisonShows(compared),
    await severalShow(),
    await runShow(),
    ...(await studyShows()),
    journeyShow(),
  ];
  for (const show of shows)
    for (const picture of show.pictures) files.set(`${picture.file}.svg`, await svgOf(picture, show));
  const [first, ...others] = shows.map(partOf);
  const parts = [HEAD, first!, documentsPart(documents, hashOfDocuments(compared)), ...others];
  files.set('README.md', `${parts.filter((part) => part !== '').join('\n\n')}\n`);
  return files;
}

function partOf({ title, command, pictures }: Show): string {
  const shown = pictures.map(
    ({ chart, file }) => `### ${chart.name}\n\n![${alt(chart.finding)}](${file}.svg)`,
  );
  return [`## ${title}`, `\`\`\`\n${command}\n\`\`\``, ...shown].join('\n\n');
}

async function svgOf({ chart, theme }: Picture, { replications }: Show): Promise<string> {
  const room = { width: WIDTHS.file, narrow: false, layout: await loadTextLayout() };
  const runs = replications === 1 ? '1 replication' : `${String(replications)} replications`;
  const source = `Stepdown\u2019s gallery: ${runs}, to show what it looks like.`;
  return inTheme(await renderSvg(framedBy(source, chart, room)), theme);
}

const alt = (text: string): string => text.replace(/[[\]]/gu, '');
