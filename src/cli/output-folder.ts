/**
 * A folder of results, written whole or not at all: everything goes into a sibling with a
 * temporary name, which takes the place of the old results in one rename when it is complete.
 */
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Manifest } from '../experiment/results.ts';
import { WrongInput } from './exit.ts';
import { makeFolder } from './make-folder.ts';
import { reasonOf, refusalOf } from './system-reason.ts';

/** All that Stepdown puts in a folder of results. A folder with anything else is not replaced. */
const OUR_FILES = new Set([
  ...[
    'results.json',
    'calibration.json',
    'size.json',
    'levers.json',
    'psa.json',
    'sweep.json',
    'warmup.json',
    'manifest.json',
    'report.html',
  ],
  ...['tables', 'charts', 'records', 'documents'],
]);

/** What to do about a folder that takes nothing. */
const CURE = 'make room there, or give another folder (--out)';

/** The folder took no more while results were written into it. Nothing of them stands there. */
export class OutputFailure extends Error {
  constructor(
    folder: string,
    { refusal, kept, cause }: { readonly refusal: string; readonly kept: string; readonly cause: unknown },
  ) {
    super(
      `cannot write the results to ${folder}: ${refusal}. Nothing half-written is left there, and what stood there before still does.${kept} To go on, ${CURE}, and run the same command again`,
      { cause },
    );
    this.name = 'OutputFailure';
  }
}

export class OutputFolder {
  /** Where the results will stand, absolute. */
  readonly path: string;
  /** Where they are written meanwhile. */
  readonly draft: string;
  /** The first of the parents that had to be made. */
  #madeParent: string | undefined = undefined;

  /** Throws {@link WrongInput} when the results could not be put there; nothing is left behind then. */
  constructor(folder: string) {
    this.path = resolve(folder);
    refuseToReplace(this.path);
    const parent = dirname(this.path);
    try {
      this.#madeParent = makeFolder(parent);
      this.draft = join(parent, `.${basename(this.path)}-${randomUUID().slice(0, 8)}`);
      mkdirSync(this.draft);
    } catch (error) {
      this.#removeMadeParents();
      throw new WrongInput(`cannot write to ${parent}: ${reasonOf(error)}; ${CURE}`);
    }
  }

  /** A folder inside the draft, made when it is not there. */
  inside(name: string): string {
    const folder = join(this.draft, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Replications that the results standing there now rest on; 0 when there are none. */
  replicationsBefore(): number {
    const { from, to } = ourManifest(this.path)?.replications ?? { from: 1, to: 0 };
    return to - from + 1;
  }

  /**
   * What went wrong while the results were made: a refusal of the system to write as {@link OutputFailure},
   * anything else as it is. `kept` says what of the work need not be done again.
   */
  failure(error: unknown, kept = ''): unknown {
    const refusal = refusalOf(error);
    return refusal === null ? error : new OutputFailure(this.path, { refusal, kept, cause: error });
  }

  /** Puts the draft in the place of what stood there. */
  publish(): void {
    refuseToReplace(this.path);
    const old = `${this.draft}.old`;
    const replaced = existsSync(this.path);
    if (replaced) renameSync(this.path, old);
    try {
      renameSync(this.draft, this.path);
    } catch (error) {
      if (replaced) renameSync(old, this.path);
      throw error;
    }
    if (replaced) rmSync(old, { recursive: true, force: true });
  }

  /** Removes the draft, and the parents made for it. After `publish` it does nothing. */
  discard(): void {
    if (!existsSync(this.draft)) return;
    rmSync(this.draft, { recursive: true, force: true });
    this.#removeMadeParents();
  }

  #removeMadeParents(): void {
    if (this.#madeParent === undefined) return;
    for (let folder = dirname(this.path); readdirSync(folder).length === 0; folder = dirname(folder)) {
      rmdirSync(folder);
      if (folder === this.#madeParent) return;
    }
  }
}

/**
 * An existing folder is replaced only when it is empty or holds results of ours and nothing else.
 * Throws {@link WrongInput} otherwise.
 */
export function refuseToReplace(folder: string): void {
  const path = resolve(folder);
  const fromHere = relative(path, process.cwd());
  if (fromHere === '' || !fromHere.startsWith('..')) {
    throw new WrongInput(
      `${path} is the folder you work in, or holds it: give a folder inside it, such as out/result`,
    );
  }
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new WrongInput(`${path} is a file: give a folder for the results`);
  const names = readNames(path);
  if (names.length === 0 || (names.every((name) => OUR_FILES.has(name)) && ourManifest(path) !== null))
    return;
  throw new WrongInput(
    `${path} holds other files than Stepdown results, and would be replaced: give a new folder`,
  );
}

function readNames(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    throw new WrongInput(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** What a manifest of ours says, as far as it is asked here; null where there is none. */
function ourManifest(path: string): Partial<Pick<Manifest, 'replications'>> | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
    const isOurs = typeof manifest === 'object' && manifest !== null && 'hash' in manifest;
    return isOurs && 'scenarios' in manifest ? (manifest as Partial<Manifest>) : null;
  } catch {
    return null;
  }
}
