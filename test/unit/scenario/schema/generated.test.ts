import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../../scripts/generated-files.ts';
import { scenarioJsonSchema, wholeScenarioSchema } from '../../../../src/scenario/schema/json-schema.ts';

const top = new URL('../../../../', import.meta.url);

/** Paths of keys in a schema that say nothing of what they mean. */
function unexplained(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const schema = node as Record<string, unknown>;
  const keys = Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>);
  const silent = keys.filter(
    ([, value]) => typeof value['description'] !== 'string' && value['$ref'] === undefined,
  );
  const inner = Object.entries(schema)
    .filter(([key]) => !['examples', 'default', 'enum', 'const'].includes(key))
    .flatMap(([key, value]) => unexplained(value, `${path}/${key}`));
  return [...silent.map(([key]) => `${path}/${key}`), ...inner];
}

describe('files made from the schema', () => {
  it.each([...generatedFiles()])('%s is current: else run `npx tsx scripts/generate.ts`', (path, text) => {
    expect(readFileSync(new URL(path, top), 'utf8')).toBe(text);
  });

  it('explain every key', () => {
    expect(unexplained(wholeScenarioSchema(), '')).toEqual([]);
  });

  it('let a variant leave out what its base has, and delete', () => {
    const schema = scenarioJsonSchema();
    expect(schema['required']).toBeUndefined();
    expect(Object.keys(schema['properties'] as object)).toEqual(
      expect.arrayContaining(['extends', 'remove', 'services']),
    );
    expect(schema['additionalProperties']).toBe(false);
  });
});
