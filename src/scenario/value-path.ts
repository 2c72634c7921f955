/**
 * Paths to numbers of a scenario as people write them: `services.reablement.hours.productiveRatio`,
 * `localities.*.beds` (every locality), `pathways.reablement.steps[1].process.takes.exponential`. A name
 * that holds a dot or a bracket stands in double quotes.
 */
import { nearestName } from './nearest-name.ts';
import type { Path } from './scenario.ts';

/** Every key of a map, or every item of a list. */
const ALL = Symbol('all');
export type Step = string | number | typeof ALL;

const NAME = String.raw`"(?:[^"\\]|\\.)*"|[^."[\]]+`;
const SEGMENT = new RegExp(String.raw`(${NAME})((?:\[\d+\])*)(?:\.|$)`, 'y');

/** Steps of a path as written; null when it cannot be read. List positions count from 1, as in a file. */
export function parseValuePath(text: string): Step[] | null {
  const steps: Step[] = [];
  SEGMENT.lastIndex = 0;
  if (text.endsWith('.')) return null;
  while (SEGMENT.lastIndex < text.length) {
    const match = SEGMENT.exec(text);
    if (match === null) return null;
    const [, name, positions] = match;
    steps.push(name === '*' ? ALL : bare(name!));
    for (const [, position] of positions!.matchAll(/\[(\d+)\]/g)) steps.push(Number(position) - 1);
  }
  return steps.length === 0 ? null : steps;
}

function bare(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1') : name.trim();
}

/** Text that reads back as the path: names that hold a dot, a bracket or a quote are quoted. */
export function valuePathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step + 1}]`;
    else text += (text === '' ? '' : '.') + (/[."[\]]/.test(step) ? JSON.stringify(step) : step);
  }
  return text;
}

/** Where a path leads, or the step at which it leads nowhere and what could stand there. */
export type Followed =
  { readonly paths: readonly Path[] } | { readonly expected: string; readonly cure: string };

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Follows a path through plain content. `*` goes wherever the rest of the path leads somewhere. */
export function followValuePath(root: unknown, steps: readonly Step[]): Followed {
  let places: Place[] = [{ path: [], value: root }];
  for (const step of steps) {
    const next = places.flatMap((place) => through(place, step));
    if (next.length === 0) return deadEnd(places, step);
    places = next;
  }
  return { paths: places.map(({ path }) => path) };
}

function through({ path, value }: Place, step: Step): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys
    .filter((key) => step === ALL || key === step)
    .map((key) => ({ path: [...path, key], value: (value as Record<string | number, unknown>)[key] }));
}

function deadEnd(places: readonly Place[], step: Step): Followed {
  const at = valuePathText(places[0]!.path);
  const inside = at === '' ? 'the scenario' : at;
  const known = [...new Set(places.flatMap((place) => through(place, ALL)).map(({ path }) => path.at(-1)!))];
  if (known.length === 0)
    return { expected: `a path to a number: ${inside} has nothing inside it`, cure: `end it at ${inside}` };
  if (step === ALL || typeof known[0] === 'number')
    return {
      expected: `a path to a number: ${inside} is a list of ${known.length}`,
      cure: `write ${at}[1] to ${at}[${known.length}]`,
    };
  const name = typeof step === 'number' ? `[${step + 1}]` : step;
  return {
    expected: `a path to a number: ${inside} holds no "${name}"`,
    cure: nearestName(name, known.map(String)).advice,
  };
}
