/** Fills a folder with what a calibration found: JSON, tables, charts and the page. */
import { calibrationFindings } from '../../reports/words/calibration.ts';
import type { Calibrated } from '../experiment/calibration/calibrate.ts';
import type { Calibration } from '../experiment/calibration/calibration.ts';
import { manifestOf } from '../experiment/manifest.ts';
import type { Manifest } from '../experiment/results.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import type { OutputFolder } from './output-folder.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { writeSealed } from './write-sealed.ts';

export interface CalibrationContent {
  readonly scenario: LoadedScenario;
  readonly calibration: Calibration;
  readonly runs: NonNullable<Calibrated['runs']>;
  readonly workers: number;
}

/** Everything, into the draft of `folder`. */
export async function writeCalibration(folder: OutputFolder, content: CalibrationContent): Promise<void> {
  const { scenario, calibration } = content;
  const manifest = manifestOfFit(content);
  const said = { findings: calibrationFindings(calibration) };
  const about = {
    schema: 'stepdown-calibration-1',
    manifest: manifest.hash,
    scenario: scenario.name,
    title: scenario.title,
  };
  const found = { ...about, ...calibration, ...said };
  writeSealed(folder.draft, { file: 'calibration.json', found, manifest });
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writeCalibrationReport } = await import('../../reports/write-calibration.ts');
  await writeCalibrationReport({ title: scenario.title, calibration, manifest, folder: folder.draft });
}

/** The figures come from two runs: the file as it was, and as fitted. */
function manifestOfFit({ scenario, calibration, runs, workers }: CalibrationContent): Manifest {
  const provenance = { version: packageVersion(), commit: packageCommit(), node: process.version };
  const [before, after] = runs;
  const named = [before, { ...after, name: `${scenario.name}-fitted` }];
  const startedAt = new Date(performance.timeOrigin).toISOString();
  return manifestOf(provenance, named, calibration.confirmation!.replications, {
    workers,
    startedAt,
    partial: false,
  });
}
