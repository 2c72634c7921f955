import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandHere } from '../support/command-here.ts';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL, SMALL_VARIANT } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
  place.write('twice-wrong.yaml', SMALL.replace('beds: 12', 'bedz: 12').replace('home: 85%', 'home: 80%'));
  place.write('empty.yaml', '');
  place.write('binary.yaml', new Uint8Array([0x74, 0, 1, 2, 0xff]));
  place.write('latin.yaml', new Uint8Array([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9, 0x0a]));
  place.write('broken.yaml', 'title: [unclosed\nrun: {');
  place.write('huge.yaml', SMALL.replace('beds: 12', `beds: 1${'0'.repeat(400)}`));
  place.write('escape.yaml', SMALL.replace('home: 85%', '"\\e[2J\\e]0;owned\\a": 85%'));
  place.write('unseen.yaml', `${SMALL}observed: { days: { measure: delayedDayz, value: 5 } }\n`);
  const waits = 'measure: waiting, where: { service: acute }';
  place.write(
    'opposed.yaml',
    `${SMALL}targets:\n  a: { ${waits}, atMost: 2 }\n  b: { ${waits}, atLeast: 3 }\n`,
  );
  place.write('mine.txt', 'work');
  mkdirSync(join(place.folder, 'folder'));
});
afterEach(() => place.remove());

/** Runs, and holds it to what bad input must give: exit code 2, words, no stack, nothing written. */
async function refused(args: readonly string[]): Promise<string> {
  const before = place.files();
  const { code, out, err } = await commandHere(place.folder, args);
  expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).not.toContain('node:internal');
  expect(place.files()).toEqual(before);
  return err;
}

describe('files that cannot be run', () => {
  test.each([
    ['no-such.yaml', /no such file/],
    ['empty.yaml', /empty/],
    ['binary.yaml', /binary/],
    ['latin.yaml', /UTF-8/],
    ['broken.yaml', /broken\.yaml:\d+:\d+/],
    ['folder', /no scenario files/],
    ['small.yaml/x', /cannot read/],
    ['opposed.yaml', /opposed\.yaml:\d+:\d+ {2}targets\.b\.atLeast: .*"a" \(opposed\.yaml:\d+\)/],
    ['unseen.yaml', /unseen\.yaml:\d+:\d+ {2}observed\.days\.measure: .*\n.*"delayedDays"/],
    ['huge.yaml', /huge\.yaml:\d+:\d+/],
  ])('%s', async (file, says) => {
    expect(await refused(['run', file])).toMatch(says);
  });

  test('are all reported at once, with every problem in its line', async () => {
    const said = await refused(['run', 'twice-wrong.yaml', 'broken.yaml', 'small.yaml']);
    expect(said).toMatch(/twice-wrong\.yaml:4:\d+/);
    expect(said).toMatch(/95%/);
    expect(said).toMatch(/broken\.yaml/);
  });

  test.each(['compare', 'check', 'trace'])('%s says the same', async (command) => {
    const files = command === 'compare' ? ['small.yaml', 'twice-wrong.yaml'] : ['twice-wrong.yaml'];
    const more = command === 'trace' ? ['--person', 'emergency:1'] : [];
    expect(await refused([command, ...files, ...more])).toMatch(/twice-wrong\.yaml:4:\d+/);
  });

  test('`check` looks at what `calibrate` would refuse', async () => {
    const calibrate = 'calibrate: { inputs: { services.acute.bedz: 10..14 } }';
    place.write('unfit.yaml', `${SMALL}${calibrate}\n`);
    const said = await refused(['check', 'unfit.yaml']);
    expect(said).toMatch(/unfit\.yaml:\d+:\d+ {2}calibrate\.inputs\.services\.acute\.bedz: .*\n.*"beds"/);
  });

  test('are refused by the installed command in the same words', async () => {
    const here = await commandHere(place.folder, ['run', 'twice-wrong.yaml']);
    expect(await place.stepdown(['run', 'twice-wrong.yaml'])).toEqual(here);
  });

  test('cannot command the terminal', async () => {
    const said = await refused(['run', 'escape.yaml']);
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u0007');
  });
});

