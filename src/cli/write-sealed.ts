import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, canonicalLines } from '../experiment/canonical-json.ts';
import { sha256 } from '../experiment/manifest.ts';
import type { Manifest, SealedManifest } from '../experiment/results.ts';

export interface Sealed {
  /** Name of the file, such as `results.json`. */
  readonly file: string;
  /** What a run or study found. */
  readonly found: unknown;
  readonly manifest: Manifest;
}

/** Writes what was found, and beside it the manifest, which holds the hash of it: a later change shows. */
export function writeSealed(folder: string, { file, found, manifest }: Sealed): void {
  const text = canonicalLines(found);
  const sealed: SealedManifest = { ...manifest, files: { [file]: sha256(text) } };
  writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'manifest.json'), canonicalJson(sealed, 2) + '\n');
}
