/**
 * Finished replications, kept in a folder: `<engine version>/<first two digits>/<scenario key>/<process>.values`.
 * Every process adds to files of its own, so that several may use a folder at once, and every record is
 * written as soon as its replication is done.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { KeptValues, ValuesStore } from '../../experiment/points/values-store.ts';
import { reasonOf } from '../system-reason.ts';
import { engineVersion } from './engine-version.ts';
import { readRecords, recordOf } from './values-file.ts';

export interface FolderStore extends ValuesStore {
  readonly folder: string;
  /** What became of the replications that were asked for so far. */
  readonly tally: Readonly<Tally>;
  /** Names of other engine versions that the folder holds replications of: they are set aside, never read. */
  readonly setAside: readonly string[];
}

export interface Tally {
  /** Replications that stood there from earlier runs. */
  found: number;
  /** Replications that this process has added. */
  added: number;
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
    const tally = { found: 0, added: 0 };
    const place = { folder, root, own, tally, counted: new Map<string, number>() };
    return { folder, tally, setAside, of: (key, measures) => keptUnder(place, key, measures) };
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
  readonly tally: Tally;
  /** Last replication under each key that was counted as found: a key may be asked for again. */
  readonly counted: Map<string, number>;
}

function keptUnder(place: Place, key: string, measures: number): KeptValues {
  const { folder, root, own, tally } = place;
  const home = join(root, key.slice(0, 2), key);
  let size: number | null = null;
  return {
    read: ({ from, to }, take) => {
      const found = new Set<number>();
      try {
        for (const name of existsSync(home) ? readdirSync(home).sort() : [])
          readRecords(join(home, name), measures, (replication, values) => {
            if (replication < from || replication > to) return;
            take(replication, values);
            if (name !== own) found.add(replication);
          });
        countFound(place, key, found);
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
        tally.added++;
      } catch (error) {
        throw new StoreFailure(folder, 'written to', error);
      }
    },
  };
}

/** Counts each replication once, however often its scenario is asked for: ranges are asked for in order. */
function countFound({ tally, counted }: Place, key: string, found: ReadonlySet<number>): void {
  const last = counted.get(key) ?? 0;
  const further = [...found].filter((replication) => replication > last);
  if (further.length === 0) return;
  tally.found += further.length;
  counted.set(key, Math.max(...further));
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
