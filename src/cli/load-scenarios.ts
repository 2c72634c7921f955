/** From the files a person names to plans that can run: everything wrong is reported at once. */
import { basename, dirname, resolve } from 'node:path';
import { askedReplications, unknownPrecisions, type Replications } from '../experiment/asked-replications.ts';
import { planScenario } from '../experiment/plan-scenario.ts';
import type { PlannedScenario } from '../experiment/scenario-run.ts';
import { distinctSlugs, slug } from '../experiment/slug.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import type { Loader, Source } from '../scenario/read/follow-extends.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { Problem, ReadScenario } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';
import type { Overrides } from './overlay.ts';
import { overlaid } from './overlay.ts';

/** A scenario that can run, with what its file says about how to run it. */
export interface LoadedScenario extends PlannedScenario {
  readonly read: ReadScenario;
  readonly replications: Replications;
}

/** One file that was looked at: what came of it, and the bases that were read for it. */
export interface Attempt {
  readonly path: string;
  /** The one name of the file, however it was reached; the path where it cannot be read. */
  readonly file: string;
  readonly bases: ReadonlySet<string>;
  readonly outcome:
    | { readonly loaded: LoadedScenario }
    | { readonly problems: readonly Problem[] }
    | { readonly unreadable: string };
}

/** Reads and compiles every file. Throws {@link WrongInput} with all that is wrong in all of them. */
export function loadScenarios(files: readonly string[], overrides: Overrides = {}): LoadedScenario[] {
  return allOrNothing(attemptEach(files, overrides));
}

/** Reads and compiles every file; what is wrong with one does not keep the others from being read. */
export function attemptEach(files: readonly string[], overrides: Overrides): Attempt[] {
  const names = distinctSlugs(namesOf(files));
  return files.map((file, i) => attempt(file, names[i]!, overrides));
}

/** The scenarios, when nothing is wrong with any. Throws {@link WrongInput} with all that is. */
export function allOrNothing(attempts: readonly Attempt[]): LoadedScenario[] {
  const outcomes = attempts.map(({ outcome }) => outcome);
  const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
  const unreadable = outcomes.flatMap((outcome) => ('unreadable' in outcome ? [outcome.unreadable] : []));
  if (unreadable.length + problems.length === 0)
    return outcomes.flatMap((outcome) => ('loaded' in outcome ? [outcome.loaded] : []));
  const listed = problems.length === 0 ? [] : [formatProblems(distinct(problems))];
  throw new WrongInput([...unreadable, ...listed].join('\n'));
}

/** A fault in a base is found by every variant of it, and said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Files go by their own name; where two would have the same, the folder comes before it. */
function namesOf(files: readonly string[]): string[] {
  const names = files.map((file) => basename(file).replace(/\.ya?ml$/i, ''));
  const slugs = names.map(slug);
  const isShared = (name: string) => slugs.indexOf(name) !== slugs.lastIndexOf(name);
  return names.map((name, i) =>
    isShared(slugs[i]!) ? `${basename(dirname(resolve(files[i]!)))} ${name}` : name,
  );
}

function attempt(path: string, name: string, overrides: Overrides): Attempt {
  const bases = new Set<string>();
  try {
    const { source, load: loader, file } = overlaid(path, overrides);
    const noting: Loader = (wanted, from) => {
      const found = loader(wanted, from);
      if (found.file !== file) bases.add(found.file);
      return found;
    };
    return { path, file, bases, outcome: load({ path, name, source }, noting) };
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    return { path, file: path, bases, outcome: { unreadable: error.message } };
  }
}

/** A scenario whose whole text is at hand, with nothing beside it to extend. */
export function attemptSource(named: Named): Attempt {
  const alone: Loader = (wanted) => {
    throw new Error(`${wanted} is not at hand`);
  };
  return { path: named.path, file: named.source.file, bases: new Set(), outcome: load(named, alone) };
}

export interface Named {
  readonly path: string;
  readonly name: string;
  readonly source: Source;
}

function load(
  { path, name, source }: Named,
  loader: Loader,
): { readonly loaded: LoadedScenario } | { readonly problems: readonly Problem[] } {
  const result = readScenario(source, loader);
  if (!result.ok) return result;
  const read = result.value;
  const planned = planScenario(read, { name, file: path });
  if (!planned.ok) return planned;
  const replications = askedReplications(read.scenario.run.replications);
  const until = ['run', 'replications', 'until'];
  const unknown = unknownPrecisions(
    { replications, path: until, provenance: read.provenance },
    planned.value.catalogue,
  );
  if (unknown.length > 0) return { problems: unknown };
  return { loaded: { ...planned.value, read, replications } };
}
