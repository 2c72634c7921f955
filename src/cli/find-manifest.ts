/** Finds the manifest a person means: a file, a folder of results, or the hash that stands under a chart. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SealedManifest } from '../experiment/results.ts';
import { WrongInput } from './exit.ts';
import { parseManifest, readManifest } from './read-manifest.ts';

/** A manifest, and the folder of results it stands in. */
export interface FoundManifest {
  readonly path: string;
  readonly folder: string;
  readonly manifest: SealedManifest;
}

/** Folders below the one given are looked into so far down: out/name, out/batch/name and one more. */
const DEEPEST = 4;
/** Fewer characters of a hash could mean several. */
const FEWEST_CHARACTERS = 8;
/** Beginning of the name of a folder that `reproduce` makes where no other is asked for. */
export const REPRODUCED = 'reproduced-';
const HASH = /^(?:sha256-)?[0-9a-f]+$/i;

/**
 * The manifest at a path (the file, or the folder that holds it), or else the one with this hash in
 * the folders. Throws {@link WrongInput} that says where it looked.
 */
export function findManifest(asked: string, folders: readonly string[]): FoundManifest {
  if (existsSync(asked)) {
    const path = statSync(asked).isDirectory() ? join(asked, 'manifest.json') : asked;
    return { path, folder: dirname(path), manifest: readManifest(path) };
  }
  const digits = asked.replace(/^sha256-/i, '').toLowerCase();
  if (!HASH.test(asked)) {
    throw new WrongInput(`${asked} is neither a file or folder here nor a hash (sha256-… as under a chart)`);
  }
  if (digits.length < FEWEST_CHARACTERS) {
    throw new WrongInput(
      `${asked} is too short to mean one result: give ${FEWEST_CHARACTERS} characters or more`,
    );
  }
  return withHash(digits, folders);
}

function withHash(digits: string, folders: readonly string[]): FoundManifest {
  const paths = folders.flatMap((folder) => manifestsBelow(folder, DEEPEST));
  const all = paths.flatMap((path) => (hashIn(path).startsWith(`sha256-${digits}`) ? [path] : []));
  const hashes = new Set(all.map(hashIn));
  if (hashes.size > 1) {
    throw new WrongInput(
      `${digits} is the beginning of several hashes; give more of it:\n  ${[...hashes].join('\n  ')}`,
    );
  }
  const [path] = [...all].sort((one, other) => rank(one) - rank(other));
  if (path === undefined) {
    throw new WrongInput(
      `no results with the hash ${digits} among the ${paths.length} in ${folders.join(', ')}: say where to look with --in FOLDER, or give the manifest.json itself`,
    );
  }
  return { path, folder: dirname(path), manifest: readManifest(path) };
}

/** A study may have the hash of a run, and what was reproduced has that of the first: that comes first. */
function rank(path: string): number {
  const folder = dirname(path);
  if (!existsSync(join(folder, 'results.json'))) return 2;
  return basename(folder).startsWith(REPRODUCED) ? 1 : 0;
}

function manifestsBelow(folder: string, depth: number): string[] {
  if (depth === 0 || !existsSync(folder)) return [];
  const here = join(folder, 'manifest.json');
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort();
  return [...(existsSync(here) ? [here] : []), ...below.flatMap((path) => manifestsBelow(path, depth - 1))];
}

/** Hash a manifest carries; empty when the file is none of ours. */
function hashIn(path: string): string {
  try {
    return parseManifest(path).hash;
  } catch (error) {
    if (error instanceof WrongInput) return '';
    throw error;
  }
}
