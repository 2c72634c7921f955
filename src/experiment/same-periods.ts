import { catalogueOf } from '../measures/catalogue.ts';
import type { Plan } from '../model/plan.ts';
import type { ReadScenario } from '../scenario/scenario.ts';
import { readObserved } from './observed/read-observed.ts';
import type { PlannedScenario } from './scenario-run.ts';

/**
 * Scenarios whose series have one step. Where a variant asks for a lag, all of them get its periods: two
 * series are held against each other period by period.
 */
export function withPeriods<Scenario extends PlannedScenario & { readonly read: ReadScenario }>(
  scenarios: readonly [Scenario, ...Scenario[]],
): [Scenario, ...Scenario[]] {
  const period = scenarios.find(({ lags }) => lags.length > 0)?.plan.period;
  const [base, ...variants] = scenarios;
  if (period === undefined) return [base, ...variants];
  return [inPeriods(base, period), ...variants.map((variant) => inPeriods(variant, period))];
}

function inPeriods<Scenario extends PlannedScenario & { readonly read: ReadScenario }>(
  scenario: Scenario,
  period: Plan['period'],
): Scenario {
  if (scenario.plan.period === period) return scenario;
  const plan = { ...scenario.plan, period };
  const catalogue = catalogueOf(plan);
  // What was observed was found to be right in other periods: months and years are put together from any of them.
  return { ...scenario, plan, catalogue, observed: readObserved(scenario.read, catalogue, []) };
}
