/** What is told of a scenario before anything runs. */
import { checkReport } from '../model/check/check-plan.ts';
import type { CheckReport } from '../model/check/check-report.ts';
import { explain, type Explained } from '../scenario/explain/explain.ts';
import type { Checked } from '../scenario/scenario.ts';
import { calibrationFaults } from './calibration/check-calibration.ts';
import type { MovableScenario } from './points/scenario-with.ts';

/** What a scenario means in plain words, and what may mislead. */
export interface ScenarioCheck extends CheckReport {
  readonly explained: readonly Explained[];
}

/** Looks at a scenario that reads and compiles; what is wrong with its calibration otherwise. */
export function check({ read, planned }: MovableScenario): Checked<ScenarioCheck> {
  const { problems, warnings } = calibrationFaults(read, planned);
  if (problems.length > 0) return { ok: false, problems };
  const report = checkReport(read, planned.plan);
  return {
    ok: true,
    value: { ...report, warnings: [...report.warnings, ...warnings], explained: explain(read.scenario) },
  };
}
