import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { packageCommit, packageRoot, packageVersion } from '../../../src/cli/package-facts.ts';

test('the checkout knows its folder, its version and its commit', () => {
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  expect(packageRoot()).toBe(process.cwd());
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  expect([head, `${head}-dirty`]).toContain(packageCommit());
});
