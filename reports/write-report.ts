/** Writes the report of a run or comparison: the page, its charts and its tables. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Results } from '../src/experiment/results.ts';
import { chartFiles } from './chart-files.ts';
import { chartsOf, chartsOfAll } from './charts/all-charts.ts';
import { isDrawable, type Chart, type MissingChart } from './charts/chart.ts';
import { shortHash } from './charts/frame.ts';
import { observedByMonth } from './charts/observed-by-month.ts';
import type { PageComparison } from './page/comparison-sections.ts';
import { drawChart, type DrawnChart } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { outlineOf, reportPage, sectionsOf, type PageContent } from './page/report-page.ts';
import { tableFile, tablesOf, type PageChart } from './page/section.ts';
import { assumptionGroups, type AssumptionGroup } from './reading/assumptions.ts';
import { comparisonsOf, type Comparison } from './reading/sides.ts';
import { readFont } from './render/fonts.ts';
import { sortedVariants } from './tables/variants-table.ts';
import { tableCsv } from './tables/table-csv.ts';

export interface ReportRequest {
  readonly results: Results;
  readonly manifest: Manifest;
  /** The register; left out, it is read from the resolved scenarios of the manifest. */
  readonly assumptions?: readonly AssumptionGroup[];
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
}

async function draw(
  list: readonly (Chart | MissingChart)[],
  suffix: string,
  manifest: Manifest,
): Promise<PageChart[]> {
  const drawn: PageChart[] = [];
  for (const chart of list) drawn.push(isDrawable(chart) ? await drawChart(chart, suffix, manifest) : chart);
  return drawn;
}

async function drawComparison(
  comparison: Comparison,
  suffix: string,
  manifest: Manifest,
): Promise<PageComparison> {
  const { people, delays, localities, capacity, costs } = chartsOf(comparison);
  return {
    comparison,
    suffix,
    charts: {
      people: await draw(people, suffix, manifest),
      delays: await draw(delays, suffix, manifest),
      localities: await draw(localities, suffix, manifest),
      capacity: await draw(capacity, suffix, manifest),
      costs: await draw(costs, suffix, manifest),
    },
  };
}

/** Draws everything. Variants are numbered as they were given, and stand in the order of the overview. */
async function contentOf({ results, manifest, assumptions }: ReportRequest): Promise<PageContent> {
  const given = comparisonsOf(results, manifest);
  const several = given.length > 1;
  const comparisons: PageComparison[] = [];
  for (const comparison of several ? sortedVariants(given) : given) {
    const suffix = several ? `-${String(given.indexOf(comparison) + 1)}` : '';
    comparisons.push(await drawComparison(comparison, suffix, manifest));
  }
  return {
    results,
    manifest,
    assumptions: assumptions ?? assumptionGroups(manifest.scenarios),
    comparisons,
    overview: several ? await draw(chartsOfAll(given), '', manifest) : [],
    observed: await draw(observedByMonth([results, ...results.variants]), '', manifest),
  };
}

/** Every chart of the page, in its order. */
function drawnCharts({ comparisons, overview, observed }: PageContent): DrawnChart[] {
  const all = [
    ...overview,
    ...comparisons.flatMap(({ charts }) => Object.values(charts).flat()),
    ...observed,
  ];
  return all.filter((chart) => 'wide' in chart);
}

/**
 * Writes `report.html`, for every chart `charts/*.vl.json`, `.svg` and `.png`, and for every table
 * `tables/*.csv`. Returns the paths written, relative to the folder. Nothing else is read or written
 * but the fonts of the package.
 */
export async function writeReport(request: ReportRequest): Promise<{ files: string[] }> {
  const { manifest, folder } = request;
  const content = await contentOf(request);
  const outline = outlineOf(content);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const written: [string, string | Uint8Array][] = [['report.html', reportPage(content, outline, style)]];
  for (const chart of drawnCharts(content)) written.push(...(await chartFiles(chart)));
  for (const table of tablesOf(sectionsOf(outline)))
    written.push([tableFile(table), tableCsv(table, shortHash(manifest))]);
  for (const inside of ['charts', 'tables']) await mkdir(join(folder, inside), { recursive: true });
  for (const [file, text] of written) await writeFile(join(folder, file), text);
  return { files: written.map(([file]) => file) };
}
