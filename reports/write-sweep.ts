/** Writes the page, charts and tables of a sweep. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/experiment/results.ts';
import type { SweepResults } from '../src/experiment/sweep/sweep-results.ts';
import { chartFiles } from './chart-files.ts';
import { shortHash } from './charts/frame.ts';
import { sweepCharts } from './charts/sweep-charts.ts';
import { isPlaced, tablesIn } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { drawCharts } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { sweepPage, sweepSections } from './page/sweep-page.ts';
import { tableFile } from './page/section.ts';
import { readFont } from './render/fonts.ts';
import { tableCsv } from './tables/table-csv.ts';

export interface SweepReport {
  readonly results: SweepResults;
  readonly manifest: Manifest;
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
}

/** Writes `report.html`, for every chart `.vl.json`, `.svg` and `.png`, and for every table a CSV file. */
export async function writeSweepReport({ results, manifest, folder }: SweepReport): Promise<void> {
  const charts = sweepCharts(results).map((chart) => placed(chart));
  const content = { results, manifest, charts };
  const sections = sweepSections(content);
  const pictures = await drawCharts(charts.filter(isPlaced), manifest);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const written: [string, string | Uint8Array][] = [
    ['report.html', sweepPage(content, sections, { style, pictures })],
    ...(await chartFiles(pictures)),
    ...tablesIn(sections).map((table): [string, string] => [
      tableFile(table),
      tableCsv(table, shortHash(manifest)),
    ]),
  ];
  for (const inside of ['charts', 'tables']) await mkdir(join(folder, inside), { recursive: true });
  for (const [file, text] of written) await writeFile(join(folder, file), text);
}
