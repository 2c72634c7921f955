import { join } from 'node:path';
import type { ReplicationPool } from '../../workers/pool.ts';
import { periodMismatch } from '../experiment/same-period.ts';
import { slug } from '../experiment/slug.ts';
import { execute } from './execute.ts';
import type { ExitCode } from './exit.ts';
import { WrongInput } from './exit.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { loadScenarios } from './load-scenarios.ts';
import type { RunOptions } from './run-options.ts';
import { tell } from './tell.ts';
import { withPool } from './with-pool.ts';

/**
 * `stepdown compare`: the first file is the base. Every scenario gets the base's seed, so that they
 * meet the same people with the same needs, and the base's number of replications.
 */
export function compareCommand(files: readonly string[], options: RunOptions): Promise<ExitCode> {
  return withPool(options, (pool) => compareAll(files, options, pool));
}

async function compareAll(
  files: readonly string[],
  options: RunOptions,
  pool: ReplicationPool,
): Promise<ExitCode> {
  const [base, ...others] = loadScenarios(files, options);
  const mismatches = others.map((variant) => periodMismatch(base!, variant)).filter((text) => text !== null);
  if (mismatches.length > 0) throw new WrongInput(mismatches.join('\n'));
  const variants = others.map((variant) => withSeedOf(base!, variant));
  const warnings = others
    .filter(({ plan }) => plan.seed !== base!.plan.seed)
    .map(({ name }) => `${name} was run with the seed of ${base!.name}, so that both meet the same people`);
  const scenarios: [LoadedScenario, ...LoadedScenario[]] = [base!, ...variants];
  const out = options.out ?? join('out', slug(scenarios.map(({ name }) => name).join(' or ')));
  const executed = await execute({ scenarios, out, warnings, options, pool });
  tell(executed, options, scenarios);
  return executed.exitCode;
}

function withSeedOf(base: LoadedScenario, variant: LoadedScenario): LoadedScenario {
  return { ...variant, plan: { ...variant.plan, seed: base.plan.seed } };
}
