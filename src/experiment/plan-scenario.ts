/** From a scenario that was read to one that can be run: what every reader of scenarios shares. */
import { catalogueOf } from '../measures/catalogue.ts';
import { compile } from '../model/compile/compile.ts';
import type { Checked, Problem, ReadScenario } from '../scenario/scenario.ts';
import { readLags } from './lags/asked-lag.ts';
import { readObserved } from './observed/read-observed.ts';
import type { PlannedScenario } from './scenario-run.ts';
import { readTargets } from './targets/read-targets.ts';

/**
 * Compiles a scenario and finds in its results what the file compares with them. Gives everything
 * that is wrong otherwise: what only compiling can see, or figures that the results do not have.
 */
export function planScenario(
  read: ReadScenario,
  { name, file }: Pick<PlannedScenario, 'name' | 'file'>,
): Checked<PlannedScenario> {
  const compiled = compile(read);
  if (!compiled.ok) return compiled;
  const plan = compiled.value;
  const catalogue = catalogueOf(plan);
  const problems: Problem[] = [];
  const observed = readObserved(read, catalogue, problems);
  const targets = readTargets(read, catalogue, problems);
  const lags = readLags(read, { plan, catalogue }, problems);
  if (problems.length > 0) return { ok: false, problems };
  const { scenario, resolved } = read;
  const isExplanation = scenario.purpose === 'explanation';
  return {
    ok: true,
    value: {
      name,
      title: scenario.title,
      file,
      resolved,
      plan,
      catalogue,
      observed,
      isExplanation,
      lags,
      targets,
    },
  };
}
