import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatProblems } from '../../../../src/scenario/problem-text.ts';
import type { Loader } from '../../../../src/scenario/read/follow-extends.ts';
import { readScenario } from '../../../../src/scenario/read/read-scenario.ts';
import { scenarioJsonSchema } from '../../../../src/scenario/schema/json-schema.ts';

const folder = fileURLToPath(new URL('../../../../scenarios', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.yaml') && !file.startsWith('experiments'),
);

const load: Loader = (path, from) => {
  const file = join(dirname(from), path);
  return { file, text: readFileSync(file, 'utf8') };
};

describe.each(files)('scenarios/%s', (name) => {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');

  it('has no problem', () => {
    const result = readScenario({ file, text }, load);
    expect(result.ok ? '' : formatProblems(result.problems)).toBe('');
  });

  it('pleases an editor that checks it by the JSON Schema', () => {
    const schema = z.fromJSONSchema(scenarioJsonSchema());
    expect(schema.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...(parse(text) as object), sevices: {} }).success).toBe(false);
  });
});