describe('arguments that make no sense', () => {
  test.each([
    [['run']],
    [['run', 'small.yaml', '--workers', '0']],
    [['run', 'small.yaml', '--workers', '1.5']],
    [['run', 'small.yaml', '--replications', '0']],
    [['run', 'small.yaml', '--replications', '9..3']],
    [['run', 'small.yaml', '--replications', '9'.repeat(40)]],
    [['run', 'small.yaml', '--seed', '']],
    [['run', 'small.yaml', '--probe', 'nonsense']],
    [
      [
        'run',
        'small.yaml',
        '--probe',
        'p: { state: { service: no such service, is: waiting }, every: 1 day }',
      ],
    ],
    [['run', 'small.yaml', '--out', '.']],
    [['run', 'small.yaml', '--out', 'mine.txt']],
    [['run', 'small.yaml', '--out', 'mine.txt/below']],
    [['run', 'small.yaml', '--out', '/proc/stepdown']],
    [['run', 'small.yaml', '--out', '/proc/stepdown/below']],
    [['run', 'small.yaml', '--no-such-option']],
    [['compare', 'small.yaml']],
    [['rnu', 'small.yaml']],
    [['trace', 'small.yaml']],
    [['trace', 'small.yaml', '--person', 'nobody:1']],
    [['trace', 'small.yaml', '--service', 'nowhere']],
    [['init', 'small.yaml']],
    [['init', 'mine.txt/new.yaml']],
    [['init', '/proc/stepdown/new.yaml']],
    [[]],
  ])('%j', async (args) => {
    await refused(args);
  });

  test('a probe that cannot be read is answered with one that can', async () => {
    const said = await refused(['run', 'small.yaml', '--probe', 'acute is waiting']);
    expect(said).toContain('--probe "acute is waiting" cannot be read');
    for (const [, probe] of said.matchAll(/--probe '(.*)'/g)) {
      const { code } = await place.stepdown([
        'run',
        'small.yaml',
        '-n',
        '1',
        '--probe',
        probe!,
        '--quiet',
        '--tables-only',
      ]);
      expect({ probe, code }).toEqual({ probe, code: 0 });
    }
    expect(place.read('out/small/tables/probes.csv')).toMatch(/^small,1,acute waiting,2016-04-01,\d/m);
  });

  test('a scenario is not compared with itself, however it is named', async () => {
    expect(await refused(['compare', 'small.yaml', 'small.yaml'])).toContain('named twice: small.yaml.');
    expect(await refused(['compare', 'small.yaml', './small.yaml'])).toContain('same file as small.yaml');
  });

  test('a pattern that names the base among its variants leaves it out, and says so', async () => {
    const args = [
      'compare',
      'small.yaml',
      './small.yaml',
      'variant.yaml',
      '-n',
      '1',
      '--quiet',
      '--tables-only',
      '--out',
      'glob',
    ];
    place.write('variant.yaml', SMALL_VARIANT);
    const { code, err } = await place.stepdown(args);
    expect(code).toBe(0);
    expect(err).toContain('note: small.yaml is the base, and is not compared with itself');
  });

  test('another measured period is told with the places of both', async () => {
    place.write('later.yaml', 'extends: small.yaml\nrun: { from: 2017-04-01 }\n');
    expect(await refused(['compare', 'small.yaml', 'later.yaml'])).toMatch(
      /later\.yaml:2:\d+ {2}run\.from: .*later\.yaml measures 2017-04-01 .*\(run\.from at small\.yaml:\d+:\d+\)\n {4}give both/,
    );
  });

  test('a slip of a name is answered with the nearest', async () => {
    expect(await refused(['rnu'])).toContain('run');
  });
});
