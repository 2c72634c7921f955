/** Writes the page and the charts of a calibration. The heavy libraries load here, on first use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calibration, Confirmation } from '../src/experiment/calibration/calibration.ts';
import type { Manifest } from '../src/experiment/results.ts';
import { monthName, parseDay } from '../src/scenario/calendar/civil-day.ts';
import { chartFiles } from './chart-files.ts';
import { isDrawable } from './charts/chart.ts';
import { fitOfObserved, type FitChart } from './charts/fit-of-observed.ts';
import { calibrationPage } from './page/calibration-page.ts';
import { drawChart } from './page/drawn-chart.ts';
import { pageStyle } from './page/page-style.ts';
import { readFont } from './render/fonts.ts';

export interface CalibrationReport {
  readonly title: string;
  readonly calibration: Calibration;
  readonly manifest: Manifest;
  /** An existing folder. `report.html` and `charts/` are written into it. */
  readonly folder: string;
}

/** Writes `report.html` and, for every chart, `charts/*.vl.json`, `.svg` and `.png`. */
export async function writeCalibrationReport(report: CalibrationReport): Promise<void> {
  const { title, calibration, manifest, folder } = report;
  const { confirmation } = calibration;
  const charts = (confirmation === null ? [] : chartsOf(confirmation)).map(fitOfObserved);
  const drawn = await Promise.all(
    charts.map(async (chart) => (isDrawable(chart) ? await drawChart(chart, chart.name, manifest) : chart)),
  );
  const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
  await mkdir(join(folder, 'charts'), { recursive: true });
  await writeFile(
    join(folder, 'report.html'),
    calibrationPage({ title, calibration, manifest, charts: drawn, style }),
  );
  for (const chart of drawn)
    if ('wide' in chart)
      for (const [file, content] of await chartFiles(chart)) await writeFile(join(folder, file), content);
}

/** Every observed figure in one picture, and the months of each series in one of their own. */
function chartsOf({ before, after }: Confirmation): FitChart[] {
  const whole = after.map((fit, i) => ({ label: fit.name, before: before[i]!, after: fit }));
  const byMonth = after.flatMap((fit, i): FitChart[] => {
    const earlier = before[i]!.months;
    if (fit.months === undefined || earlier === undefined) return [];
    const rows = fit.months.map((figure, m) => ({
      label: monthName(parseDay(`${figure.month}-01`)!),
      before: earlier[m]!,
      after: figure,
    }));
    return [{ name: `fit-by-month-${String(i + 1)}`, what: `By month: ${fit.name}`, rows }];
  });
  return [{ name: 'fit', what: 'Every observed figure', rows: whole }, ...byMonth];
}
