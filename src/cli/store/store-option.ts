/** The store that commands share: opening what `--store` names, and saying what was in it. */
import { join, relative } from 'node:path';
import { counted, fixed } from '../../../reports/words/numbers.ts';
import { withoutControls } from '../../scenario/problem-text.ts';
import { openStore, type FolderStore } from './folder-store.ts';

/** What commands that keep finished replications take. */
export interface StoreOptions {
  readonly store?: string | undefined;
}

/** Opens the store that a command was given, or the usual one; says what in it is of another version. */
export function storeFor({ store: folder = join('out', 'store') }: StoreOptions): FolderStore {
  const store = openStore(folder);
  if (store.setAside.length > 0)
    say(
      `note: ${placeOf(store)} also holds replications of other versions of Stepdown (${store.setAside.join(', ')}): they are set aside, not mixed in; delete those folders when they are no longer wanted`,
    );
  return store;
}

/** Says how much of the work was done by an earlier run, where any was. */
export function tellKept(store: FolderStore): void {
  const { found, added } = store.tally;
  if (found === 0) return;
  const run = added === 0 ? 'none had to be run' : `${fixed(added)} had to be run`;
  say(`note: ${counted(found, 'finished replication')} stood in ${placeOf(store)}; ${run}`);
}

/** Says that a run was stopped, and what of it will be there when it goes on. */
export function tellStopped(store: FolderStore): void {
  const { found, added } = store.tally;
  say(
    `stopped: ${counted(found + added, 'finished replication')} ${found + added === 1 ? 'is' : 'are'} kept in ${placeOf(store)}; the same command goes on from there`,
  );
}

/** What of the work a failure costs nothing of: a sentence to stand after another, or nothing. */
export function keptIn(store: FolderStore): string {
  const { found, added } = store.tally;
  if (found + added === 0) return '';
  return ` ${counted(found + added, 'finished replication')} ${found + added === 1 ? 'is' : 'are'} kept in ${placeOf(store)} and will not be run again.`;
}

function placeOf({ folder }: FolderStore): string {
  return relative(process.cwd(), folder) || folder;
}

function say(line: string): void {
  console.error(withoutControls(line));
}
