/** `stepdown reproduce`: from a hash in a board paper back to the same figures, or to what differs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestHash } from '../experiment/manifest.ts';
import { withPeriods } from '../experiment/same-periods.ts';
import { withSeed } from '../experiment/same-seed.ts';
import type { Manifest } from '../experiment/results.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import type { Comparison } from './differing-results.ts';
import { compareResults } from './differing-results.ts';
import { execute } from './execute.ts';
import { ExitCode, WrongInput } from './exit.ts';
import type { FoundManifest } from './find-manifest.ts';
import { findManifest } from './find-manifest.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { allOrNothing, attemptSource } from './load-scenarios.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { withPool } from './with-pool.ts';

export interface ReproduceOptions {
  readonly in?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly workers?: number | undefined;
  readonly quiet?: true | undefined;
}

/** Differences listed one by one; the rest are counted. */
const LISTED = 10;
/** Characters of a hash in the name of a folder. */
const SHORT_HASH = 12;

/** Exit code 0 when every figure is the same, 1 when some are not, 2 when there is nothing to make again. */
export async function reproduceCommand(asked: string, options: ReproduceOptions): Promise<ExitCode> {
  const found = findManifest(asked, [...(options.in ?? []), 'out']);
  const { manifest } = found;
  if (manifest.experiment !== undefined)
    throw new WrongInput(
      `${found.path} is of an experiment: run its file again (stepdown sweep), the store and the figures are those of the same hash`,
    );
  const { seeded: scenarios, notes: warnings } = withSeed(withPeriods(scenariosOf(found)), manifest.seed);
  const digits = manifest.hash.replace('sha256-', '').slice(0, SHORT_HASH);
  const out = options.out ?? join('out', `reproduced-${digits}`);
  say(`Making again ${manifest.hash} (${found.path})`, options);
  for (const line of otherConditions(manifest, scenarios)) say(`  differs: ${line}`, options);
  const { replications } = manifest;
  const executed = await withPool(options, (pool) =>
    execute({ scenarios, out, warnings, options: { ...options, replications }, pool }),
  );
  if (executed.written === null) return executed.exitCode;
  const stored = join(found.folder, 'results.json');
  if (!existsSync(stored)) {
    say(`There is no results.json beside the manifest to compare with; see ${out}/report.html`, options);
    return executed.exitCode;
  }
  const again = readFileSync(join(executed.written.path, 'results.json'), 'utf8');
  return tellComparison(compareResults(readFileSync(stored, 'utf8'), again), { out, options });
}

type Scenarios = [LoadedScenario, ...LoadedScenario[]];

/** The scenarios as they stood when they were run, each with the seed of its file. */
function scenariosOf({ path, manifest }: FoundManifest): Scenarios {
  const attempts = manifest.scenarios.map(({ name, file, resolved }) =>
    attemptSource({
      path: file,
      name,
      source: { file: `${path}, scenario ${name}`, text: JSON.stringify(resolved) },
    }),
  );
  const [first, ...rest] = allOrNothing(attempts);
  return [first!, ...rest];
}

/** What is not as it was: version, commit, Node, or the manifest itself. */
function otherConditions(manifest: Manifest, scenarios: Scenarios): string[] {
  const lines: string[] = [];
  const differ = (what: string, before: string, now: string) => {
    if (before !== now) lines.push(`${what} was ${before}, is ${now}`);
  };
  differ('Stepdown', manifest.version, packageVersion());
  differ('the commit', manifest.commit ?? 'not recorded', packageCommit() ?? 'not recorded');
  differ('Node', majorOf(manifest.node), majorOf(process.version));
  if (manifestHash(manifest, scenarios, manifest.replications) !== manifest.hash) {
    lines.push('the manifest does not match its own hash: it was changed after it was written');
  }
  return lines;
}

function majorOf(node: string): string {
  return node.replace(/^v/, '').split('.')[0]!;
}

function tellComparison(
  comparison: Comparison,
  { out, options }: { readonly out: string; readonly options: ReproduceOptions },
): ExitCode {
  if (comparison.same === 'none') {
    const { rows } = comparison;
    console.error(`NOT the same: ${rows.length} figures differ.`);
    for (const row of rows.slice(0, LISTED)) console.error(`  ${withoutControls(row)}`);
    if (rows.length > LISTED) console.error(`  and ${rows.length - LISTED} more: see ${out}/results.json`);
    return ExitCode.failed;
  }
  say(
    comparison.same === 'whole' ? 'The same results, to the byte.' : 'The same figures, every one.',
    options,
  );
  if (comparison.same === 'figures') for (const note of comparison.notes) say(`  ${note}`, options);
  return ExitCode.done;
}

function say(line: string, { quiet }: ReproduceOptions): void {
  if (!quiet) console.log(withoutControls(line));
}
