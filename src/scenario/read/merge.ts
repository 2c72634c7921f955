/**
 * How a file that `extends` another changes it. Maps merge key by key. A distribution of another
 * kind, any list and any other value replace the whole. `remove: [names]` deletes. A changed
 * number never keeps the old number's source.
 */
import { distributionKinds, isForm, type DistributionKind } from '../distribution-forms.ts';
import { nearestName } from '../nearest-name.ts';
import type { Problem } from '../scenario.ts';
import { locatedAt, plainOf, type Located, type LocatedEntry, type LocatedMap } from './located.ts';

const SOURCE_KEYS = ['source', 'confidence', 'note', 'between', 'belief'];
const MODIFIERS = ['truncate', 'round', 'remove'];
/** Parameters that say the same thing: a new one puts out the old one. */
const SPREADS = ['sd', 'cv', 'median'];

type Entries = ReadonlyMap<string, LocatedEntry>;

/** Base with a change laid over it. Problems (a name to remove that is not there) are added to the list. */
export function merge(base: Located, over: Located, problems: Problem[]): Located {
  if (base.kind !== 'map' || over.kind !== 'map')
    return over.kind === 'map' ? withoutRemovals(over, problems) : over;
  if (isOtherKind(base, over)) return withoutRemovals(over, problems);
  const kept = keptEntries(base, over, problems);
  const entries = new Map(kept);
  for (const [key, entry] of over.entries) {
    if (key === 'remove') continue;
    const old = kept.get(key);
    entries.set(
      key,
      old === undefined ? cleaned(entry, problems) : mergedEntry({ key, old, entry, problems }),
    );
  }
  return { kind: 'map', at: over.at, entries };
}

/** The same for plain content, such as a dated change laid over a service. Neither is altered. */
export function mergePlain(base: unknown, over: unknown): unknown {
  const nowhere = { file: '', line: 0, column: 0 };
  return plainOf(merge(locatedAt(base, nowhere), locatedAt(over, nowhere), []));
}

/** A whole file that has no base: its `remove` keys have nothing to act on. */
export function withoutRemovals(map: LocatedMap, problems: Problem[]): LocatedMap {
  const entries = new Map<string, LocatedEntry>();
  for (const [key, entry] of map.entries)
    if (key !== 'remove') entries.set(key, cleaned(entry, problems));
    else if (entry.value.kind === 'list') reportUnknown(entry, new Map(), problems);
    else entries.set(key, entry);
  return { ...map, entries };
}

function cleaned(entry: LocatedEntry, problems: Problem[]): LocatedEntry {
  if (entry.value.kind !== 'map') return entry;
  return { ...entry, value: withoutRemovals(entry.value, problems) };
}

interface Clash {
  readonly key: string;
  readonly old: LocatedEntry;
  readonly entry: LocatedEntry;
  readonly problems: Problem[];
}

function mergedEntry({ key, old, entry, problems }: Clash): LocatedEntry {
  const value = merge(old.value, entry.value, problems);
  const kind = distributionKinds.find((name) => name === key);
  return {
    keyAt: entry.keyAt,
    value: kind === undefined ? value : inOneForm(kind, { ...entry, merged: value }),
  };
}

/** Parameters after merging, or the new ones alone when only those make sense together. */
function inOneForm(kind: DistributionKind, { value, merged }: { value: Located; merged: Located }): Located {
  if (value.kind !== 'map' || merged.kind !== 'map') return merged;
  if (isForm(kind, [...merged.entries.keys()])) return merged;
  return isForm(kind, [...value.entries.keys()]) ? value : merged;
}

/** Both are distributions, and not of the same kind. */
function isOtherKind(base: LocatedMap, over: LocatedMap): boolean {
  const [old, fresh] = [kindOf(base), kindOf(over)];
  return old !== null && fresh !== null && old !== fresh;
}

/** Kind of a map that is nothing but a distribution; null otherwise (a service may be called `normal`). */
function kindOf(map: LocatedMap): DistributionKind | null {
  const kinds = distributionKinds.filter((kind) => map.entries.has(kind));
  const others = [...map.entries.keys()].filter((key) => !MODIFIERS.includes(key));
  return kinds.length === 1 && others.length === 1 ? kinds[0]! : null;
}

function keptEntries(base: LocatedMap, over: LocatedMap, problems: Problem[]): Entries {
  const gone = new Set([...removals(base, over, problems), ...putOut(over), ...oldSeries(base, over)]);
  return new Map([...base.entries].filter(([key]) => !gone.has(key)));
}

/** Old keys that a new key makes meaningless. */
function putOut(over: LocatedMap): string[] {
  const gone: string[] = [];
  if (over.entries.has('value')) gone.push(...SOURCE_KEYS, 'from');
  if (over.entries.has('from')) gone.push('value', ...SOURCE_KEYS);
  // A target for each period in place of one figure, and the other way round.
  if (over.entries.has('series')) gone.push('value', ...SOURCE_KEYS);
  if (over.entries.has('value')) gone.push('series');
  for (const spread of SPREADS)
    if (over.entries.has(spread)) gone.push(...SPREADS.filter((other) => other !== spread));
  return gone;
}

/**
 * New months of an observed series correct those of the record that they name; a series that names any
 * other month is a record of its own. Either way the old source no longer covers the whole.
 */
function oldSeries(base: LocatedMap, over: LocatedMap): string[] {
  const isObserved = [base, over].some((map) => map.entries.get('measure')?.value.kind === 'scalar');
  const fresh = over.entries.get('months')?.value;
  if (!isObserved || fresh === undefined) return [];
  const old = base.entries.get('months')?.value;
  const corrects =
    fresh.kind === 'map' &&
    old?.kind === 'map' &&
    [...fresh.entries.keys()].every((month) => month === 'remove' || old.entries.has(month));
  return corrects ? SOURCE_KEYS : ['months', ...SOURCE_KEYS];
}

function removals(base: LocatedMap, over: LocatedMap, problems: Problem[]): string[] {
  const entry = over.entries.get('remove');
  if (entry === undefined) return [];
  return reportUnknown(entry, base.entries, problems);
}

/** Names to remove; those that are not there are problems. */
function reportUnknown(entry: LocatedEntry, known: Entries, problems: Problem[]): string[] {
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  const names = items.map((item) => ({
    at: item.at,
    name: item.kind === 'scalar' ? String(item.value) : '',
  }));
  for (const { at, name } of names.filter((item) => !known.has(item.name)))
    problems.push({
      ...at,
      path: ['remove'],
      value: name,
      expected: 'the name of something in the base to remove',
      cure: nearestName(name, [...known.keys()]).advice,
    });
  return names.map((item) => item.name);
}
