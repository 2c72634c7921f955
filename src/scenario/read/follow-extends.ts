/** Follows `extends`: bases first, in order, then the file itself laid over them. */
import type { Position, Problem } from '../scenario.ts';
import { plainOf, type Located, type LocatedEntry, type LocatedMap } from './located.ts';
import { merge, withoutRemovals } from './merge.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Finds a file named in another: returns its text and one canonical name for it, by which cycles
 * are recognised. Throws when it cannot be read.
 */
export type Loader = (path: string, fromFile: string) => { readonly file: string; readonly text: string };

/** Text of a scenario file and the name it is known by in messages. */
export interface Source {
  readonly text: string;
  readonly file: string;
}

/** What following a file needs: how to load, where to complain, and the files that led here. */
export interface Following {
  readonly load: Loader;
  readonly problems: Problem[];
  readonly chain: readonly string[];
}

/** A base is read by itself and again by each variant: where the loader hands over the same object, it is parsed once. */
const parsedSources = new WeakMap<Source, ReturnType<typeof parseYaml>>();

function parsed(source: Source): ReturnType<typeof parseYaml> {
  const known = parsedSources.get(source) ?? parseYaml(source.text, source.file);
  parsedSources.set(source, known);
  return known;
}

/** The file with its bases merged in; null when any of them cannot be read at all. */
export function followExtends(source: Source, following: Following): LocatedMap | null {
  const { root, problems } = parsed(source);
  following.problems.push(...problems);
  if (root === null) return null;
  if (root.kind !== 'map') {
    following.problems.push(notAMap(root));
    return null;
  }
  const chain = [...following.chain, source.file];
  const bases = basePaths(root, following.problems).map((path) => loadBase(path, { ...following, chain }));
  const own = withoutKey(root, 'extends');
  if (bases.includes(null)) return null;
  return mergeAll([...bases, own] as LocatedMap[], following.problems);
}

function mergeAll(layers: readonly LocatedMap[], problems: Problem[]): LocatedMap {
  const [first, ...rest] = layers;
  let merged = withoutRemovals(first!, problems);
  for (const layer of rest) merged = merge(merged, layer, problems) as LocatedMap;
  return merged;
}

function withoutKey(map: LocatedMap, key: string): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([name]) => name !== key)) };
}

function notAMap(root: Located): Problem {
  const empty = root.kind === 'scalar' && root.value === null;
  return {
    ...root.at,
    path: [],
    value: empty ? '' : JSON.stringify(plainOf(root)).slice(0, 60),
    expected: empty
      ? 'a scenario: this file is empty'
      : 'a scenario: keys and values such as "title: My scenario"',
    cure: '`stepdown init` writes a scenario to start from',
  };
}

interface BasePath {
  readonly at: Position;
  readonly path: string;
}

function basePaths(root: LocatedMap, problems: Problem[]): BasePath[] {
  const entry: LocatedEntry | undefined = root.entries.get('extends');
  if (entry === undefined) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value !== '')
      return [{ at: item.at, path: item.value }];
    problems.push({
      ...item.at,
      path: ['extends'],
      value: '',
      expected: 'the name of a file, or a list of names',
      cure: 'for example: extends: base.yaml',
    });
    return [];
  });
}

function loadBase({ at, path }: BasePath, following: Following): LocatedMap | null {
  const complain = (expected: string, cure: string): null => {
    following.problems.push({ ...at, path: ['extends'], value: path, expected, cure });
    return null;
  };
  try {
    const source = following.load(path, at.file);
    if (!following.chain.includes(source.file)) return followExtends(source, following);
    return complain(
      `a base that does not lead back to itself: ${[...following.chain, source.file].join(' -> ')}`,
      'take one of these `extends` out',
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return complain(
      `a file that can be read (${why})`,
      'bases are looked for beside the file that names them',
    );
  }
}
