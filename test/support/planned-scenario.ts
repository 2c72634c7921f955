/** Scenarios of tests brought as far as a run, and run in this thread. */
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import type { ScenarioRun } from '../../src/experiment/scenario-run.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { formatProblems } from '../../src/scenario/problem-text.ts';
import type { Problem } from '../../src/scenario/scenario.ts';
import { readWell } from './scenario-text.ts';

/** A scenario that is run: the text must be right. Throws with its problems when it is not. */
export function runOfText(text: string, replications: number): ScenarioRun {
  const planned = planScenario(readWell(text), { name: 'scenario', file: 'scenario.yaml' });
  if (!planned.ok) throw new Error(formatProblems(planned.problems));
  const results = Array.from({ length: replications }, (_, i) =>
    measureReplication(planned.value.plan, i + 1),
  );
  return { ...planned.value, results };
}

/** What planning finds wrong with a text; reading it must find nothing. */
export function planningProblems(text: string): readonly Problem[] {
  const planned = planScenario(readWell(text), { name: 'scenario', file: 'scenario.yaml' });
  return planned.ok ? [] : planned.problems;
}
