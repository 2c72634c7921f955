/** From the files a person names to plans that can run: everything wrong is reported at once. */
import { basename } from 'node:path';
import type { Precision } from '../experiment/precision.ts';
import { precisionMeasures } from '../experiment/precision.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import type { PlannedScenario } from '../experiment/scenario-run.ts';
import { distinctSlugs } from '../experiment/slug.ts';
import { catalogueOf } from '../measures/catalogue.ts';
import { compile } from '../model/compile/compile.ts';
import { nearestName } from '../scenario/nearest-name.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { parseFigure, shareOf } from '../scenario/quantity.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { Problem, ReadScenario, Run } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';
import type { Overrides } from './overlay.ts';
import { overlaid } from './overlay.ts';

/** How often a file says that it is to be run. */
export type Replications = ReplicationRange | AskedPrecision;

export interface AskedPrecision {
  readonly atLeast: number;
  readonly atMost: number;
  readonly wanted: readonly Precision[];
}

/** A scenario that can run, with what its file says about how to run it. */
export interface LoadedScenario extends PlannedScenario {
  readonly read: ReadScenario;
  readonly replications: Replications;
}

/** Replications of a file that does not say (docs: `run.replications`). */
const DEFAULT_REPLICATIONS = 30;

/** Reads and compiles every file. Throws {@link WrongInput} with all that is wrong in all of them. */
export function loadScenarios(files: readonly string[], overrides: Overrides = {}): LoadedScenario[] {
  const names = distinctSlugs(files.map((file) => basename(file).replace(/\.ya?ml$/i, '')));
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  const loaded: LoadedScenario[] = [];
  for (const [i, file] of files.entries()) {
    try {
      const found = load(file, names[i]!, overrides);
      if ('problems' in found) problems.push(...found.problems);
      else loaded.push(found);
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error;
      unreadable.push(error.message);
    }
  }
  if (unreadable.length + problems.length === 0) return loaded;
  const listed = problems.length === 0 ? [] : [formatProblems(distinct(problems))];
  throw new WrongInput([...unreadable, ...listed].join('\n'));
}

/** A fault in a base is found by every variant of it, and said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function load(
  file: string,
  name: string,
  overrides: Overrides,
): LoadedScenario | { readonly problems: readonly Problem[] } {
  const { source, load: loader } = overlaid(file, overrides);
  const result = readScenario(source, loader);
  if (!result.ok) return result;
  const read = result.value;
  const compiled = compile(read);
  if (!compiled.ok) return compiled;
  const plan = compiled.value;
  const catalogue = catalogueOf(plan);
  const { scenario, resolved } = read;
  const replications = replicationsOf(scenario.run);
  if ('wanted' in replications) {
    const problems = unknownMeasures(read, replications.wanted, precisionMeasures(catalogue));
    if (problems.length > 0) return { problems };
  }
  return { name, title: scenario.title, file, resolved, plan, catalogue, read, replications };
}

function replicationsOf({ replications = DEFAULT_REPLICATIONS }: Run): Replications {
  if (typeof replications === 'number') return { from: 1, to: replications };
  const { atLeast, atMost, until } = replications;
  const wanted = Object.entries(until).map(([measure, halfWidth]): Precision => {
    const of = parseFigure(halfWidth).unit === '%' ? 'mean' : 'unit';
    return { measure, halfWidth: shareOf(halfWidth), of };
  });
  return { atLeast, atMost, wanted };
}

function unknownMeasures(
  { provenance }: ReadScenario,
  wanted: readonly Precision[],
  known: readonly string[],
): Problem[] {
  return wanted
    .filter(({ measure }) => !known.includes(measure))
    .map(({ measure }) => {
      const path = ['run', 'replications', 'until', measure];
      const expected = `a measure of the whole model: "${measure}" is none`;
      return { ...provenance(path), path, value: '', expected, cure: nearestName(measure, known).advice };
    });
}
