/** Writes the page, charts and tables of a sweep. */
import type { Manifest } from '../src/experiment/results.ts';
import type { SweepResults } from '../src/experiment/sweep/sweep-results.ts';
import { sweepCharts } from './charts/sweep-charts.ts';
import { placed } from './document/place-charts.ts';
import { sweepPage, sweepSections } from './page/sweep-page.ts';
import { writePage } from './write-page.ts';

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
  await writePage({ sections, manifest, folder, html: (parts) => sweepPage(content, sections, parts) });
}
