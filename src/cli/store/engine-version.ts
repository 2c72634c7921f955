/** Which code decides the figures of a replication: two runs of one engine version give the same bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../package-facts.ts';

/** Parts of the source (or of what was built from it) that a figure depends on, and the form it is kept in. */
const DECIDING = ['units', 'random', 'statistics', 'engine', 'observe', 'scenario', 'model', 'measures'];
const FORM = /^cli\/store\/values-file\./;

/**
 * A name such as `0.1.0-3f2a9c01d4-node20`, fit for a folder. The digits are over the code itself, so that a
 * changed checkout or a build that is behind it is never taken for another.
 */
export function engineVersion(): string {
  const source = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256');
  for (const file of codeFiles(source)) hash.update(file).update(readFileSync(join(source, file)));
  const major = /^v(\d+)/.exec(process.version)![1]!;
  const order = endianness() === 'LE' ? '' : '-be';
  return `${packageVersion()}-${hash.digest('hex').slice(0, 10)}-node${major}${order}`;
}

function codeFiles(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.d)\.[tj]s$/.test(file))
    .filter((file) => DECIDING.includes(/^\w+/.exec(file)?.[0] ?? '') || FORM.test(file))
    .sort();
}
