/** Writes a page with its charts and tables into a folder. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/experiment/results.ts';
import { chartFiles } from './chart-files.ts';
import { shortHash } from './charts/frame.ts';
import { chartsIn, tablesIn } from './document/block.ts';
import { drawCharts, type Pictures } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { tableFile, type PageSection } from './page/section.ts';
import { readFont } from './render/fonts.ts';
import { tableCsv } from './tables/table-csv.ts';

export interface WrittenPage {
  readonly sections: readonly PageSection[];
  readonly manifest: Manifest;
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
  /** The text of the page. */
  readonly html: (parts: { readonly style: string; readonly pictures: Pictures }) => string;
}

/** Writes `report.html`, for every chart `.vl.json`, `.svg` and `.png`, and for every table a CSV file. */
export async function writePage({ sections, manifest, folder, html }: WrittenPage): Promise<void> {
  const pictures = await drawCharts(chartsIn(sections), manifest);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const written: [string, string | Uint8Array][] = [
    ['report.html', html({ style, pictures })],
    ...(await chartFiles(pictures)).files,
    ...tablesIn(sections).map((table): [string, string] => [
      tableFile(table),
      tableCsv(table, shortHash(manifest)),
    ]),
  ];
  for (const inside of ['charts', 'tables']) await mkdir(join(folder, inside), { recursive: true });
  for (const [file, content] of written) await writeFile(join(folder, file), content);
}
