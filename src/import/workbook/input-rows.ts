/** Every value of a scenario as a row of the inputs workbook. */
import type { Path } from '../../scenario/scenario.ts';

export type Content = string | number | boolean;

/** What stands beside a number to say where it comes from. */
export const SOURCE_KEYS = ['source', 'confidence', 'note'] as const;
export type Stated = Readonly<Partial<Record<(typeof SOURCE_KEYS)[number], string>>>;

export interface InputRow {
  /** Where the value stands, down to the value itself. */
  readonly path: Path;
  readonly written: Content;
  /** The map or bare value that the source is about: a list of figures has one for all. */
  readonly owner: Path;
  /** Null where an earlier row of the same owner states it. */
  readonly stated: Stated | null;
}

/** Rows in the order of the scenario (`ReadScenario.resolved`). */
export function inputRows(resolved: unknown): InputRow[] {
  const seen = new Set<string>();
  return leaves(resolved, { path: [], owner: null }).map(({ path, written, owner, stated }) => {
    const key = JSON.stringify(owner);
    const isFirst = !seen.has(key);
    seen.add(key);
    return { path, written, owner, stated: isFirst ? stated : null };
  });
}

interface Leaf {
  readonly path: Path;
  readonly written: Content;
  readonly owner: Path;
  readonly stated: Stated;
}

interface Place {
  readonly path: Path;
  readonly owner: { readonly path: Path; readonly stated: Stated } | null;
}

function leaves(value: unknown, { path, owner }: Place): Leaf[] {
  if (typeof value !== 'object' || value === null) {
    const of = owner ?? { path, stated: {} };
    return [{ path, written: value as Content, owner: of.path, stated: of.stated }];
  }
  if (Array.isArray(value)) {
    const ofList = owner ?? (value.every(isScalar) ? { path, stated: {} } : null);
    return value.flatMap((item, i) => leaves(item, { path: [...path, i], owner: ofList }));
  }
  const map = value as Readonly<Record<string, unknown>>;
  const own = { path, stated: statedIn(map) };
  return Object.entries(map)
    .filter(([key, inner]) => !(isSourceKey(key) && isSourced(map) && typeof inner === 'string'))
    .flatMap(([key, inner]) => leaves(inner, { path: [...path, key], owner: isOwn(map, key) ? own : null }));
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

export function isSourceKey(key: string): boolean {
  return (SOURCE_KEYS as readonly string[]).includes(key);
}

/** Keys that hold what a source is about, in the order in which it is taken to be about them. */
const ABOUT = ['value', 'from', 'months', 'times', 'add'];

/** Whether the words `source`, `confidence` and `note` in this map say where its number comes from. */
function isSourced(map: object): boolean {
  return ABOUT.some((key) => Object.hasOwn(map, key));
}

/** Whether the source of the map is about what stands under this key. */
function isOwn(map: Readonly<Record<string, unknown>>, key: string): boolean {
  const about = ABOUT.find((one) => Object.hasOwn(map, one));
  return key === about && (about !== 'from' || isColumn(map));
}

/** `from: beds` names a column; `from: 2016-04-01` is a date, which has no source. */
function isColumn(map: Readonly<Record<string, unknown>>): boolean {
  return typeof map['from'] === 'string' && SOURCE_KEYS.some((key) => Object.hasOwn(map, key));
}

function statedIn(map: Readonly<Record<string, unknown>>): Stated {
  return Object.fromEntries(
    SOURCE_KEYS.flatMap((key) => (typeof map[key] === 'string' ? [[key, map[key]]] : [])),
  );
}
