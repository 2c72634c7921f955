/** A file's content with the place of every key and value. Maps keep order and any key is safe. */
import type { Path, Position } from '../scenario.ts';

export type Scalar = string | number | boolean | null;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: Scalar;
}
export interface LocatedList {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly Located[];
}
export interface LocatedEntry {
  readonly keyAt: Position;
  readonly value: Located;
}
export interface LocatedMap {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** The content without places: lists, and maps without a prototype. */
export function plainOf(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of node.entries) map[key] = plainOf(entry.value);
  return map;
}

/** Puts one place on plain content, so that it can be merged like a file. */
export function locatedAt(value: unknown, at: Position): Located {
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map((item) => locatedAt(item, at)) };
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', at, value: value as Scalar };
  const entries = new Map<string, LocatedEntry>();
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) entries.set(key, { keyAt: at, value: locatedAt(item, at) });
  return { kind: 'map', at, entries };
}

function child(node: Located, step: string | number): LocatedEntry | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
  return item === undefined ? undefined : { keyAt: item.at, value: item };
}

/** What stands at a path; undefined when nothing does. */
export function locatedAtPath(root: Located, path: Path): LocatedEntry | undefined {
  let entry: LocatedEntry | undefined = { keyAt: root.at, value: root };
  for (const step of path) {
    if (entry === undefined) return undefined;
    entry = child(entry.value, step);
  }
  return entry;
}

/** Where a value, or the nearest thing above it, was written; its key rather than its value on request. */
export function positionOf(root: Located, path: Path, of: 'key' | 'value' = 'value'): Position {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const entry = locatedAtPath(root, path.slice(0, depth));
    if (entry !== undefined) return of === 'key' || depth < path.length ? entry.keyAt : entry.value.at;
  }
  return root.at;
}
