/** Writes the page, charts and tables of a calibration. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calibration } from '../src/experiment/calibration/calibration.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { chartFiles } from './chart-files.ts';
import { fitOfObserved } from './charts/fit-of-observed.ts';
import { shortHash } from './charts/frame.ts';
import { observedByMonth } from './charts/observed-by-month.ts';
import { isPlaced, tablesIn } from './document/block.ts';
import { placed } from './document/place-charts.ts';
import { calibrationPage, calibrationSections } from './page/calibration-page.ts';
import { drawCharts } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { tableFile } from './page/section.ts';
import { readFont } from './render/fonts.ts';
import { tableCsv } from './tables/table-csv.ts';

export interface CalibrationReport {
  readonly title: string;
  readonly calibration: Calibration;
  readonly manifest: Manifest;
  /** An existing folder. `report.html`, `charts/` and `tables/` are written into it. */
  readonly folder: string;
}

/** Writes `report.html`, for every chart `.vl.json`, `.svg` and `.png`, and for every table a CSV file. */
export async function writeCalibrationReport(report: CalibrationReport): Promise<void> {
  const { title, calibration, manifest, folder } = report;
  const after = calibration.confirmation?.after ?? [];
  const fit = placed(fitOfObserved(after, calibration.confirmation?.before ?? []));
  const months = observedByMonth([{ title, observed: after }]).map((chart) => placed(chart));
  const content = { title, calibration, manifest, fit, months };
  const sections = calibrationSections(content);
  const pictures = await drawCharts([fit, ...months].filter(isPlaced), manifest);
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  const written: [string, string | Uint8Array][] = [
    ['report.html', calibrationPage(content, sections, { style, pictures })],
    ...(await chartFiles(pictures)),
    ...tablesIn(sections).map((table): [string, string] => [
      tableFile(table),
      tableCsv(table, shortHash(manifest)),
    ]),
  ];
  for (const inside of ['charts', 'tables']) await mkdir(join(folder, inside), { recursive: true });
  for (const [file, content] of written) await writeFile(join(folder, file), content);
}
