/** Writes several files into a folder: all of them, or none. */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WrongInput } from './exit.ts';
import { makeFolder } from './make-folder.ts';
import { reasonOf } from './system-reason.ts';

/**
 * Files of the same names are replaced, others are left alone. Throws {@link WrongInput} when the folder
 * cannot be written to; nothing of it is changed then.
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const ending = `.${randomUUID().slice(0, 8)}`;
  const drafts = [...files.keys()].map(
    (file) => [join(folder, `.${file}${ending}`), join(folder, file)] as const,
  );
  let made: string | undefined;
  try {
    made = makeFolder(folder);
    for (const [k, bytes] of [...files.values()].entries()) writeFileSync(drafts[k]![0], bytes);
  } catch (error) {
    for (const [draft] of drafts) rmSync(draft, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new WrongInput(
      `cannot write to ${folder}: ${reasonOf(error)}; nothing of it was changed: make room there, or give another folder (--out)`,
    );
  }
  for (const [draft, file] of drafts) renameSync(draft, file);
}
