/** Text of an experiment file -> its content with places, or everything that is wrong with its shape. */
import { parseYaml } from '../../scenario/read/parse-yaml.ts';
import { plainOf, positionOf, type Located } from '../../scenario/read/located.ts';
import { givenText, schemaProblems, wordIssue } from '../../scenario/read/schema-issues.ts';
import type { Source } from '../../scenario/read/follow-extends.ts';
import type { Checked, Path, Position, Problem } from '../../scenario/scenario.ts';
import { experimentSchema, type Experiment } from './experiment-schema.ts';

export interface ParsedExperiment {
  readonly file: string;
  readonly experiment: Experiment;
  /** Where a value, or the nearest thing above it, was written. */
  readonly provenance: (path: Path) => Position;
  /** Short text of what was given there. */
  readonly given: (path: Path) => string;
}

/** Reads the file alone: no scenario is looked at yet. */
export function parseExperiment({ text, file }: Source): Checked<ParsedExperiment> {
  const { root, problems } = parseYaml(text, file);
  if (root === null || problems.length > 0) return { ok: false, problems };
  const plain = plainOf(root);
  if (plain === null) return { ok: false, problems: [emptyFile(root)] };
  const parsed = experimentSchema.safeParse(plain, { error: wordIssue });
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, root, plain) };
  const provenance = (path: Path): Position => positionOf(root, path);
  const given = (path: Path): string => givenText(root, path);
  return { ok: true, value: { file, experiment: parsed.data, provenance, given } };
}

function emptyFile({ at }: Located): Problem {
  const cure =
    'it names its `baseline`, what to `vary` and its `measures`: docs/how-to/sweep.md has a small one';
  return { ...at, path: [], value: '', expected: 'an experiment: this file is empty', cure };
}

/** Whether a text is an experiment file rather than a scenario: it names its `baseline`. */
export function isExperiment(text: string): boolean {
  // a look at the text first: parsing every file of a folder twice would be felt
  if (!/^\s*["']?baseline["']?\s*:/m.test(text)) return false;
  const { root } = parseYaml(text, '');
  return isMap(root) && root.entries.has('baseline');
}

function isMap(root: Located | null): root is Extract<Located, { kind: 'map' }> {
  return root?.kind === 'map';
}
