/** What the schema finds wrong -> problems with a place, what was expected, and a cure. */
import type { z } from 'zod';
import { nearestName } from '../nearest-name.ts';
import { quantityKinds, type QuantityKind } from '../quantity-kinds.ts';
import type { Path, Problem } from '../scenario.ts';
import { locatedAtPath, positionOf, type Located } from './located.ts';
import { shapeCure } from './shape-cure.ts';

type Issue = z.core.$ZodIssue;

/** Keys known to a map, handed through the message of an issue about unknown keys. */
const KEYS_MARK = 'known keys:\n';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  record: 'a map of names and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function sizeWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = issue.exact === true ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'array') return `a list of ${bound} ${limit}`;
  return issue.origin === 'string' ? 'text that is not empty' : `a number of ${bound} ${limit}`;
}

/** Wording for issues whose schema has none of its own. Given to zod when it validates. */
export function wordIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeWords(issue);
  if (issue.code === 'unrecognized_keys') return `${KEYS_MARK}${knownKeys(issue.inst).join('\n')}`;
  return 'something else';
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`;
}

function knownKeys(schema: unknown): string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {});
}

/** How much is wrong in a branch of a union: unknown keys count one by one. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** The issues that a reader should hear: in a union, those of the branch that was most likely meant. */
export function leaves(issue: Issue, given: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const value = issue.path.reduce<unknown>((above, step) => inside(above, step), given);
  const branches = issue.errors
    .map((branch) => branch.flatMap((inner) => leaves(inner, value)))
    .filter(
      (branch) => !branch.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys'),
    );
  if (branches.length === 0) return [issue];
  const best = branches.reduce((least, branch) => (weight(branch) < weight(least) ? branch : least));
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function inside(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}

/** Short text of what was given. */
export function givenText(root: Located, path: Path): string {
  const entry = locatedAtPath(root, path);
  if (entry === undefined) return '';
  const { value } = entry;
  if (value.kind === 'map') return value.entries.size === 0 ? 'an empty map' : 'a map';
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : 'a list';
  if (value.value === null) return 'nothing';
  const text = typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** The quantity that is expected, alone or as one of several ways. */
function kindIn(expected: string): QuantityKind | undefined {
  return Object.values(quantityKinds).find((kind) => expected.includes(kind.expected));
}

/** Words that people write for units. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hrs?|h)\b/, 'hours'],
  [/\bmins?\b/, 'minutes'],
  [/\b(?:wks?|w)\b/, 'week'],
  [/\bd\b/, 'days'],
];

const PER = /^[\d.,]+\s*(?:hours?|visits?)$/;

/** A text that would do, made of one that will not: without its sign, or with its units in full. */
function mended(text: string, { pattern }: QuantityKind): string | null {
  const full = SPELT.reduce((sofar, [short, long]) => sofar.replace(short, long), text.replace(/^-\s*/, ''));
  return pattern !== null && full !== text && new RegExp(pattern).test(full) ? full : null;
}

/** Advice for a number that is negative or none at all; null for one that is neither. */
function boundCure(value: unknown, expected: string): string | null {
  if (typeof value !== 'number' || /negative|plain number/.test(expected)) return null;
  if (value < 0 && Number.isFinite(value)) return `write zero or more, for example ${-value}`;
  return Number.isFinite(value) ? null : 'write zero or more, for example 10';
}

/** Advice for a share above 1: whether it lacks a percent sign nobody but the author knows. */
function shareCure(share: number): string {
  const isPercent = share >= 10 && share <= 100;
  return isPercent
    ? `write ${share}% or ${share / 100}`
    : 'write a share from 0 to 1, for example 78% or 0.78';
}

/** Advice for a capacity that is written as text. */
function capacityCure(text: string): string {
  if (PER.test(text)) return `say for how long: ${text}/week`;
  return mended(text, quantityKinds.supply) === null ? '' : `write ${mended(text, quantityKinds.supply)!}`;
}

/** Advice for a quantity: the units that would do when a bare number was given, else examples. */
function quantityCure(kind: QuantityKind, given: Located): string {
  const text = given.kind === 'scalar' ? String(given.value).trim() : '';
  const right = mended(text, kind);
  if (right !== null) return `write ${right}`;
  if (kind === quantityKinds.share && Number(text) > 1) return shareCure(Number(text));
  const number = /^[\d.,]+$/.test(text) ? text : null;
  if (number === null || kind.units.length === 0)
    return kind.examples.length === 0 ? '' : `for example ${kind.examples.join(' or ')}`;
  const written = kind.units.map((unit) => (unit.startsWith('£') ? `£${number}` : number + spaced(unit)));
  return `write its unit: ${written.join(', ')}`;
}

function spaced(unit: string): string {
  return /^[a-z]/.test(unit) ? ` ${unit}` : unit;
}

/** What to do about it; where nothing better is known, by the shape of what was given. */
function cureFor(issue: Issue, root: Located): string {
  const cure = ownCure(issue, root);
  return cure === '' ? shapeCure(issue.message, locatedAtPath(root, issue.path as Path)?.value) : cure;
}

function ownCure(issue: Issue, root: Located): string {
  const path = issue.path as Path;
  const given = locatedAtPath(root, path)?.value;
  if (given === undefined) return `add "${String(path.at(-1) ?? '')}:"`;
  if (given.kind === 'list' && given.items.length === 0)
    return 'write at least one entry between the brackets, or take the key out';
  const bound = given.kind === 'scalar' ? boundCure(given.value, issue.message) : null;
  if (bound !== null) return bound;
  const kind = kindIn(issue.message);
  if (kind !== undefined) return quantityCure(kind, given);
  if (issue.code === 'invalid_value' && given.kind === 'scalar')
    return nearestName(String(given.value), issue.values.map(String)).advice;
  const text = given.kind === 'scalar' && typeof given.value === 'string' ? given.value.trim() : '';
  return issue.message.includes('capacity') ? capacityCure(text) : '';
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, root: Located): Problem[] {
  const known = issue.message.startsWith(KEYS_MARK) ? issue.message.slice(KEYS_MARK.length).split('\n') : [];
  return issue.keys.map((key) => {
    const path = [...issue.path, key] as Path;
    const expected = `a known key: "${key}" is not one`;
    return {
      ...positionOf(root, path, 'key'),
      path,
      value: '',
      expected,
      cure: nearestName(key, known).advice,
    };
  });
}

function problemsOf(issue: Issue, root: Located): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, root);
  const path = issue.path as Path;
  const isKey = issue.code === 'invalid_key';
  const expected = isKey ? (issue.issues[0]?.message ?? 'another name') : issue.message;
  const value = isKey ? JSON.stringify(path.at(-1)) : givenText(root, path);
  const missing = locatedAtPath(root, path) === undefined ? ' (it is missing)' : '';
  const cure = isKey ? 'choose another name' : cureFor(issue, root);
  return [
    { ...positionOf(root, path, isKey ? 'key' : 'value'), path, value, expected: expected + missing, cure },
  ];
}

/** Problems of all issues of one validation of `given`, the plain content of `root`. */
export function schemaProblems(issues: readonly Issue[], root: Located, given: unknown): Problem[] {
  return issues.flatMap((issue) => leaves(issue, given)).flatMap((issue) => problemsOf(issue, root));
}
