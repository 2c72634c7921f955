/** From the files and folders a person names to scenario files, each once. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongInput } from './exit.ts';
import { reasonOf } from './system-reason.ts';

/** A scenario file, and whether it was named itself or found in a folder that was. */
export interface ScenarioFile {
  readonly path: string;
  readonly foundInFolder: boolean;
}

/**
 * Files as given, and in place of a folder the YAML files in it and below, in order of name; hidden
 * folders and `node_modules` are passed over. A file reached twice is taken once. Throws {@link WrongInput}.
 */
export function scenarioFiles(paths: readonly string[]): ScenarioFile[] {
  const files = paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [named(path)]));
  const once = new Map<string, ScenarioFile>();
  // a base that is also named itself is to be run: naming comes before finding
  for (const file of [...files].sort((a, b) => Number(a.foundInFolder) - Number(b.foundInFolder))) {
    const name = realName(file.path);
    if (!once.has(name)) once.set(name, file);
  }
  return files.filter((file) => once.get(realName(file.path)) === file);
}

function named(path: string): ScenarioFile {
  return { path, foundInFolder: false };
}

/** What cannot be looked at is no folder: reading it as a file says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What cannot be looked at goes by the name it was given. */
function realName(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function filesIn(folder: string): ScenarioFile[] {
  const files = yamlBelow(folder);
  if (files.length === 0) throw new WrongInput(`${folder} holds no scenario files (.yaml)`);
  return files.map((path) => ({ path, foundInFolder: true }));
}

/** Files first, then what is in sub-folders. Links to folders are not followed: they may lead round in a circle. */
function yamlBelow(folder: string): string[] {
  const entries = entriesOf(folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const isYaml = ({ name }: { name: string }) => /\.ya?ml$/i.test(name);
  const here = entries.filter((entry) => !entry.isDirectory() && isYaml(entry));
  const below = entries.filter((entry) => entry.isDirectory());
  return [
    ...here.map(({ name }) => join(folder, name)),
    ...below.flatMap(({ name }) => yamlBelow(join(folder, name))),
  ];
}

function entriesOf(folder: string) {
  try {
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    return readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    throw new WrongInput(`cannot read ${folder}: ${reasonOf(error)}`);
  }
}
