/** What is wrong with the `calibrate` section of a scenario, told before anybody calibrates. */
import { formatProblems } from '../../scenario/problem-text.ts';
import type { Problem, ReadScenario } from '../../scenario/scenario.ts';
import type { PlannedScenario } from '../scenario-run.ts';
import { readCalibration } from './read-calibration.ts';

/** Faults of the file itself, and notes on what it inherits. */
export interface CalibrationFaults {
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/**
 * A variant may move a number out of the range in which its base was fitted: what is wrong with an
 * inherited input is a warning, and only the file that states it is at fault.
 */
export function calibrationFaults(
  read: ReadScenario,
  { observed }: Pick<PlannedScenario, 'observed'>,
): CalibrationFaults {
  if (read.scenario.calibrate === undefined) return { problems: [], warnings: [] };
  const task = readCalibration({ read, observed, asked: [] });
  if (task.ok) return { problems: [], warnings: [] };
  const isInherited = read.provenance(['calibrate']).file !== read.file;
  const isOwn = ({ file }: Problem): boolean => !isInherited && file === read.file;
  return {
    problems: task.problems.filter(isOwn),
    warnings: task.problems
      .filter((problem) => !isOwn(problem))
      .map(
        (problem) =>
          `this scenario cannot be calibrated as the file it extends says: ${formatProblems([problem])
            .split('\n')
            .map((line) => line.trim())
            .join('; ')}`,
      ),
  };
}
