/** Which Stepdown this is: version and commit, for the manifest and `--version`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder that holds package.json: two steps up from src/cli, three from dist/src/cli. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Commit of a source checkout, with `-dirty` when tracked files have been changed since; null in an
 * installed package, where the version says it.
 */
export function packageCommit(): string | null {
  const root = packageRoot();
  if (!existsSync(join(root, '.git'))) return null;
  try {
    const args = ['-C', root, 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
