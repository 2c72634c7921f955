/**
 * Takes out of a scenario what the schema refuses, so that the rest can still be checked and all
 * problems be told at once.
 */
import type { z } from 'zod';
import type { Path } from '../scenario.ts';
import { leaves } from './schema-issues.ts';

/** Rounds of taking out: each looks one level higher. Far more than any file has levels. */
const MOST_ROUNDS = 200;

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isContainer(value)) return value;
  const map = Object.create(null) as Container;
  for (const key of Object.keys(value)) map[key] = copied(value[key]);
  return map;
}

/** Path of what to take out: the deepest thing that is there. A list goes as a whole, so that positions stay true. */
function present(root: unknown, path: Path): Path {
  const found: (string | number)[] = [];
  let above: unknown = root;
  let kept = 0;
  for (const step of path) {
    if (!isContainer(above) || !Object.hasOwn(above, step)) break;
    found.push(step);
    if (!Array.isArray(above)) kept = found.length;
    above = above[step];
  }
  return found.slice(0, kept);
}

function takeOut(root: Container, path: Path): void {
  let above = root;
  for (const step of path.slice(0, -1)) above = above[step] as Container;
  const last = path.at(-1);
  if (last !== undefined) Reflect.deleteProperty(above, last);
}

export interface Pruned {
  /** What is left and valid; null when something that a scenario must have is wrong. */
  readonly value: unknown;
  /** What was taken out. */
  readonly removed: readonly Path[];
}

/** As little as possible: of a value that may be one of several things, only what is wrong in it. */
function pathsToRemove(issue: z.core.$ZodIssue, root: unknown): Path[] {
  return leaves(issue, root).flatMap((leaf) => {
    const path = leaf.path as Path;
    if (leaf.code === 'unrecognized_keys') return leaf.keys.map((key) => present(root, [...path, key]));
    return [present(root, path)];
  });
}

/** Puts something in for what a scenario must have at its top and lacks; it counts as taken out. */
function standIn(value: Container, standIns: Readonly<Record<string, unknown>>): Path[] {
  const missing = Object.keys(standIns).filter((key) => !Object.hasOwn(value, key));
  for (const key of missing) value[key] = copied(standIns[key]);
  return missing.map((key) => [key]);
}

/** Removes invalid values, and then what has become invalid without them, until the schema accepts the rest. */
export function prune(
  schema: z.ZodType,
  given: unknown,
  standIns: Readonly<Record<string, unknown>>,
): Pruned {
  const value = copied(given) as Container;
  const removed: Path[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { error } = schema.safeParse(value);
    if (error === undefined) return { value, removed };
    const paths = error.issues.flatMap((issue) => pathsToRemove(issue, value));
    for (const path of paths) if (present(value, path).length === path.length) takeOut(value, path);
    removed.push(...paths.filter((path) => path.length > 0));
    if (paths.some((path) => path.length === 0)) removed.push(...standIn(value, standIns));
  }
  return { value: null, removed };
}
