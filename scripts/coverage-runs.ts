/** Runs every scenario that stands for a service model beside the file it extends, and keeps what it did to delayed days. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { avoidedBy, type Avoided, type Claims } from '../reports/reading/avoided.ts';
import { findDifference } from '../reports/reading/figures.ts';
import { loadScenarios } from '../src/cli/load-scenarios.ts';
import type { LoadedScenario } from '../src/cli/load-scenarios.ts';
import { assemble } from '../src/experiment/assemble.ts';
import type { RunJobs } from '../src/experiment/replications.ts';
import { runReplications } from '../src/experiment/replications.ts';
import type { Difference, Results } from '../src/experiment/results.ts';
import { periodMismatch } from '../src/experiment/same-period.ts';
import { formatProblems } from '../src/scenario/problem-text.ts';
import { withPeriods } from '../src/experiment/same-periods.ts';
import { withSeed } from '../src/experiment/same-seed.ts';
import type { Plan } from '../src/model/plan.ts';

/** What a file says of the model it stands for. */
export interface Covering {
  /** The scenario and its baseline: the one file it extends. */
  readonly file: string;
  readonly base: string;
  readonly row: number;
  readonly evidence: string;
  readonly basis: string;
  readonly claims?: Claims;
}

export interface CoveredRow extends Covering {
  readonly title: string;
  readonly delayedDays: Difference;
  readonly avoided: Avoided | null;
}

interface CoverFile {
  readonly extends?: unknown;
  readonly covers?: Pick<Covering, 'row' | 'evidence' | 'basis' | 'claims'>;
}

/** Every scenario file below `folder` that says what it covers, in order of row. Throws when a row is covered twice. */
export function coverings(folder: string): Covering[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const found = files.sort().flatMap((name): Covering[] => {
    const file = join(folder, name);
    const { covers, extends: base } = parse(readFileSync(file, 'utf8')) as CoverFile;
    if (covers === undefined) return [];
    if (typeof base !== 'string') throw new Error(`${file}: it covers a row, so it must extend one baseline`);
    return [{ file, base: join(file, '..', base), ...covers }];
  });
  const rows = found.map(({ row }) => row);
  const twice = rows.filter((row, i) => rows.indexOf(row) !== i);
  if (twice.length > 0) throw new Error(`rows covered twice: ${twice.join(', ')}`);
  return found.sort((a, b) => a.row - b.row);
}

export interface CoverageAsk {
  readonly coverings: readonly Covering[];
  readonly replications: number;
  readonly runner: (plans: readonly Plan[]) => RunJobs;
}

/** Runs each baseline once with all that is compared with it. */
export async function coveredRows({ coverings, replications, runner }: CoverageAsk): Promise<CoveredRow[]> {
  const rows: CoveredRow[] = [];
  for (const base of new Set(coverings.map((covering) => covering.base))) {
    const own = coverings.filter((covering) => covering.base === base);
    const results = await compared([base, ...own.map(({ file }) => file)], replications, runner);
    for (const [i, covering] of own.entries()) {
      const { scenario, title } = results.variants[i]!;
      const delayedDays = findDifference(results, scenario, { measure: 'delayedDays', dimensions: {} });
      if (delayedDays === undefined) throw new Error(`${scenario}: no delayed days`);
      const avoided = covering.claims === undefined ? null : avoidedOf(covering.claims, results, scenario);
      rows.push({ ...covering, title, delayedDays, avoided });
    }
  }
  return rows.sort((a, b) => a.row - b.row);
}

/** Claimed and real avoided admissions of a variant. Throws when the model has no such figure. */
function avoidedOf(claims: Claims, results: Results, variant: string): Avoided {
  const avoided = avoidedBy(claims, results, variant);
  if (avoided === null) throw new Error(`${variant}: no figures for ${JSON.stringify(claims)}`);
  return avoided;
}

async function compared(
  files: readonly string[],
  replications: number,
  runner: CoverageAsk['runner'],
): Promise<Results> {
  const [base, ...variants] = loadScenarios(files) as [LoadedScenario, ...LoadedScenario[]];
  const mismatch = variants.map((variant) => periodMismatch(base, variant)).find((text) => text !== null);
  if (mismatch !== undefined) throw new Error(formatProblems([mismatch]));
  const { seeded: scenarios } = withSeed(withPeriods([base, ...variants]), base.plan.seed);
  const { byScenario } = await runReplications({
    scenarios: scenarios.length,
    replications: { from: 1, to: replications },
    run: runner(scenarios.map(({ plan }) => plan)),
  });
  const runs = scenarios.map((scenario, i) => ({ ...scenario, results: byScenario[i]! }));
  const [first, ...rest] = runs;
  return assemble({ runs: [first!, ...rest], manifestHash: '', partial: false, warnings: [] });
}
