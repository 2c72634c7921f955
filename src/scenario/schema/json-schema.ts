/** The JSON Schema of scenario files, for editors. */
import { z } from 'zod';
import { scenarioSchema } from './scenario-schema.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

type Shape = Record<string, JsonSchema>;

/** Keys that only reading knows: what a file extends, and what it deletes from its base. */
const EXTENDS: JsonSchema = {
  description: 'The file (or files, later ones win) that this one changes; beside this file',
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
  examples: ['base.yaml', ['base.yaml', 'winter.yaml']],
};
const REMOVE: JsonSchema = {
  description: 'Names to delete from the map of the same name in the base',
  type: 'array',
  items: { type: 'string' },
};

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A variant may leave out what its base has, and may delete: nothing is required in one, `remove` is known. */
function forVariants(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forVariants);
  if (!isObject(node)) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = isData(key) ? value : forVariants(value);
  const { properties, additionalProperties } = copy;
  if (copy['type'] !== 'object' || !(isObject(properties) || isObject(additionalProperties))) return copy;
  delete copy['required'];
  return { ...copy, properties: { ...(properties as Shape | undefined), remove: REMOVE } };
}

/** Keywords that hold data rather than schemas. */
function isData(keyword: string): boolean {
  return ['examples', 'default', 'enum', 'const'].includes(keyword);
}

/** Schema of a whole scenario, every base merged in. */
export function wholeScenarioSchema(): JsonSchema {
  return z.toJSONSchema(scenarioSchema, { io: 'input' });
}

/**
 * Schema of a scenario file as editors check it while it is written. What is required, and
 * what must hold between values, is told by `stepdown check`.
 */
export function scenarioJsonSchema(): JsonSchema {
  const schema = forVariants(wholeScenarioSchema()) as JsonSchema;
  const { remove, ...properties } = schema['properties'] as Shape;
  return { ...schema, properties: { extends: EXTENDS, ...properties, remove } };
}
