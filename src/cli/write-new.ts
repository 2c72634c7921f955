import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { WrongInput } from './exit.ts';
import { makeFolder } from './make-folder.ts';
import { reasonOf } from './system-reason.ts';

/**
 * Writes a file that was not there, with the folders above it: whole, or none of them. A file that exists is
 * never touched: {@link WrongInput} with `taken`.
 */
export function writeNew(file: string, content: string | Uint8Array, taken: string): void {
  if (existsSync(file)) throw new WrongInput(`cannot write ${file}: ${taken}`);
  let made: string | undefined;
  let isOurs = false;
  try {
    made = makeFolder(dirname(file));
    const opened = openSync(file, 'wx');
    isOurs = true;
    try {
      writeFileSync(opened, content);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (isOurs) rmSync(file, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new WrongInput(`cannot write ${file}: ${reasonOf(error)}`);
  }
}
