/** Before end-to-end tests: `dist` is what the sources say, for the command is tried as it is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'workers', 'reports'];
/** Written last by the build. */
const BUILT = 'dist/browser/stepdown.js';

export function setup(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > newest()) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** When a source was last changed, milliseconds; folders too, which tells of a file taken away. */
function newest(): number {
  const paths = SOURCES.flatMap((folder) => [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ]);
  const changed = [...paths, 'package.json', 'tsconfig.build.json'].map((path) => statSync(path).mtimeMs);
  return Math.max(...changed);
}
