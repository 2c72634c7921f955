/** Many scenarios at once, from files and folders: what is only a base of others is told and passed over. */
import { withoutControls } from '../scenario/problem-text.ts';
import { scenarioSchema } from '../scenario/schema/scenario-schema.ts';
import type { Attempt, LoadedScenario } from './load-scenarios.ts';
import { allOrNothing, attemptEach } from './load-scenarios.ts';
import type { Overrides } from './overlay.ts';
import { scenarioFiles } from './scenario-files.ts';

/**
 * The scenarios of files and folders. A file that was found in a folder, that lacks a part without
 * which nothing can run (title, run, services, people) and that another file extends is a base: it
 * is not run by itself, and said so on standard error. Whatever else is wrong with it is found in
 * what extends it. A file that is named itself is never passed over.
 * Throws WrongInput with all that is wrong in all files.
 */
export function loadBatch(paths: readonly string[], overrides: Overrides = {}): LoadedScenario[] {
  const files = scenarioFiles(paths);
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
