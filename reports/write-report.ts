/** Writes the report of a run or comparison: the page and its charts. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Results } from '../src/experiment/results.ts';
import { chartsOf } from './charts/all-charts.ts';
import { isDrawable, type Chart, type MissingChart } from './charts/chart.ts';
import { drawChart, type DrawnChart } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { reportPage, type PageChart, type PageComparison } from './page/report-page.ts';
import { assumptionGroups, type AssumptionGroup } from './reading/assumptions.ts';
import { comparisonsOf, type Comparison } from './reading/sides.ts';
import { readFont } from './render/fonts.ts';
import { renderPng } from './render/png.ts';

export interface ReportRequest {
  readonly results: Results;
  readonly manifest: Manifest;
  /** The register; left out, it is read from the resolved scenarios of the manifest. */
  readonly assumptions?: readonly AssumptionGroup[];
  /** An existing folder. `report.html` and `charts/` are written into it. */
  readonly folder: string;
}

interface Draft {
  readonly manifest: Manifest;
  /** Put after the names of chart files where there are several variants. */
  readonly suffix: string;
}

async function draw(list: readonly (Chart | MissingChart)[], draft: Draft): Promise<PageChart[]> {
  const drawn: PageChart[] = [];
  for (const chart of list) {
    drawn.push(isDrawable(chart) ? await drawChart(chart, chart.name + draft.suffix, draft.manifest) : chart);
  }
  return drawn;
}

async function drawComparison(comparison: Comparison, draft: Draft): Promise<PageComparison> {
  const { delays, localities, capacity } = chartsOf(comparison);
  return {
    comparison,
    charts: {
      delays: await draw(delays, draft),
      localities: await draw(localities, draft),
      capacity: await draw(capacity, draft),
    },
  };
}

async function writeChart(folder: string, { file, framed }: DrawnChart): Promise<string[]> {
  const path = (ending: string): string => join('charts', `${file}.${ending}`);
  const files: [string, string | Uint8Array][] = [
    [path('vl.json'), `${JSON.stringify(framed.spec, null, 1)}\n`],
    [path('svg'), framed.svg],
    [path('png'), await renderPng(framed.svg)],
  ];
  for (const [file, content] of files) await writeFile(join(folder, file), content);
  return files.map(([name]) => name);
}

/**
 * Writes `report.html` and, for every chart, `charts/*.vl.json`, `.svg` and `.png`. Returns the paths
 * written, relative to the folder. Nothing else is read or written but the fonts of the package.
 */
export async function writeReport(request: ReportRequest): Promise<{ files: string[] }> {
  const { results, manifest, folder } = request;
  const comparisons: PageComparison[] = [];
  for (const [index, comparison] of comparisonsOf(results, manifest).entries()) {
    const suffix = results.variants.length > 1 ? `-${String(index + 1)}` : '';
    comparisons.push(await drawComparison(comparison, { manifest, suffix }));
  }
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const assumptions = request.assumptions ?? assumptionGroups(manifest.scenarios);
  const page = reportPage({ results, manifest, assumptions, comparisons, style });
  await mkdir(join(folder, 'charts'), { recursive: true });
  const files = ['report.html'];
  await writeFile(join(folder, 'report.html'), page);
  for (const { charts } of comparisons) {
    for (const chart of Object.values(charts).flat()) {
      if ('wide' in chart) files.push(...(await writeChart(folder, chart)));
    }
  }
  return { files };
}
