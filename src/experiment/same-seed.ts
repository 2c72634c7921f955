import type { PlannedScenario } from './scenario-run.ts';

/**
 * Scenarios with one seed, so that all meet the same people with the same needs; and a note for each
 * but the first that has a seed of its own.
 */
export function withSeed<Scenario extends PlannedScenario>(
  scenarios: readonly [Scenario, ...Scenario[]],
  seed: string,
): { readonly seeded: [Scenario, ...Scenario[]]; readonly notes: string[] } {
  const [base, ...variants] = scenarios;
  const reseeded = (scenario: Scenario): Scenario => ({ ...scenario, plan: { ...scenario.plan, seed } });
  return {
    seeded: [reseeded(base), ...variants.map(reseeded)],
    notes: variants
      .filter(({ plan }) => plan.seed !== seed)
      .map(({ name }) => `${name} was run with the seed of ${base.name}, so that both meet the same people`),
  };
}
