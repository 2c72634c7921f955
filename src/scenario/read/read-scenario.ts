/** Text of a scenario file -> a validated scenario, or everything that is wrong with it at once. */
import type { Report } from '../check/checking.ts';
import { checkScenario } from '../check/check-scenario.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import type { Checked, Path, Problem, ReadScenario, Scenario } from '../scenario.ts';
import { assumptionsIn } from './assumptions.ts';
import { layValues } from './lay-values.ts';
import { followExtends, type Loader, type Source } from './follow-extends.ts';
import { plainOf, positionOf, type LocatedMap } from './located.ts';
import { withMisspeltNames } from './misspelt-names.ts';
import { withPeopleTables } from './people-table.ts';
import { prune } from './prune.ts';
import { givenText, schemaProblems, wordIssue } from './schema-issues.ts';

/** What a scenario must have, for checking the rest of one that lacks it. */
const STAND_INS = { title: '-', run: { from: '2000-01-01', length: '1 week' }, services: {}, people: {} };

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

/** Problems between values. What concerns a value that the schema refused is left out: that is told already. */
function meaningProblems(root: LocatedMap, plain: unknown): Problem[] {
  const { value, removed } = prune(scenarioSchema, plain, STAND_INS);
  if (value === null) return [];
  const problems: Problem[] = [];
  const refused = (path: Path) => removed.some((gone) => startsWith(gone, path) || startsWith(path, gone));
  const report: Report = (path, expected, cure, of = 'value') => {
    if (refused(path)) return;
    const given = of === 'key' ? JSON.stringify(path.at(-1)) : givenText(root, path);
    problems.push({ ...positionOf(root, path, of), path, value: given, expected, cure });
  };
  checkScenario(value as Scenario, plain, { report, refused });
  return problems;
}

/** In order of file and place, each once. */
function inOrder(problems: readonly Problem[], first: string): Problem[] {
  const rank = (file: string) => (file === first ? 0 : 1);
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (one, other) =>
      rank(one.file) - rank(other.file) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

function problemsIn(root: LocatedMap, plain: unknown): Problem[] {
  const { error } = scenarioSchema.safeParse(plain, { error: wordIssue });
  const ofShape = error === undefined ? [] : schemaProblems(error.issues, root, plain);
  return withMisspeltNames([...ofShape, ...meaningProblems(root, plain)], root);
}

/**
 * Reads a scenario. Touches no file: `load` finds bases and tables of people. Never throws for
 * anything that is in a file.
 */
export function readScenario(source: Source, load: Loader): Checked<ReadScenario> {
  const problems: Problem[] = [];
  const followed = followExtends(source, { load, problems, chain: [] });
  if (followed === null) return { ok: false, problems: inOrder(problems, source.file) };
  const root = withPeopleTables(followed, load, problems);
  return checked(root, source.file, problems);
}

/** A whole scenario, bases merged in, checked; `problems` are those found on the way to it. */
function checked(root: LocatedMap, file: string, problems: readonly Problem[]): Checked<ReadScenario> {
  const plain = plainOf(root);
  const all = [...problems, ...problemsIn(root, plain)];
  if (all.length > 0) return { ok: false, problems: inOrder(all, file) };
  return {
    ok: true,
    value: {
      file,
      scenario: plain as Scenario,
      provenance: (path) => positionOf(root, path),
      resolved: plain,
      assumptions: assumptionsIn(root),
      withValues: (values) => checked(layValues(root, values), file, []),
    },
  };
}
