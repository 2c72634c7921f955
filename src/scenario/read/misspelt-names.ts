/** Changes of something inherited under a name that nothing inherited has: a letter wrong, and it is new and unfinished. */
import { editDistance } from '../nearest-name.ts';
import type { Path, Problem } from '../scenario.ts';
import { locatedAtPath, positionOf, type LocatedEntry, type LocatedMap } from './located.ts';

/** Sections whose entries must be whole, in words. */
const WHOLE: Readonly<Record<string, string>> = {
  services: 'service',
  pathways: 'pathway',
  people: 'group of people',
};
/** Letters that a slip of the keyboard may get wrong. */
const SLIP = 2;

/** The problems, where what an entry lacks is said as "did you mean" if a near name is inherited. */
export function withMisspeltNames(problems: readonly Problem[], root: LocatedMap): Problem[] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    const meant = isLack(problem, root) ? meantBy(problem.path, root) : null;
    if (meant === null) return [problem];
    const path = problem.path.slice(0, 2);
    const key = JSON.stringify(path);
    if (told.has(key)) return [];
    told.add(key);
    const [section, name] = path as [string, string];
    const kind = WHOLE[section]!;
    const expected = `the name of a ${kind} of the base, or a whole ${kind}: "${name}" is new and not whole`;
    const cure = `did you mean "${meant}"?`;
    return [{ ...positionOf(root, path, 'key'), path, value: '', expected, cure }];
  });
}

/** About the entry as a whole, or about something in it that is not there. */
function isLack({ path }: Problem, root: LocatedMap): boolean {
  if (path.length < 2 || WHOLE[String(path[0])] === undefined) return false;
  return path.length === 2 || locatedAtPath(root, path) === undefined;
}

/** The inherited name that an entry of this file is near to, or null. */
function meantBy([section, name]: Path, root: LocatedMap): string | null {
  const entries = root.entries.get(String(section))?.value;
  if (entries?.kind !== 'map') return null;
  const entry = entries.entries.get(String(name));
  if (entry === undefined) return null;
  const { file } = entry.keyAt;
  if (isFromElsewhere(entry, file)) return null;
  const near = [...entries.entries].find(
    ([other, inherited]) => other !== name && isFromElsewhere(inherited, file) && isSlip(String(name), other),
  );
  return near?.[0] ?? null;
}

/** Short names differ by more than a slip sooner. */
function isSlip(name: string, other: string): boolean {
  const distance = editDistance(name.toLowerCase(), other.toLowerCase());
  return distance <= SLIP && distance * 2 < other.length;
}

/** Whether something in an entry, changed or not, stands in another file. */
function isFromElsewhere({ keyAt, value }: LocatedEntry, file: string): boolean {
  if (keyAt.file !== file || value.at.file !== file) return true;
  return value.kind === 'map' && [...value.entries.values()].some((inner) => isFromElsewhere(inner, file));
}
