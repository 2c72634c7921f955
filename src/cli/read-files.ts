/** Reads the files a person names, and says in plain words why one cannot be read. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Loader, Source } from '../scenario/read/follow-extends.ts';
import { WrongInput } from './exit.ts';
import { reasonOf } from './system-reason.ts';

/** A scenario beyond this is a file given by mistake. */
const LARGEST_FILE_MB = 64;

/** Text of a file. Throws an Error that says why not: it is a folder, no text, too large, not there. */
function readText(path: string): string {
  let bytes: Buffer;
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) throw new Error('it is a folder');
    if (!facts.isFile()) throw new Error('it is no ordinary file');
    if (facts.size > LARGEST_FILE_MB * 1e6) throw new Error(`it is larger than ${LARGEST_FILE_MB} MB`);
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  if (bytes.includes(0)) throw new Error('it holds binary data, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('it is not text in UTF-8: save it again in that encoding', { cause: error });
  }
}

/** The one name of a file, however it was reached: from the folder one works in when it is inside it. */
function canonicalName(path: string): string {
  const real = realpathSync(path);
  const fromHere = relative(process.cwd(), real);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? real : fromHere;
}

const sources = new Map<string, Source>();

/** The same object for the same file, so that what was parsed once is known again. */
function sourceOf(file: string, text: string): Source {
  const known = sources.get(file);
  const source = known?.text === text ? known : { file, text };
  sources.set(file, source);
  return source;
}

/** Finds a file named in another, beside it. Throws an Error with the reason when it cannot be read. */
export const loadBeside: Loader = (path, fromFile) => {
  const found = resolve(dirname(fromFile), path);
  return sourceOf(canonicalName(found), readText(found));
};

/** The same for a file named by the person. Throws {@link WrongInput}. */
export function loadNamed(path: string): Source {
  try {
    return sourceOf(canonicalName(path), readText(path));
  } catch (error) {
    throw new WrongInput(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
