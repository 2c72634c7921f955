/** Writes the page of a study (a search, levers, sensitivity) with its charts and tables. */
import type { Manifest } from '../src/experiment/results.ts';
import { paragraph, type Section } from './document/block.ts';
import { documentHtml } from './page/document.ts';
import { markup, name } from './page/markup.ts';
import { sectionHtml } from './page/section.ts';
import { writePage } from './write-page.ts';

export interface StudyReport {
  /** What kind of study, such as `search for a size`. */
  readonly kind: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly manifest: Manifest;
  /** The file beside the page that machines read. */
  readonly data: string;
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
}

/** Writes `report.html`, for every chart `.vl.json`, `.svg` and `.png`, and for every table a CSV file. */
export async function writeStudy({
  kind,
  title,
  manifest,
  folder,
  data,
  ...rest
}: StudyReport): Promise<void> {
  const sections = [...rest.sections, facts(manifest, data)];
  await writePage({
    sections,
    manifest,
    folder,
    html: ({ style, pictures }) =>
      documentHtml({
        title: markup`${title} | Stepdown ${kind}`,
        skip: 'Skip to what was found',
        header: markup`<p class="eyebrow">Stepdown ${kind}</p><h1>${name(title)}</h1>`,
        main: markup`${sections.map((section) => sectionHtml(section, { manifest, pictures }))}`,
        style,
        manifest,
      }),
  });
}

/** What was only read, not run, has neither seed nor manifest. */
function facts({ hash, seed, replications }: Manifest, data: string): Section {
  const isRun = replications.to >= replications.from;
  return {
    id: 'facts',
    title: 'Where this comes from',
    parts: [
      {
        kind: 'definitions',
        look: 'facts',
        items: [
          { term: 'Manifest hash', text: [{ code: hash }] },
          ...(isRun ? [{ term: 'Seed', text: [{ name: seed }] }] : []),
        ],
      },
      paragraph(
        [
          'Beside this page: ',
          { code: data },
          ...(isRun ? ['; ', { code: 'manifest.json' }] : []),
          '; every table as CSV in ',
          { code: 'tables' },
          '; every chart as Vega-Lite, SVG and PNG in ',
          { code: 'charts' },
          '.',
        ],
        'quiet',
      ),
    ],
  };
}
