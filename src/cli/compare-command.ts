import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Who } from '../../reports/reading/who-gains.ts';
import type { Runner } from '../../workers/runner.ts';
import { periodMismatch } from '../experiment/same-period.ts';
import { withPeriods } from '../experiment/same-periods.ts';
import { withSeed } from '../experiment/same-seed.ts';
import { slug } from '../experiment/slug.ts';
import { formatProblems, withoutControls } from '../scenario/problem-text.ts';
import { execute, type Executed } from './execute.ts';
import type { ExitCode } from './exit.ts';
import { WrongInput } from './exit.ts';
import { loadScenarios } from './load-scenarios.ts';
import type { RunOptions } from './run-options.ts';
import { tell } from './tell.ts';
import { whoLines } from './who-lines.ts';
import { withPool } from './with-pool.ts';

/** What `compare` takes. */
export interface CompareOptions extends RunOptions {
  /** By which the change is asked who gains least and who waits longest. */
  readonly who?: Who | undefined;
}

/**
 * `stepdown compare`: the first file is the base. Every scenario gets the base's seed, so that they
 * meet the same people with the same needs, and the base's number of replications.
 */
export function compareCommand(files: readonly string[], options: CompareOptions): Promise<ExitCode> {
  return withPool(options, (pool) => compareAll(withoutBaseAgain(files), options, pool));
}

async function compareAll(
  files: readonly string[],
  options: CompareOptions,
  pool: Runner,
): Promise<ExitCode> {
  const loaded = loadScenarios(files, options);
  refuseTwice(files);
  const [base, ...others] = loaded;
  const mismatches = others
    .map((variant) => periodMismatch(base!, variant))
    .filter((problem) => problem !== null);
  if (mismatches.length > 0) throw new WrongInput(formatProblems(mismatches));
  const { seeded: scenarios, notes: warnings } = withSeed(withPeriods([base!, ...others]), base!.plan.seed);
  const out = options.out ?? join('out', slug(scenarios.map(({ name }) => name).join(' or ')));
  const executed = await execute({ scenarios, out, warnings, options, pool });
  tell(executed, options, scenarios);
  tellWho(executed, options);
  return executed.exitCode;
}

/** Who gains and who waits, where that was asked. */
function tellWho({ written }: Executed, { who, json, quiet }: CompareOptions): void {
  if (who === undefined || written === null || json || quiet) return;
  for (const line of whoLines(written.results, who)) console.log(withoutControls(line));
}

/** A pattern such as `folder/*.yaml` names the base again among its variants: it is passed over, and said so. */
function withoutBaseAgain([base, ...variants]: readonly string[]): readonly string[] {
  const isBase = (file: string): boolean =>
    existsSync(file) && existsSync(base!) && realpathSync(file) === realpathSync(base!);
  const others = variants.filter((file) => !isBase(file));
  if (others.length === variants.length || others.length === 0) return [base!, ...variants];
  console.error(withoutControls(`note: ${base!} is the base, and is not compared with itself`));
  return [base!, ...others];
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
