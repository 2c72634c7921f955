/** Scenario files for tests: valid YAML text of a model with one service, and reading without files. */
import { stringify } from 'yaml';
import { mergePlain } from '../../src/scenario/read/merge.ts';
import type { Loader } from '../../src/scenario/read/follow-extends.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';
import { formatProblems } from '../../src/scenario/problem-text.ts';
import type { Checked, Problem, ReadScenario } from '../../src/scenario/scenario.ts';

/** Two acute beds, one person a day for one day on average, for ten measured days. */
const MINIMAL = {
  title: 'One service',
  run: { from: '2016-04-01', length: '10 days', seed: 'test', replications: 2 },
  services: { acute: { beds: 2, stay: { exponential: { mean: '1 days' } } } },
  people: { patients: { arrive: { perDay: 1 }, admittedTo: 'acute', leaveBy: 'home' } },
  endings: { home: { at: 'home' } },
};

/**
 * YAML text of the minimal scenario with changes laid over it by the rules of `extends`: maps
 * merge, `remove: [names]` deletes, all else replaces.
 */
export function minimalScenario(overrides: object = {}): string {
  return stringify(mergePlain(MINIMAL, overrides));
}

/** A loader over texts by name, for files that extend each other. */
export function loaderOf(files: Readonly<Record<string, string>>): Loader {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw new Error('no such file');
    return { file: path, text };
  };
}

/** Reads text as `scenario.yaml`. */
export function readText(text: string, files: Readonly<Record<string, string>> = {}): Checked<ReadScenario> {
  return readScenario({ file: 'scenario.yaml', text }, loaderOf(files));
}

/** The scenario in a text that must be right. Throws with its problems when it is not. */
export function readWell(text: string, files: Readonly<Record<string, string>> = {}): ReadScenario {
  const result = readText(text, files);
  if (!result.ok) throw new Error(formatProblems(result.problems));
  return result.value;
}

/** The problems of a text; none when it is right. */
export function problemsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly Problem[] {
  const result = readText(text, files);
  return result.ok ? [] : result.problems;
}
