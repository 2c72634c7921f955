/** Writes the report of a run or comparison: the page, its charts and its tables. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest, Results } from '../src/experiment/results.ts';
import { chartFiles, type ChartFiles } from './chart-files.ts';
import { shortHash } from './charts/frame.ts';
import { chartsIn, tablesIn } from './document/block.ts';
import { contentOf, type Content } from './document/place-charts.ts';
import { drawCharts, type Pictures } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { outlineOf, reportPage, sectionsOf, type Outline } from './page/report-page.ts';
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
  /** Whether the tables are all that is wanted: drawing takes longer than a small run. */
  readonly tablesOnly?: boolean;
}

export interface WrittenReport {
  /** Paths relative to the folder. */
  readonly files: string[];
  /** What the PNG pictures cannot show, and what to use instead; null where they show everything. */
  readonly note: string | null;
}

/**
 * Writes `report.html`, for every chart `charts/*.vl.json`, `.svg` and `.png`, and for every table
 * `tables/*.csv`. Returns the paths written, relative to the folder. Nothing else is read or written
 * but the fonts of the package.
 */
export async function writeReport(request: ReportRequest): Promise<WrittenReport> {
  const { results, manifest, assumptions, folder, tablesOnly } = request;
  const content = contentOf(results, manifest, assumptions);
  const outline = outlineOf(content);
  const tables = tablesIn(sectionsOf(outline)).map((table): WrittenFile => [
    tableFile(table),
    tableCsv(table, shortHash(manifest)),
  ]);
  const { files, note } = tablesOnly ? NOTHING_DRAWN : await pageAndCharts(content, outline);
  const written = [...files, ...tables];
  for (const [file, text] of written) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return { files: written.map(([file]) => file), note };
}

/** Path below the folder of results, and what stands in the file. */
type WrittenFile = [string, string | Uint8Array];

const NOTHING_DRAWN: ChartFiles = { files: [], note: null };

async function pageAndCharts(content: Content, outline: Outline): Promise<ChartFiles> {
  const { html, pictures } = await drawReport(content, outline);
  const { files, note } = await chartFiles(pictures);
  return { files: [['report.html', html], ...files], note };
}

/** The text of the page and the pictures in it; nothing is written to a folder. */
export async function drawReport(
  content: Content,
  outline: Outline,
): Promise<{ readonly html: string; readonly pictures: Pictures }> {
  const pictures = await drawCharts(chartsIn(sectionsOf(outline)), content.manifest);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  return { html: reportPage({ content, outline, pictures, style }), pictures };
}
