import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Runner } from '../../workers/runner.ts';
import { periodMismatch } from '../experiment/same-period.ts';
import { withSeed } from '../experiment/same-seed.ts';
import { slug } from '../experiment/slug.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { execute } from './execute.ts';
import type { ExitCode } from './exit.ts';
import { WrongInput } from './exit.ts';
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

async function compareAll(files: readonly string[], options: RunOptions, pool: Runner): Promise<ExitCode> {
  const loaded = loadScenarios(files, options);
  refuseTwice(files);
  const [base, ...others] = loaded;
  const mismatches = others
    .map((variant) => periodMismatch(base!, variant))
    .filter((problem) => problem !== null);
  if (mismatches.length > 0) throw new WrongInput(formatProblems(mismatches));
  const { seeded: scenarios, notes: warnings } = withSeed([base!, ...others], base!.plan.seed);
  const out = options.out ?? join('out', slug(scenarios.map(({ name }) => name).join(' or ')));
  const executed = await execute({ scenarios, out, warnings, options, pool });
  tell(executed, options, scenarios);
  return executed.exitCode;
}

/** A scenario does not differ from itself: a name was mistyped. */
function refuseTwice(files: readonly string[]): void {
  const real = files.map((file) => realpathSync(file));
  const again = files.flatMap((file, i) => {
    const first = real.indexOf(real[i]!);
    return first === i ? [] : [file === files[first] ? file : `${file} (the same file as ${files[first]!})`];
  });
  if (again.length > 0)
    throw new WrongInput(
      `named twice: ${again.join(', ')}. A comparison needs different scenarios: name another file, or run this one alone (stepdown run)`,
    );
}
