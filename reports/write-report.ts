/** Writes the report of a run or comparison: the page, its charts and its tables. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Results } from '../src/experiment/results.ts';
import { chartFiles } from './chart-files.ts';
import { shortHash } from './charts/frame.ts';
import { chartsIn, tablesIn } from './document/block.ts';
import { contentOf } from './document/place-charts.ts';
import { drawCharts } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { outlineOf, reportPage, sectionsOf } from './page/report-page.ts';
import { tableFile } from './page/section.ts';
import type { AssumptionGroup } from './reading/assumptions.ts';
import { readFont } from './render/fonts.ts';
import { tableCsv } from './tables/table-csv.ts';

export interface ReportRequest {
  readonly results: Results;
  readonly manifest: Manifest;
  /** The register; left out, it is read from the resolved scenarios of the manifest. */
  readonly assumptions?: readonly AssumptionGroup[];
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
}

/**
 * Writes `report.html`, for every chart `charts/*.vl.json`, `.svg` and `.png`, and for every table
 * `tables/*.csv`. Returns the paths written, relative to the folder. Nothing else is read or written
 * but the fonts of the package.
 */
export async function writeReport(request: ReportRequest): Promise<{ files: string[] }> {
  const { results, manifest, assumptions, folder } = request;
  const content = contentOf(results, manifest, assumptions);
  const outline = outlineOf(content);
  const sections = sectionsOf(outline);
  const pictures = await drawCharts(chartsIn(sections), manifest);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const written: [string, string | Uint8Array][] = [
    ['report.html', reportPage({ content, outline, pictures, style })],
    ...(await chartFiles(pictures)),
    ...tablesIn(sections).map((table): [string, string] => [
      tableFile(table),
      tableCsv(table, shortHash(manifest)),
    ]),
  ];
  for (const inside of ['charts', 'tables']) await mkdir(join(folder, inside), { recursive: true });
  for (const [file, text] of written) await writeFile(join(folder, file), text);
  return { files: written.map(([file]) => file) };
}
