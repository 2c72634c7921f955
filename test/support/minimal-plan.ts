/** Plans for tests: the minimal scenario with changes laid over it, compiled. */
import { compile } from '../../src/model/compile/compile.ts';
import type { Plan, PlanLedger, PlanPlaces } from '../../src/model/plan.ts';
import { formatProblems } from '../../src/scenario/problem-text.ts';
import type { Problem } from '../../src/scenario/scenario.ts';
import { minimalScenario, readWell } from './scenario-text.ts';

/** The plan of a scenario text. Throws with its problems when there are any. */
export function planOfText(text: string): Plan {
  const compiled = compile(readWell(text));
  if (!compiled.ok) throw new Error(formatProblems(compiled.problems));
  return compiled.value;
}

/** The plan of the minimal scenario with changes laid over it. */
export function planOf(overrides: object = {}): Plan {
  return planOfText(minimalScenario(overrides));
}

/** What compiling finds wrong with the minimal scenario and changes; reading must find nothing. */
export function compileProblems(overrides: object): readonly Problem[] {
  const compiled = compile(readWell(minimalScenario(overrides)));
  return compiled.ok ? [] : compiled.problems;
}

/** A service of places, by name and place. */
export function placesNamed(plan: Plan, name: string, place = 'all'): PlanPlaces {
  const found = plan.services.find((service) => service.service === name && service.place === place);
  if (found?.kind !== 'places') throw new Error(`no places called ${name} at ${place}`);
  return found;
}

/** A pool, by name and place. */
export function poolNamed(plan: Plan, name: string, place = 'all'): PlanLedger {
  const found = plan.services.find((service) => service.service === name && service.place === place);
  if (found?.kind !== 'ledger') throw new Error(`no pool called ${name} at ${place}`);
  return found;
}
