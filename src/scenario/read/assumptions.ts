/** The assumptions register: every number that says where it comes from, with its place. */
import type { Assumption, Path } from '../scenario.ts';
import type { Located, LocatedMap } from './located.ts';

function text(map: LocatedMap, key: string): string | null {
  const value = map.entries.get(key)?.value;
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : null;
}

/** A figure as written; a list of figures that shares one source, with commas between. */
function figures(map: LocatedMap): string | null {
  const value = map.entries.get('value')?.value;
  if (value?.kind !== 'list') return text(map, 'value') ?? text(map, 'from');
  return value.items.map((item) => (item.kind === 'scalar' ? String(item.value) : '')).join(', ');
}

/** An observed series has one source for all its months, and so have targets by period. */
function seriesText(map: LocatedMap): string | null {
  const size = (key: string): number | null => {
    const value = map.entries.get(key)?.value;
    return value?.kind === 'map' ? value.entries.size : null;
  };
  const [months, series] = [size('months'), size('series')];
  if (months !== null) return `${months} monthly figures`;
  return series === null ? null : `${series} ${series === 1 ? 'figure' : 'figures'} by period`;
}

/** The rule by which a board gives its colours. */
function ruleText(map: LocatedMap, path: Path): string | null {
  if (path.length !== 2 || path[0] !== 'boards') return null;
  const parts = ['green', 'amber', 'decimals'].map((key) => [key, text(map, key)] as const);
  return parts.flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`])).join(', ');
}

function assumptionAt(map: LocatedMap, path: Path): Assumption | null {
  const value = figures(map) ?? seriesText(map) ?? ruleText(map, path);
  if (value === null || !['source', 'confidence', 'note'].some((key) => map.entries.has(key))) return null;
  const confidence = text(map, 'confidence') as 'H' | 'M' | 'L' | null;
  return { ...map.at, path, value, source: text(map, 'source'), confidence, note: text(map, 'note') };
}

/** Assumptions in the order of the file. */
export function assumptionsIn(node: Located, path: Path = []): Assumption[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item, index) => assumptionsIn(item, [...path, index]));
  const own = assumptionAt(node, path);
  const inner = [...node.entries].flatMap(([key, entry]) => assumptionsIn(entry.value, [...path, key]));
  return own === null ? inner : [own, ...inner];
}
