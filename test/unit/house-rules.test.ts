import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../vitest.config.ts';

interface Summary {
  readonly totalCruised: number;
  readonly violations: readonly {
    readonly from: string;
    readonly to: string;
    readonly rule: { readonly name: string };
  }[];
}

const testFiles = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts'));

test('every test file lives in a folder that says its kind', () => {
  const homeless = testFiles.filter((path) => !(kinds as readonly string[]).includes(path.split('/')[0]!));
  expect(testFiles.length).toBeGreaterThan(0);
  expect(homeless).toEqual([]);
});

test('imports run one way and pure folders touch no file, thread or clock', () => {
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const found = execFileSync(
    process.execPath,
    [cruiser, '--output-type', 'json', 'src', 'workers', 'reports'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { summary } = JSON.parse(found) as { summary: Summary };
  const wrong = summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`);
  expect(wrong).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(5);
});
