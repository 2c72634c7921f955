import { laidNumbers, type MovedInput } from '../../scenario/moved-input.ts';
import type { LaidValue } from '../../scenario/read/lay-values.ts';
import type { Checked, ReadScenario } from '../../scenario/scenario.ts';
import { planScenario } from '../plan-scenario.ts';
import type { PlannedScenario } from '../scenario-run.ts';

/** A scenario that values can be laid on: as it was read, and as it stands. */
export interface MovableScenario {
  readonly read: ReadScenario;
  readonly planned: PlannedScenario;
}

/**
 * The scenario with values at some paths, checked and compiled anew; the planned one itself when there
 * are none. Gives all that is wrong with the values otherwise. Throws RangeError for a path that leads nowhere.
 */
export function scenarioWith(
  { read, planned }: MovableScenario,
  values: readonly LaidValue[],
): Checked<PlannedScenario> {
  if (values.length === 0) return { ok: true, value: planned };
  const changed = read.withValues(values);
  return changed.ok ? planScenario(changed.value, planned) : changed;
}

/** The values that put inputs where they are wanted, in the units of the inputs; they say nothing of a source. */
export function inputValues(inputs: readonly MovedInput[], values: readonly number[]): LaidValue[] {
  return laidNumbers(inputs, values).map(({ number: { path }, value }) => ({ path, value, source: null }));
}
