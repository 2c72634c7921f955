/** Reads `manifest.json` and what stands beside it, and finds out whether either was changed since. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { hashOfContent, sha256 } from '../experiment/manifest.ts';
import type { SealedManifest } from '../experiment/results.ts';
import { WrongInput } from './exit.ts';
import { reasonOf } from './system-reason.ts';
import { packageVersion } from './package-facts.ts';

const shape = z.object({
  hash: z.string(),
  version: z.string(),
  commit: z.string().nullable(),
  node: z.string(),
  seed: z.string(),
  replications: z.object({ from: z.number().int().min(1), to: z.number().int().min(1) }),
  scenarios: z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        file: z.string(),
        hash: z.string(),
        resolved: z.unknown(),
      }),
    )
    .min(1),
  experiment: z.unknown().optional(),
  files: z.record(z.string(), z.string()),
  events: z.number(),
  engineSeconds: z.number(),
  workers: z.number(),
  startedAt: z.string(),
  partial: z.boolean(),
});

/** A manifest that is as it was written. Throws {@link WrongInput} when it is none, or was changed. */
export function readManifest(path: string): SealedManifest {
  const manifest = parseManifest(path);
  const { hash, version } = manifest;
  const now = hashOfContent(manifest);
  if (now === hash) return manifest;
  const other =
    version === packageVersion()
      ? ''
      : ` (or Stepdown ${version}, which wrote it, made hashes in another way)`;
  throw new WrongInput(
    [
      `${path} was changed after it was written${other}: its content does not give the hash that stands in it`,
      `  in it:   ${hash}`,
      `  content: ${now}`,
      'Take the original back, or run its scenarios again: figures cannot be traced by a manifest that was changed.',
    ].join('\n'),
  );
}

/** The manifest in a file, whether or not it was changed. Throws {@link WrongInput} when it is none. */
export function parseManifest(path: string): SealedManifest {
  if (!existsSync(path))
    throw new WrongInput(
      `there is no ${path}: without its manifest nothing can be traced. Take back the whole folder, or run its scenarios again`,
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new WrongInput(
      `cannot read ${path} as a manifest: ${reasonOf(error)}. Take the original back, or run its scenarios again`,
    );
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new WrongInput(
    `${path} is no manifest of Stepdown, or one of another version (see: ${where}). Run its scenarios again with this version`,
  );
}

/**
 * Text of a file that the manifest beside it vouches for. Throws {@link WrongInput} when it cannot be
 * read, or was changed after it was written.
 */
export function readSealed(path: string, manifest: SealedManifest): string {
  const text = readText(path);
  const then = manifest.files[basename(path)];
  const now = sha256(text);
  if (then === now) return text;
  const folder = dirname(path);
  const why =
    then === undefined
      ? `${join(folder, 'manifest.json')} knows nothing of ${path}: the folder is a mixture of two runs`
      : `${path} was changed after it was written: manifest.json beside it says ${then}, it is ${now}`;
  throw new WrongInput(
    `${why}\nTake the original back, or remove it and make it again: stepdown reproduce ${folder}`,
  );
}

/** Throws {@link WrongInput}. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongInput(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
