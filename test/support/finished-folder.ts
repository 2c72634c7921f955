/** A folder of finished results without a run: results and a manifest that vouches for them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSealed } from '../../src/cli/write-sealed.ts';
import { canonicalJson } from '../../src/experiment/canonical-json.ts';
import { hashOfContent } from '../../src/experiment/manifest.ts';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { sampleManifest } from './sample-results.ts';

/** The manifest with the hash that its content gives. */
export function hashed(manifest: Manifest): Manifest {
  return { ...manifest, hash: hashOfContent(manifest) };
}

/** Results filed under the hash of a manifest. */
export function filedUnder(results: Results, { hash }: Manifest): Results {
  const variants = results.variants.map((variant) => ({ ...variant, manifest: hash }));
  return { ...results, manifest: hash, variants };
}

/** Writes both into a folder, the results filed under the manifest. Returns the manifest. */
export function putFinished(
  folder: string,
  results: Results,
  manifest: Manifest = sampleManifest(),
): Manifest {
  const made = hashed(manifest);
  putSealed(folder, { file: 'results.json', found: filedUnder(results, made), manifest: made });
  return made;
}

/** Writes a file of findings and its manifest, as a run or a study does. */
export function putSealed(
  folder: string,
  content: { readonly file: string; readonly found: unknown; readonly manifest: Manifest },
): void {
  mkdirSync(folder, { recursive: true });
  writeSealed(folder, content);
}

/** Writes a manifest as it is, whether or not its hash is that of its content. */
export function putManifest(folder: string, manifest: unknown): void {
  writeFileSync(join(folder, 'manifest.json'), canonicalJson(manifest, 2));
}
