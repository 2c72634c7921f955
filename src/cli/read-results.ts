/** Reads a folder of finished results, and says in plain words why no document can be made of one. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { resultsSchema } from '../experiment/results-schema.ts';
import type { Results, SealedManifest } from '../experiment/results.ts';
import { WrongInput } from './exit.ts';
import { insteadOfResults } from './no-results.ts';
import { reasonOf } from './system-reason.ts';
import { readManifest, readSealed } from './read-manifest.ts';

export interface FinishedResults {
  readonly folder: string;
  readonly results: Results;
  readonly manifest: SealedManifest;
}

/** Files that mean the folder they stand in. */
const OF_A_RUN = new Set(['results.json', 'manifest.json', 'report.html']);

/** Places of a schema that are told one by one; the rest are counted. */
const TOLD = 5;

/** A folder of results, or the results.json in it. Throws {@link WrongInput}. */
export function readFinished(path: string): FinishedResults {
  if (!existsSync(path))
    throw new WrongInput(`there is no ${path}: give a folder of results, such as out/compare`);
  const folder = statSync(path).isDirectory() ? path : folderOf(path);
  const file = join(folder, 'results.json');
  if (!existsSync(file)) throw new WrongInput(insteadOfResults(folder));
  const results = readResults(file);
  const manifest = readManifest(join(folder, 'manifest.json'));
  readSealed(file, manifest);
  const problems = contradictions(results, manifest);
  if (problems.length > 0) throw new WrongInput(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return { folder, results, manifest };
}

function folderOf(file: string): string {
  if (OF_A_RUN.has(basename(file))) return dirname(file);
  if (/\.ya?ml$/i.test(file))
    throw new WrongInput(
      `${file} is a scenario, and has no results yet: run it (stepdown run ${file}), and give the folder that it fills`,
    );
  throw new WrongInput(`${file} is no results.json: give the folder of results that it stands in`);
}

function readResults(file: string): Results {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongInput(`cannot read ${file}: ${reasonOf(error)}. It may have been cut off: make it again`);
  }
  const parsed = resultsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'the whole'}: ${message}`,
  );
  const told = places.slice(0, TOLD);
  const rest = places.length > TOLD ? [`  and ${String(places.length - TOLD)} more`] : [];
  throw new WrongInput(
    [
      `${file} is no results file of this version of Stepdown:`,
      ...told,
      ...rest,
      `Make the results again with this version: stepdown reproduce ${dirname(file)}`,
    ].join('\n'),
  );
}

/** What no document can be made of. */
function contradictions(results: Results, manifest: SealedManifest): string[] {
  const known = new Set(manifest.scenarios.map(({ name }) => name));
  const all = [results, ...results.variants];
  const { from, to } = manifest.replications;
  return [
    ...(results.manifest === manifest.hash
      ? []
      : [
          'it was made with another manifest than the manifest.json beside it: the folder is a mixture of two runs',
        ]),
    ...(to < from || all.every(({ measures }) => measures.every(({ replications }) => replications === 0))
      ? ['it rests on no replication at all: nothing can be said']
      : []),
    ...all
      .filter(({ scenario }) => !known.has(scenario))
      .map(({ scenario }) => `the manifest does not hold the scenario ${scenario}`),
    ...results.variants
      .filter(({ scenario }) => !results.differences.some(({ variant }) => variant === scenario))
      .map(
        ({ scenario }) =>
          `the variant ${scenario} has no differences from a base: compare it with one (stepdown compare BASE VARIANT)`,
      ),
  ];
}
