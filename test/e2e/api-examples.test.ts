/** Every example of the API reference runs and prints what the page says; every function has one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { printedBy } from '../support/run-example.ts';
import { checkout } from './stepdown.ts';

const folder = join(checkout, 'docs/api');
const examples = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test('everything that is exported has an example, and nothing else has', () => {
  const named = examples.map((name) => name.replace(/\.ts$/, ''));
  expect(named.toSorted()).toEqual(Object.keys(api).toSorted());
});

describe('what an example prints stands beside it', () => {
  test.each(examples)('%s', async (name) => {
    const file = join(folder, name);
    const beside = file.replace(/\.ts$/, '.txt');
    expect(existsSync(beside), `${beside} is missing`).toBe(true);
    expect(`${await printedBy(file)}\n`).toBe(readFileSync(beside, 'utf8'));
  });
});
