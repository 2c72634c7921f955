/** Many scenarios at once, from files and folders: what is only a base of others is told and passed over. */
import { withoutControls } from '../scenario/problem-text.ts';
import { scenarioSchema } from '../scenario/schema/scenario-schema.ts';
import type { Attempt, LoadedScenario } from './load-scenarios.ts';
import { allOrNothing, attemptEach } from './load-scenarios.ts';
import type { Overrides } from './overlay.ts';
import { isExperiment } from '../experiment/sweep/parse-experiment.ts';
import { WrongInput } from './exit.ts';
import { loadNamed } from './read-files.ts';
import { scenarioFiles, type ScenarioFile } from './scenario-files.ts';

/**
 * The scenarios of files and folders. A file that was found in a folder, that lacks a part without
 * which nothing can run (title, run, services, people) and that another file extends is a base: it
 * is not run by itself, and said so on standard error. Whatever else is wrong with it is found in
 * what extends it. A file that is named itself is never passed over.
 * Throws WrongInput with all that is wrong in all files.
 */
export function loadBatch(paths: readonly string[], overrides: Overrides = {}): LoadedScenario[] {
  const files = withoutExperiments(scenarioFiles(paths));
  const attempts = attemptEach(
    files.map(({ path }) => path),
    overrides,
  );
  const extended = new Set(attempts.flatMap(({ bases }) => [...bases]));
  const lacking = attempts.map((attempt, i) =>
    files[i]!.foundInFolder && extended.has(attempt.file) ? partsLacking(attempt) : [],
  );
  const scenarios = allOrNothing(attempts.filter((_, i) => lacking[i]!.length === 0));
  for (const [i, parts] of lacking.entries()) if (parts.length > 0) tellBase(attempts[i]!, parts);
  return scenarios;
}

/** Experiments that were found in a folder are told and passed over; one that is named itself is a mistake. */
function withoutExperiments(files: readonly ScenarioFile[]): ScenarioFile[] {
  return files.filter(({ path, foundInFolder }) => {
    if (!isExperimentFile(path)) return true;
    const what = `${path} is an experiment, not a scenario: stepdown sweep ${path} runs it`;
    if (!foundInFolder) throw new WrongInput(what);
    console.error(withoutControls(`note: ${what}; passed over`));
    return false;
  });
}

/** What cannot be read is told of when it is read as a scenario. */
function isExperimentFile(path: string): boolean {
  try {
    return isExperiment(loadNamed(path).text);
  } catch {
    return false;
  }
}

/** Parts that every scenario has, taken from the schema. */
const PARTS = Object.entries(scenarioSchema.shape)
  .filter(([, part]) => !part.safeParse(undefined).success)
  .map(([name]) => name);

function partsLacking({ outcome }: Attempt): string[] {
  if (!('problems' in outcome)) return [];
  return PARTS.filter((part) =>
    outcome.problems.some(({ path, value }) => path.length === 1 && path[0] === part && value === ''),
  );
}

function tellBase({ path }: Attempt, parts: readonly string[]): void {
  const lacks = parts.map((part) => `\`${part}\``).join(', ');
  console.error(withoutControls(`note: ${path} is only a base of others (it has no ${lacks}): passed over`));
}
