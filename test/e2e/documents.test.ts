/** Documents that run: every `npx stepdown` line in README and docs works as printed. */
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, newPlace } from './stepdown.ts';
import type { Ended, Place } from './stepdown.ts';

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

interface Example {
  readonly document: string;
  readonly commands: readonly string[];
  /** Files that the document asks the reader to write: "a file `name.yaml`" and the block that follows. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Lines that the document says a command prints. */
  readonly printed: readonly string[];
}

function examplesIn(document: string): Example {
  const text = readFileSync(document, 'utf8');
  const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((block) => block[1]!.split('\n'))
    .filter((line) => line.startsWith('npx stepdown'));
  const files = [...text.matchAll(/a file `([\w-]+\.yaml)`[^\n]*\n+```yaml\n([\s\S]*?)```/g)];
  const printed = [...text.matchAll(/```text\n([\s\S]*?)```/g)].flatMap((block) => block[1]!.split('\n'));
  return {
    document,
    commands,
    files: files.map((found) => ({ name: found[1]!, text: found[2]! })),
    printed: printed.map((line) => line.trim()).filter((line) => line !== ''),
  };
}

/** Words of a command as a shell takes them: what stands in quotes is one. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

const examples = documents.map(examplesIn).filter((example) => example.commands.length > 0);

test('README and the tutorial have commands to run', () => {
  expect(examples.map((example) => example.document)).toEqual(
    expect.arrayContaining(['README.md', 'docs/tutorial/first-steps.md']),
  );
});

/** What commands that several documents give have printed and made, so that each is run once. */
const kept = newPlace();
const done = new Map<string, Ended & { readonly made: string }>();
afterAll(() => kept.remove());

/** Runs a command; one that rests on shipped scenarios alone is not run again for another folder. */
async function ended(place: Place, args: readonly string[]): Promise<Ended> {
  const at = args.indexOf('--out');
  const isShared =
    at > 0 &&
    ['run', 'compare'].includes(args[0]!) &&
    args.every((arg) => !arg.endsWith('.yaml') || arg.startsWith('scenarios/'));
  if (!isShared) return place.stepdown(args);
  const out = args[at + 1]!;
  const key = JSON.stringify(args.toSpliced(at, 2));
  const before = done.get(key);
  if (before !== undefined) {
    cpSync(before.made, join(place.folder, out), { recursive: true });
    return before;
  }
  const found = await place.stepdown(args);
  const made = join(kept.folder, String(done.size));
  cpSync(join(place.folder, out), made, { recursive: true });
  done.set(key, { ...found, made });
  return found;
}

/** One after another in one folder, as a reader would: later commands may need what earlier ones wrote. */
describe.each(examples)('$document', ({ commands, files, printed }) => {
  let place: Place;
  let answers = '';
  beforeAll(() => {
    place = newPlace();
    symlinkSync(join(checkout, 'scenarios'), join(place.folder, 'scenarios'));
    for (const file of files) place.write(file.name, file.text);
  });
  afterAll(() => {
    place.remove();
  });

  test.each(commands)('%s', { timeout: 600_000 }, async (command) => {
    const { code, out, err } = await ended(place, wordsOf(command).slice(2));
    expect(code, err).toBe(0);
    answers += out;
  });

  if (printed.length > 0) {
    test('prints what the document says', () => {
      for (const line of printed) expect(answers).toContain(line);
    });
  }
});

test('the scenario that README prints is the file it names', () => {
  const printed = /```yaml\n(title: One hospital and one[\s\S]*?)```/.exec(
    readFileSync('README.md', 'utf8'),
  )![1];
  const file = readFileSync('scenarios/examples/thin-slice.yaml', 'utf8').replace(/^#.*\n/gm, '');
  expect(printed).toBe(file);
});

test.each(documents)('links in %s lead to a file', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
  const lost = links.map((link) => link[1]!).filter((link) => !existsSync(join(document, '..', link)));
  expect(lost).toEqual([]);
});
