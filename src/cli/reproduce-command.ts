/** `stepdown reproduce`: from a hash in a board paper back to the same figures, or to what differs. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withPeriods } from '../experiment/same-periods.ts';
import { withSeed } from '../experiment/same-seed.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { compareResults } from './differing-results.ts';
import { execute, type Executed } from './execute.ts';
import { ExitCode, WrongInput } from './exit.ts';
import type { FoundManifest } from './find-manifest.ts';
import { findManifest, REPRODUCED } from './find-manifest.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { allOrNothing, attemptSource } from './load-scenarios.ts';
import { studyIn } from './no-results.ts';
import { readSealed } from './read-manifest.ts';
import { compareFolders } from './reproduce/compare-folders.ts';
import { changedScenarios, inTodaysWords, otherMachinery } from './reproduce/conditions.ts';
import { remakeDocuments } from './reproduce/remake-documents.ts';
import { filesTold, figuresTold, verdictOf } from './reproduce/tell-comparison.ts';
import { withPool } from './with-pool.ts';

export interface ReproduceOptions {
  readonly in?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly workers?: number | undefined;
  readonly queue?: string | undefined;
  readonly quiet?: true | undefined;
}

/** Characters of a hash in the name of a folder. */
const SHORT_HASH = 12;

/** Exit code 0 when everything is the same, 1 when something is not, 2 when there is nothing to make again. */
export async function reproduceCommand(asked: string, options: ReproduceOptions): Promise<ExitCode> {
  const found = findManifest(asked, [...(options.in ?? []), 'out']);
  const { manifest } = found;
  refuseStudy(found);
  const stored = storedResults(found);
  const digits = manifest.hash.replace('sha256-', '').slice(0, SHORT_HASH);
  const out = options.out ?? join('out', `${REPRODUCED}${digits}`);
  refuseOntoItself(found, out);
  const { seeded: scenarios, notes: warnings } = withSeed(withPeriods(scenariosOf(found)), manifest.seed);
  say([`Making again ${manifest.hash} (${found.path})`], options);
  const machinery = otherMachinery(manifest);
  say(
    [
      ...machinery.map((line) => `differs: ${line}`),
      ...changedScenarios(manifest).map((line) => `note: ${line}`),
    ],
    options,
  );
  const has = (part: string) => existsSync(join(found.folder, part));
  const records = has('records') ? (true as const) : undefined;
  const tablesOnly = has('tables') && !has('report.html') ? (true as const) : undefined;
  const { replications } = manifest;
  const running = { ...options, replications, records, tablesOnly };
  const executed = await withPool(running, (pool) =>
    execute({ scenarios, out, warnings, options: running, pool }),
  );
  const { written } = executed;
  if (written === null || executed.exitCode !== ExitCode.done) return executed.exitCode;
  if (stored === null) {
    say([`There is no results.json beside the manifest to compare with; see ${out}/report.html`], options);
    return ExitCode.done;
  }
  const isExplained = machinery.length > 0 || manifest.partial;
  return compared({ found, stored, written, isExplained }, options);
}

function refuseOntoItself({ folder }: FoundManifest, out: string): void {
  if (resolve(folder) === resolve(out))
    throw new WrongInput(
      `${folder} would be replaced by what it is to be held against: give another folder with --out`,
    );
}

function refuseStudy({ path, folder, manifest }: FoundManifest): void {
  const kind = manifest.experiment === undefined ? studyIn(folder) : 'sweep';
  if (kind === undefined) return;
  const command = kind === 'calibration' ? 'calibrate' : kind;
  const file = kind === 'sweep' ? 'and its experiment file' : manifest.scenarios[0]!.file;
  throw new WrongInput(
    `${path} is of a study (${kind}), and only what run and compare made is made again from its manifest: use stepdown ${command} ${file}, with the options it had; the hash is then ${manifest.hash}`,
  );
}

/** Text of the results that stand beside the manifest; null where there are none. */
function storedResults({ folder, manifest }: FoundManifest): string | null {
  const path = join(folder, 'results.json');
  return existsSync(path) ? readSealed(path, manifest) : null;
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

interface Made {
  readonly found: FoundManifest;
  readonly stored: string;
  readonly written: NonNullable<Executed['written']>;
  /** Whether other machinery, or a run that was stopped early, may make files differ. */
  readonly isExplained: boolean;
}

async function compared(
  { found, stored, written, isExplained }: Made,
  options: ReproduceOptions,
): Promise<ExitCode> {
  const { folder: before, manifest } = found;
  const now = written.path;
  const missing = await remakeDocuments(before, now);
  const figures = compareResults(stored, readFileSync(join(now, 'results.json'), 'utf8'));
  const files = compareFolders({ before, now, renamed: inTodaysWords(manifest, written.manifest) });
  const { done, lines } = verdictOf({ figures, files, isExplained });
  const told = [...figuresTold(figures, now), ...filesTold(files), ...missing, ...lines];
  if (done) say(told, options);
  else for (const line of told) console.error(withoutControls(line));
  return done ? ExitCode.done : ExitCode.failed;
}

function say(lines: readonly string[], { quiet }: ReproduceOptions): void {
  if (!quiet) for (const line of lines) console.log(withoutControls(line));
}
