/**
 * Finished replications, kept in a folder: `<engine version>/<first two digits>/<scenario key>/<process>.values`.
 * Every process adds to files of its own, so that several may use a folder at once, and every record is
 * written as soon as its replication is done.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { KeptValues, ValuesStore } from '../../experiment/points/values-store.ts';
import { reasonOf } from '../output-folder.ts';
import { engineVersion } from './engine-version.ts';
import { readRecords, recordOf } from './values-file.ts';

export interface FolderStore extends ValuesStore {
  /** Names of other engine versions that the folder holds replications of: they are set aside, never read. */
  readonly setAside: readonly string[];
}

/** The store could not be read or added to. What was kept before is kept. */
export class StoreFailure extends Error {
  constructor(folder: string, doing: 'read' | 'written to', error: unknown) {
    const where = relative(process.cwd(), folder) || folder;
    super(
      `the store of finished replications, ${where}, cannot be ${doing}: ${reasonOf(error)}. What was ` +
        'finished is kept there: mend this, or give another folder (--store), and run the same command again',
      { cause: error },
    );
    this.name = 'StoreFailure';
  }
}

/** Opens the store in a folder, making it when it is not there. Throws {@link StoreFailure}. */
export function openStore(folder: string): FolderStore {
  const version = engineVersion();
  const root = join(folder, version);
  try {
    mkdirSync(root, { recursive: true });
    const setAside = readdirSync(folder).filter((name) => name !== version && isVersion(name));
    const own = `${randomUUID().slice(0, 13)}.values`;
    return { setAside, of: (key, measures) => keptUnder({ folder, root, own }, key, measures) };
  } catch (error) {
    throw new StoreFailure(folder, 'written to', error);
  }
}

function isVersion(name: string): boolean {
  return /-node\d+(-be)?$/.test(name);
}

interface Place {
  readonly folder: string;
  readonly root: string;
  /** Name of the files that this process adds to. */
  readonly own: string;
}

function keptUnder({ folder, root, own }: Place, key: string, measures: number): KeptValues {
  const home = join(root, key.slice(0, 2), key);
  let size: number | null = null;
  return {
    read: ({ from, to }, take) => {
      try {
        for (const name of existsSync(home) ? readdirSync(home).sort() : [])
          readRecords(join(home, name), measures, (replication, values) => {
            if (replication >= from && replication <= to) take(replication, values);
          });
      } catch (error) {
        throw new StoreFailure(folder, 'read', error);
      }
    },
    append: (replication, values) => {
      const record = recordOf(replication, values);
      try {
        size ??= startedFile(home, own);
        appendWhole(join(home, own), record, size);
        size += record.length;
      } catch (error) {
        throw new StoreFailure(folder, 'written to', error);
      }
    },
  };
}

/** Makes room for a file of this process; its size. */
function startedFile(home: string, own: string): number {
  mkdirSync(home, { recursive: true });
  const path = join(home, own);
  return existsSync(path) ? statSync(path).size : 0;
}

/** A full disk may take part of a record: it is taken off again, so that the next one starts where it should. */
function appendWhole(path: string, record: Uint8Array, size: number): void {
  try {
    appendFileSync(path, record);
  } catch (error) {
    if (existsSync(path)) truncateSync(path, size);
    throw error;
  }
}
