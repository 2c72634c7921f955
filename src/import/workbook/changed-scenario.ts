/** The edits of a workbook laid on the content of a scenario. */
import type { Path } from '../../scenario/scenario.ts';
import { isSourceKey, SOURCE_KEYS, type Stated } from './input-rows.ts';
import type { Edit } from './read-edits.ts';

type Plain = Record<string | number, unknown>;

/** The content with the edits; the scenario that was given is left alone. */
export function changedScenario(resolved: unknown, edits: readonly Edit[]): unknown {
  const root = JSON.parse(JSON.stringify(resolved)) as Plain;
  for (const { row, written } of edits) put(root, row.path, written);
  for (const [owner, stated] of sourcesOf(resolved, edits)) putSource(root, owner, stated);
  return root;
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((above, step) => (above as Plain)[step], root);
}

function put(root: Plain, path: Path, value: unknown): void {
  (at(root, path.slice(0, -1)) as Plain)[path.at(-1)!] = value;
}

/** What each changed number (or list) now says of where it comes from. */
function sourcesOf(resolved: unknown, edits: readonly Edit[]): [Path, Stated][] {
  const owners = new Map(edits.map(({ row }) => [JSON.stringify(row.owner), row.owner]));
  return [...owners].map(([key, owner]) => {
    const ofOwner = edits.filter(({ row }) => JSON.stringify(row.owner) === key);
    const isChanged = ofOwner.some(({ row, written }) => written !== row.written);
    const old = statedAt(resolved, owner);
    const told = ofOwner.find(({ stated }) => stated !== null)?.stated ?? old;
    return [owner, isChanged ? ofChanged(old, told) : told];
  });
}

function statedAt(resolved: unknown, owner: Path): Stated {
  const found = at(resolved, owner);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    SOURCE_KEYS.flatMap((key) => {
      const text = (found as Plain)[key];
      return typeof text === 'string' ? [[key, text]] : [];
    }),
  );
}

/**
 * A changed number never keeps the old number's source: what was not changed with it goes. Where the
 * source is a new one, the confidence beside it stands as whoever wrote it saw it.
 */
function ofChanged(old: Stated, told: Stated): Stated {
  const isNew = (key: (typeof SOURCE_KEYS)[number]): boolean =>
    told[key] !== undefined &&
    (told[key] !== old[key] || (key === 'confidence' && told.source !== old.source));
  return Object.fromEntries(SOURCE_KEYS.flatMap((key) => (isNew(key) ? [[key, told[key]]] : [])));
}

function putSource(root: Plain, owner: Path, stated: Stated): void {
  const found = at(root, owner);
  const isMap = typeof found === 'object' && found !== null && !Array.isArray(found);
  if (!isMap && Object.keys(stated).length === 0) return;
  const own = isMap
    ? Object.entries(found).filter(([key]) => !isSourceKey(key))
    : [['value', found] as const];
  put(root, owner, { ...Object.fromEntries(own), ...stated });
}
