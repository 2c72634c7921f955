import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { checkout, newPlace, SMALL } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
});
afterEach(() => place.remove());

describe('stepdown check', () => {
  test('says what a scenario means, in words and tables', async () => {
    const { code, out } = await place.stepdown(['check', 'small.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/^A small hospital \(small\.yaml\)/);
    expect(out).toMatch(/acute/);
    expect(out).toMatch(/reablement/);
  });

  test('warns before anything runs of a service that is asked for more than it has', async () => {
    place.write('full.yaml', SMALL.replace('beds: 12', 'beds: 6'));
    const { code, out } = await place.stepdown(['check', 'full.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/Warning: .*acute/);
  });

  test('gives machines the same as JSON', async () => {
    const { out } = await place.stepdown(['check', 'small.yaml', '--json']);
    const [report] = JSON.parse(out) as { title: string; file: string; warnings: unknown; tables: unknown }[];
    expect(report).toMatchObject({ title: 'A small hospital', file: 'small.yaml' });
    expect(Array.isArray(report!.warnings) && Array.isArray(report!.tables)).toBe(true);
  });
});

describe('stepdown trace', () => {
  test('tells the story of one person', async () => {
    const { code, out } = await place.stepdown(['trace', 'small.yaml', '--person', 'emergency:3']);
    expect(code).toBe(0);
    expect(out).toMatch(/arrives\n[\s\S]*starts in acute\n/);
  });

  test('tells the same stay that --records writes', async () => {
    const { out } = await place.stepdown([
      'trace',
      'small.yaml',
      '--service',
      'reablement',
      '--replication',
      '2',
    ]);
    await place.stepdown([
      'run',
      'small.yaml',
      '--replications',
      '2..2',
      '--records',
      '--quiet',
      '--out',
      'r',
    ]);
    const rows = place
      .read('r/records/events.csv')
      .split('\n')
      .map((line) => line.split(','));
    const begun = rows.filter(
      ([, , , event, , , , service]) => event === 'started' && service === 'reablement',
    );
    const told = [...out.matchAll(/emergency (\d+) starts in reablement/g)].map(([, person]) => person);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(begun.map((row) => row[6]));
  });
});

describe('stepdown trace, copied', () => {
  const copied = (text: string): string[] =>
    [...text.matchAll(/^ {2}(?:npx )?stepdown trace (.*)$/gm)].map(([, args]) => args!);
  /** Words of a command line, as a shell takes them. */
  const words = (line: string): string[] =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const inCheckout = (word: string): string => (word.endsWith('.yaml') ? join(checkout, word) : word);

  test('runs every example of its help as it stands', async () => {
    const examples = copied((await place.stepdown(['trace', '--help'])).out);
    expect(examples.length).toBe(2);
    for (const example of examples) {
      const { code, out } = await place.stepdown(['trace', ...words(example).map(inCheckout)]);
      expect({ example, code }).toEqual({ example, code: 0 });
      expect(out.split('\n').length).toBeGreaterThan(2);
    }
  });

  test.each([
    ['--person', 'emergency:12'],
    ['--service', 'reablement'],
  ])('answers %s %s, of which there are several, with a command that runs', async (option, value) => {
    const county = join(checkout, 'scenarios/lancashire-67h.yaml');
    const { code, err } = await place.stepdown(['trace', county, option, value]);
    expect(code).toBe(2);
    const [example, ...more] = copied(err);
    expect(more).toEqual([]);
    expect((await place.stepdown(['trace', ...words(example!)])).code).toBe(0);
  });
});

describe('stepdown schema and init', () => {
  test('schema prints the published files', async () => {
    for (const [args, file] of [
      [['schema'], 'scenario'],
      [['schema', '--results'], 'results'],
      [['schema', '--experiment'], 'experiment'],
    ] as const) {
      const { out } = await place.stepdown(args);
      expect(out).toBe(readFileSync(join(checkout, `schema/${file}.schema.json`), 'utf8'));
    }
  });

  test('init writes a scenario that runs', async () => {
    expect((await place.stepdown(['init', 'mine/new.yaml'])).code).toBe(0);
    const { code } = await place.stepdown([
      'run',
      'mine/new.yaml',
      '--replications',
      '1',
      '--quiet',
      '--tables-only',
    ]);
    expect(code).toBe(0);
  });

  test('init leaves alone what is there', async () => {
    const { code, err } = await place.stepdown(['init', 'small.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('left alone');
    expect(place.read('small.yaml')).toBe(SMALL);
  });
});

describe('help', () => {
  test.each(['run', 'compare', 'check', 'trace', 'schema', 'init'])(
    'of %s has an example',
    async (command) => {
      const { code, out } = await place.stepdown([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Example:\n  stepdown ${command}`));
    },
  );

  test('and the version are no errors', async () => {
    expect((await place.stepdown(['--help'])).code).toBe(0);
    const { code, out } = await place.stepdown(['--version']);
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect({ code, out }).toEqual({ code: 0, out: `${version}\n` });
  });
});
