/** Runs a scenario with its inputs at other values. */
import type { CalibrationInput } from '../../scenario/calibration-input.ts';
import { laidNumbers } from '../../scenario/moved-input.ts';
import type { Problem, ReadScenario } from '../../scenario/scenario.ts';
import type { RunPlans } from '../points/run-points.ts';
import { scenarioWith } from '../points/scenario-with.ts';
import { runReplications, type ReplicationRange } from '../replications.ts';
import type { PlannedScenario, ScenarioRun } from '../scenario-run.ts';
import { withSources, type SourceOf } from './fitted-values.ts';

export interface Trials {
  readonly read: ReadScenario;
  readonly planned: PlannedScenario;
  readonly inputs: readonly CalibrationInput[];
  readonly run: RunPlans;
  /** Told how many replications have been run, and how many are asked for by now. */
  readonly onProgress: (done: number, asked: number) => void;
}

/** The scenario cannot be run with some values of the inputs. */
export class UnfitValues extends Error {
  readonly problems: readonly Problem[];
  readonly inputs: readonly CalibrationInput[];
  readonly values: readonly number[];
  constructor(inputs: readonly CalibrationInput[], values: readonly number[], problems: readonly Problem[]) {
    super('the scenario cannot be run with these values');
    this.name = 'UnfitValues';
    [this.inputs, this.values, this.problems] = [inputs, values, problems];
  }
}

/** The scenario with the inputs at some values, ready to run. Throws {@link UnfitValues}. */
export function scenarioAt(
  { read, planned, inputs }: Pick<Trials, 'read' | 'planned' | 'inputs'>,
  values: readonly number[],
  sourceOf: SourceOf = () => null,
): PlannedScenario {
  const laid = laidNumbers(inputs, values);
  const again = scenarioWith({ read, planned }, withSources(read, laid, sourceOf));
  if (!again.ok) throw new UnfitValues(inputs, values, again.problems);
  return again.value;
}

/** Runs scenarios on the same replications; null when it was told to stop before all were done. */
export async function runAll(
  { run }: Trials,
  scenarios: readonly PlannedScenario[],
  { replications, onProgress }: { replications: ReplicationRange; onProgress: Trials['onProgress'] },
): Promise<ScenarioRun[] | null> {
  const { byScenario, partial } = await runReplications({
    scenarios: scenarios.length,
    replications,
    run: run(scenarios.map(({ plan }) => plan)),
    onProgress,
  });
  return partial ? null : scenarios.map((scenario, i) => ({ ...scenario, results: byScenario[i]! }));
}
