/** Lays numbers on a scenario that was read: the rest of it, and where everything stands, is kept. */
import type { Path, Position } from '../scenario.ts';
import type { Located, LocatedEntry, LocatedMap, Scalar } from './located.ts';

/** A number for a path. A changed number never keeps the old number's source. */
export interface LaidValue {
  readonly path: Path;
  readonly value: string | number;
  /** Null: the number says nothing of where it comes from. */
  readonly source: {
    readonly source: string;
    readonly confidence: 'H' | 'M' | 'L';
    readonly note?: string;
  } | null;
}

const SOURCE_KEYS = ['source', 'confidence', 'note', 'between', 'belief'];

/** The scenario with the values laid on. Throws RangeError when a path leads nowhere. */
export function layValues(root: LocatedMap, values: readonly LaidValue[]): LocatedMap {
  return values.reduce<Located>((node, laid) => laidOn(node, laid, 0), root) as LocatedMap;
}

function laidOn(node: Located, laid: LaidValue, depth: number): Located {
  const step = laid.path[depth];
  if (step === undefined) return numberOf(node, laid);
  if (node.kind === 'map') {
    const entry = node.entries.get(String(step));
    if (entry === undefined) throw new RangeError(`nothing stands at ${laid.path.join('.')}`);
    const value = laidOn(entry.value, laid, depth + 1);
    return { ...node, entries: new Map([...node.entries, [String(step), { ...entry, value }]]) };
  }
  if (node.kind === 'scalar' || node.items[Number(step)] === undefined)
    throw new RangeError(`nothing stands at ${laid.path.join('.')}`);
  const items = node.items.map((item, i) => (i === step ? laidOn(item, laid, depth + 1) : item));
  return { ...node, items };
}

function numberOf(node: Located, { value, source }: LaidValue): Located {
  const { at } = node;
  const scalar = (content: Scalar): LocatedEntry => entryAt(at, content);
  if (node.kind !== 'map' && source === null) return scalar(value).value;
  const old = node.kind === 'map' ? [...node.entries].filter(([key]) => !SOURCE_KEYS.includes(key)) : [];
  const stated = source === null ? [] : Object.entries(source);
  const added = [['value', value] as const, ...stated].map(
    ([key, content]) => [key, scalar(content)] as const,
  );
  return { kind: 'map', at, entries: new Map([...old, ...added]) };
}

function entryAt(at: Position, value: Scalar): LocatedEntry {
  return { keyAt: at, value: { kind: 'scalar', at, value } };
}
