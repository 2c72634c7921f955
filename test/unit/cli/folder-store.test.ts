import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineVersion } from '../../../src/cli/store/engine-version.ts';
import { openStore } from '../../../src/cli/store/folder-store.ts';
import { tinyDisk } from '../../support/tiny-disk.ts';
import type { KeptValues } from '../../../src/experiment/points/values-store.ts';

const KEY = 'ab'.repeat(32);
const all = { from: 1, to: 1000 };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stepdown-store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function read(kept: KeptValues, range = all): Record<number, number[]> {
  const found: Record<number, number[]> = {};
  kept.read(range, (replication, values) => (found[replication] = [...values]));
  return found;
}

const home = (): string => join(root, engineVersion(), 'ab', KEY);
const files = (): string[] => readdirSync(home()).map((name) => join(home(), name));

const disk = tinyDisk('16k');
afterAll(() => disk?.remove());

test.skipIf(disk === null)(
  'a disk that runs full costs the replication in hand; with room it goes on',
  () => {
    const { folder, grow } = disk!;
    const values = (replication: number): Float64Array => new Float64Array(100).fill(replication);
    const kept = openStore(folder).of(KEY, 100);
    let done = 0;
    expect(() => {
      for (;;) kept.append(done + 1, values(++done));
    }).toThrow(/cannot be written to: the disk is full/);
    expect(done).toBeGreaterThan(5);
    grow('64k');
    kept.append(done, values(done));
    const again = openStore(folder);
    const found = read(again.of(KEY, 100));
    expect(Object.keys(found)).toHaveLength(done);
    expect(found[done]!.every((value) => value === done)).toBe(true);
    expect(again.tally).toEqual({ found: done, added: 0 });
  },
);

describe('a store of finished replications', () => {
  test('gives back what another process kept, to the bit, within the range asked for', () => {
    const first = openStore(root).of(KEY, 2);
    first.append(3, Float64Array.of(0.1, NaN));
    first.append(1, Float64Array.of(-0, Infinity));
    openStore(root).of(KEY, 2).append(2, Float64Array.of(1, 2));
    const again = openStore(root).of(KEY, 2);
    expect(read(again)).toEqual({ 1: [-0, Infinity], 2: [1, 2], 3: [0.1, NaN] });
    expect(Object.keys(read(again, { from: 2, to: 2 }))).toEqual(['2']);
    expect(read(openStore(root).of('cd'.repeat(32), 2))).toEqual({});
  });

  test('passes over what a killed process left of a record, and what is not as it was written', () => {
    const kept = openStore(root).of(KEY, 1);
    kept.append(1, Float64Array.of(5));
    kept.append(2, Float64Array.of(6));
    const [file] = files();
    appendFileSync(file!, new Uint8Array(11));
    expect(read(openStore(root).of(KEY, 1))).toEqual({ 1: [5], 2: [6] });
    const bytes = readFileSync(file!);
    bytes[9] = bytes[9]! ^ 1;
    writeFileSync(file!, bytes);
    expect(read(openStore(root).of(KEY, 1))).toEqual({ 2: [6] });
  });

  test('counts what earlier runs left once, however often it is asked for, and what was added', () => {
    const before = openStore(root).of(KEY, 1);
    for (const replication of [1, 2, 3]) before.append(replication, Float64Array.of(replication));
    const store = openStore(root);
    read(store.of(KEY, 1), { from: 1, to: 2 });
    expect(store.tally).toEqual({ found: 2, added: 0 });
    store.of(KEY, 1).append(4, Float64Array.of(4));
    read(store.of(KEY, 1));
    read(store.of(KEY, 1));
    expect(store.tally).toEqual({ found: 3, added: 1 });
  });

  test('reads more than fits in one piece', () => {
    const kept = openStore(root).of(KEY, 500);
    for (let i = 1; i <= 600; i++) kept.append(i, new Float64Array(500).fill(i));
    const found = read(openStore(root).of(KEY, 500));
    expect(Object.keys(found)).toHaveLength(600);
    expect(found[600]!.every((value) => value === 600)).toBe(true);
  });

  test('sets replications of another version aside and says which', () => {
    mkdirSync(join(root, '0.0.9-0123456789-node20', 'ab', KEY), { recursive: true });
    const store = openStore(root);
    expect(store.setAside).toEqual(['0.0.9-0123456789-node20']);
    expect(read(store.of(KEY, 2))).toEqual({});
  });

  test('that cannot be written says so, and what was kept stays', () => {
    const kept = openStore(root).of(KEY, 1);
    kept.append(1, Float64Array.of(5));
    const [file] = files();
    rmSync(file!);
    mkdirSync(file!);
    expect(() => kept.append(2, Float64Array.of(6))).toThrow(
      /cannot be written to: it is a folder\. What was finished is kept/,
    );
    writeFileSync(join(root, 'file'), '');
    expect(() => openStore(join(root, 'file', 'store'))).toThrow(/part of the path is a file/);
  });
});
