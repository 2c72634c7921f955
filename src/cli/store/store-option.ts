import { join } from 'node:path';
import { withoutControls } from '../../scenario/problem-text.ts';
import { openStore, type FolderStore } from './folder-store.ts';

/** Opens the store that a command was given, or the usual one; says what in it is of another version. */
export function storeFor({
  store: folder = join('out', 'store'),
}: {
  readonly store?: string | undefined;
}): FolderStore {
  const store = openStore(folder);
  if (store.setAside.length > 0)
    console.error(
      withoutControls(
        `note: ${folder} also holds replications of other versions of Stepdown (${store.setAside.join(', ')}): they are set aside, not mixed in; delete those folders when they are no longer wanted`,
      ),
    );
  return store;
}
