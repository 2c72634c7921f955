/** Writes the page, charts and tables of a calibration. */
import type { Calibration } from '../src/experiment/calibration/calibration.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { fitOfObserved } from './charts/fit-of-observed.ts';
import { observedByMonth } from './charts/observed-by-month.ts';
import { runsOf } from './charts/period-band.ts';
import { placed } from './document/place-charts.ts';
import { calibrationPage, calibrationSections } from './page/calibration-page.ts';
import { writePage } from './write-page.ts';

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
  const runs = runsOf(calibration);
  const months = observedByMonth([{ title, observed: after }], runs).map((chart) => placed(chart));
  const content = { title, calibration, manifest, fit, months };
  const sections = calibrationSections(content);
  await writePage({
    sections,
    manifest,
    folder,
    html: (parts) => calibrationPage(content, sections, parts),
  });
}
