import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WrongInput } from '../../../src/cli/exit.ts';
import { OutputFolder } from '../../../src/cli/output-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stepdown-out-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const manifest = JSON.stringify({ hash: 'sha256-x', scenarios: [] });

function fill(folder: OutputFolder, text: string): void {
  writeFileSync(join(folder.draft, 'manifest.json'), manifest);
  writeFileSync(join(folder.inside('tables'), 'replications.csv'), text);
}

describe('a folder of results', () => {
  test('appears whole when it is published, and leaves nothing beside it', () => {
    const folder = new OutputFolder(join(root, 'a', 'b', 'result'));
    fill(folder, 'first');
    expect(existsSync(folder.path)).toBe(false);
    folder.publish();
    folder.discard();
    expect(readFileSync(join(root, 'a/b/result/tables/replications.csv'), 'utf8')).toBe('first');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['result']);
    expect(statSync(folder.path).mode).toBe(statSync(join(root, 'a/b')).mode);
  });

  test('takes the place of older results', () => {
    for (const text of ['first', 'second']) {
      const folder = new OutputFolder(join(root, 'result'));
      fill(folder, text);
      folder.publish();
    }
    expect(readFileSync(join(root, 'result/tables/replications.csv'), 'utf8')).toBe('second');
    expect(readdirSync(root)).toEqual(['result']);
  });

  test('knows how many replications the results it replaces rest on', () => {
    for (const replications of [
      { from: 31, to: 60 },
      { from: 1, to: 2 },
    ]) {
      const folder = new OutputFolder(join(root, 'result'));
      expect(folder.replicationsBefore()).toBe(replications.to === 60 ? 0 : 30);
      const ours = JSON.stringify({ hash: 'sha256-x', scenarios: [], replications });
      writeFileSync(join(folder.draft, 'manifest.json'), ours);
      folder.publish();
    }
  });

  test('that is given up leaves no trace, not even the parents made for it', () => {
    const folder = new OutputFolder(join(root, 'a', 'b', 'result'));
    fill(folder, 'first');
    folder.discard();
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    ['a file of the user beside results', { 'manifest.json': manifest, 'thesis.docx': 'years of work' }],
    ['other files', { 'holiday.jpg': 'x' }],
    ['a manifest of something else', { 'manifest.json': '{"name":"a web page"}' }],
  ])('is never put in the place of a folder with %s', (_, files) => {
    const path = join(root, 'mine');
    mkdirSync(path);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    expect(() => new OutputFolder(path)).toThrow(WrongInput);
    expect(readdirSync(path).sort()).toEqual(Object.keys(files).sort());
    expect(readdirSync(root)).toEqual(['mine']);
  });

  test('of a name that cannot be is refused without a trace', () => {
    expect(() => new OutputFolder(join(root, 'a', 'b', 'x'.repeat(300)))).toThrow(/too long/);
    expect(() => new OutputFolder(join(root, 'a', 'x'.repeat(300), 'b'))).toThrow(/too long/);
    expect(readdirSync(root)).toEqual([]);
  });

  test.each(['.', '..', '/'])('is never the folder one works in, nor above it: %s', (path) => {
    expect(() => new OutputFolder(path)).toThrow(/folder you work in/);
  });

  test('is refused where a file stands in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => new OutputFolder(join(root, 'file'))).toThrow(/is a file/);
    expect(() => new OutputFolder(join(root, 'file', 'result'))).toThrow(WrongInput);
  });
});
