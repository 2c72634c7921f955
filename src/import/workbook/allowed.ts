/** What the schema says of a value: what it means, and what may stand in its place. */
import { quantityKinds, type QuantityKind } from '../../scenario/quantity-kinds.ts';
import type { Path } from '../../scenario/scenario.ts';
import { wholeScenarioSchema, type JsonSchema } from '../../scenario/schema/json-schema.ts';
import type { Content } from './input-rows.ts';

export interface Allowed {
  /** What the value means; empty where only its name says so. */
  readonly meaning: string;
  /** What may stand there, in words. */
  readonly range: string;
  /** Whether a bare number may stand there. */
  readonly takesNumber: boolean;
}

type Shape = Readonly<Record<string, JsonSchema>>;

interface Found {
  readonly schema: JsonSchema;
  readonly meaning: string;
}

export type SchemaLookup = (path: Path, written: Content) => Allowed;

/** Looks values up in the schema of whole scenarios. */
export function schemaLookup(): SchemaLookup {
  known ??= lookupIn(wholeScenarioSchema());
  return known;
}

/** Made once: the schema never changes, and is long to write out. */
let known: SchemaLookup | null = null;

function lookupIn(root: JsonSchema): SchemaLookup {
  const definitions = (root['$defs'] ?? {}) as Shape;
  const expanded = new Map<JsonSchema, readonly JsonSchema[]>();
  const waysOf = ({ schema, meaning }: Found): Found[] => {
    const ways = expanded.get(schema) ?? alternatives(schema, definitions);
    expanded.set(schema, ways);
    return ways.map((one) => ({ schema: one, meaning }));
  };
  return (path, written) => {
    let found: Found[] = [{ schema: root, meaning: '' }];
    for (const step of path) found = found.flatMap(waysOf).flatMap((one) => inside(one, step));
    return allowed(found.flatMap(waysOf), written);
  };
}

/** Every way of writing a value, references followed. */
function alternatives(schema: JsonSchema, definitions: Shape): JsonSchema[] {
  const ref = schema['$ref'];
  if (typeof ref === 'string') return alternatives(definitions[ref.replace('#/$defs/', '')]!, definitions);
  const inner = [...list(schema['anyOf']), ...list(schema['oneOf'])];
  return inner.length === 0 ? [schema] : inner.flatMap((one) => alternatives(one, definitions));
}

function list(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}

function inside({ schema, meaning }: Found, step: string | number): Found[] {
  if (typeof step === 'number') {
    const items = schema['items'];
    return isSchema(items) ? [{ schema: items, meaning }] : [];
  }
  const properties = (schema['properties'] ?? {}) as Shape;
  const named = Object.hasOwn(properties, step) ? properties[step]! : null;
  if (named !== null) return [{ schema: named, meaning: step === 'value' ? meaning : said(named) }];
  const others = schema['additionalProperties'];
  return isSchema(others) ? [{ schema: others, meaning: said(others) || meaning }] : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function said(schema: JsonSchema): string {
  return typeof schema['description'] === 'string' ? schema['description'] : '';
}

function allowed(found: readonly Found[], written: Content): Allowed {
  const fitting = found.find(({ schema }) => fits(schema, written));
  const kind = kindOf(found, written);
  const words = [...new Set(found.flatMap(({ schema }) => wordsOf(schema)))];
  const ranges = [
    ...(kind === null ? numberRange(fitting?.schema) : [rangeOf(kind)]),
    ...(words.length === 0 ? [] : [words.join(', ')]),
  ];
  const range = ranges.length > 0 ? ranges.join('; or ') : example(fitting?.schema);
  return {
    meaning: fitting?.meaning ?? '',
    range,
    takesNumber: found.some(({ schema }) => schema['type'] === 'number' || schema['type'] === 'integer'),
  };
}

function fits(schema: JsonSchema, written: Content): boolean {
  if (schema['const'] !== undefined) return schema['const'] === written;
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(written);
  if (typeof written === 'boolean') return schema['type'] === 'boolean';
  if (typeof written === 'number') return schema['type'] === 'number' || schema['type'] === 'integer';
  const { pattern } = schema as { readonly pattern?: string };
  return schema['type'] === 'string' && (pattern === undefined || new RegExp(pattern).test(written));
}

function wordsOf(schema: JsonSchema): string[] {
  if (typeof schema['const'] === 'string') return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
}

/** The kind of quantity that a value of this schema is: each is known by its pattern. */
function kindOf(found: readonly Found[], written: Content): QuantityKind | null {
  const patterns = found
    .filter(({ schema }) => typeof written === 'number' || fits(schema, written))
    .map(({ schema }) => schema['pattern']);
  const kinds: readonly QuantityKind[] = Object.values(quantityKinds);
  return kinds.find(({ pattern }) => pattern !== null && patterns.includes(pattern)) ?? null;
}

function rangeOf({ pattern, bare, units }: QuantityKind): string {
  const bounds = bare?.high === 1 ? '0% to 100%' : /^\^\[-\+\]/.test(pattern!) ? 'any' : '0 or more';
  const inUnits = units.filter((unit) => unit !== '%');
  return inUnits.length === 0 ? bounds : `${bounds}, in ${inUnits.join(', ')}`;
}

/** Bounds beyond these stand for none. */
const NO_BOUND = 9e15;

function numberRange(schema: JsonSchema | undefined): string[] {
  if (schema === undefined || !['number', 'integer'].includes(String(schema['type']))) return [];
  const bound = (key: string): number | null => {
    const value = schema[key];
    return typeof value === 'number' && Math.abs(value) < NO_BOUND ? value : null;
  };
  const [low, high] = [bound('minimum'), bound('maximum')];
  const whole = schema['type'] === 'integer' ? 'whole numbers, ' : '';
  if (low !== null && high !== null) return [`${whole}${low} to ${high}`];
  return [whole + (low === null ? 'any' : `${low} or more`)];
}

function example(schema: JsonSchema | undefined): string {
  const [first] = (schema?.['examples'] ?? []) as readonly unknown[];
  return typeof first === 'string' && schema?.['pattern'] !== undefined ? `such as ${first}` : '';
}
