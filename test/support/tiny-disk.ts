/** A disk that is soon full: a file system of its own in memory, where this machine lets one be made. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TinyDisk {
  readonly folder: string;
  /** Takes all room that is left, in a file of this name. */
  readonly fill: (name: string) => void;
  /** Gives it room. */
  readonly grow: (size: `${number}k`) => void;
  readonly remove: () => void;
}

/** Null, said loudly, where file systems cannot be mounted (it takes root on Linux). */
export function tinyDisk(size: `${number}k`): TinyDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'stepdown-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(folder);
    console.warn(`NOT TESTED: what happens on a full disk, because none can be made here (${String(error)})`);
    return null;
  }
  return {
    folder,
    fill: (name) => fillUp(join(folder, name)),
    grow: (size) => void execFileSync('mount', ['-o', `remount,size=${size}`, folder], { stdio: 'pipe' }),
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
      rmdirSync(folder);
    },
  };
}

function fillUp(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, new Uint8Array(1024));
  } catch {
    closeSync(file);
  }
}
