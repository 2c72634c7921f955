/** Documents that run: every `npx stepdown` line in README and docs works as printed. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('decisions'))
    .map((path) => `docs/${path}`),
];

interface Example {
  readonly document: string;
  readonly commands: readonly string[];
  /** Files that the document asks the reader to write: `a file \`name.yaml\`` and the block that follows. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

function examplesIn(document: string): Example {
  const text = readFileSync(document, 'utf8');
  const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((block) => block[1]!.split('\n'))
    .filter((line) => line.startsWith('npx stepdown'));
  const files = [...text.matchAll(/a file `([\w-]+\.yaml)`[^\n]*\n+```yaml\n([\s\S]*?)```/g)];
  return { document, commands, files: files.map((found) => ({ name: found[1]!, text: found[2]! })) };
}

const examples = documents.map(examplesIn).filter((example) => example.commands.length > 0);
const cli = resolve('dist/src/cli.js');
let place: string;

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  place = mkdtempSync(join(tmpdir(), 'stepdown-documents-'));
  symlinkSync(resolve('scenarios'), join(place, 'scenarios'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

test('README and the tutorial have commands to run', () => {
  expect(examples.map((example) => example.document)).toEqual(
    expect.arrayContaining(['README.md', 'docs/tutorial/first-steps.md']),
  );
});

describe.each(examples)('$document', ({ commands, files }) => {
  beforeAll(() => {
    for (const file of files) writeFileSync(join(place, file.name), file.text);
  });

  test.each(commands)('%s', { timeout: 600_000 }, (command) => {
    const done = spawnSync(process.execPath, [cli, ...command.split(/\s+/).slice(2)], {
      cwd: place,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(done.stderr + (done.status === 0 ? '' : done.stdout)).not.toMatch(/stepdown failed|error/i);
    expect(done.status).toBe(0);
  });
});

test.each(documents)('links in %s lead to a file', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    (link) => link[1]!,
  );
  const lost = links.filter((link) => !existsSync(join(document, '..', link)));
  expect(lost).toEqual([]);
});
