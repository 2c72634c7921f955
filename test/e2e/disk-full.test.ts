/** A disk that runs full while results, or finished replications, are written to it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeTogether } from '../../src/cli/write-together.ts';
import { runMain } from '../support/run-main.ts';
import { tinyDisk } from '../support/tiny-disk.ts';
import { newPlace, SMALL, SMALL_VARIANT, type Place } from './stepdown.ts';

const EXPERIMENT = `title: Hours of a small team
baseline: small.yaml
vary: { services.reablement.hours: [80, 100] }
measures: [delayedDays]
replications: 60
`;

const disk = tinyDisk('16k');
let place: Place;
let files: Record<'small' | 'shorter' | 'hours', string>;
beforeAll(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
  place.write('shorter.yaml', SMALL_VARIANT);
  place.write('hours.yaml', EXPERIMENT);
  const path = (name: string): string => join(place.folder, `${name}.yaml`);
  files = { small: path('small'), shorter: path('shorter'), hours: path('hours') };
});
afterAll(() => {
  place.remove();
  disk?.remove();
});

const quick = ['--quiet', '--workers', '1'];

describe.skipIf(disk === null)('a full disk', () => {
  const full = disk?.folder ?? '';
  const there = (): string[] => readdirSync(full).sort();
  afterEach(() => {
    for (const name of there()) rmSync(join(full, name), { recursive: true });
  });

  test.each([
    ['run', () => ['run', files.small, '-n', '2']],
    ['run with records', () => ['run', files.small, '-n', '2', '--records']],
    ['compare', () => ['compare', files.small, files.shorter, '-n', '2']],
    ['sweep', () => ['sweep', files.hours, '-n', '100', '--store', join(place.folder, 'store')]],
  ])('stops %s with its name and what to do, and holds nothing half-written', async (command, args) => {
    const { code, err } = await runMain(...args(), ...quick, '--out', join(full, 'result'));
    expect(code).toBe(1);
    expect(err).toContain(`cannot write the results to ${join(full, 'result')}: the disk is full.`);
    expect(err).toContain('make room there, or give another folder (--out), and run the same command again');
    expect(there()).toEqual([]);
    if (command === 'sweep') expect(err).toContain('300 finished replications are kept');
  });

  test('takes no documents that do not all fit, and keeps those that stood there', () => {
    writeFileSync(join(full, 'report.html'), 'the old one');
    const files = new Map([
      ['report.html', new Uint8Array(1000)],
      ['report.docx', new Uint8Array(100_000)],
    ]);
    expect(() => writeTogether(full, files)).toThrow(
      `cannot write to ${full}: the disk is full; nothing of it was changed: make room there`,
    );
    expect(there()).toEqual(['report.html']);
    expect(readFileSync(join(full, 'report.html'), 'utf8')).toBe('the old one');
  });

  test('takes no empty file where there is no room for the whole of it', async () => {
    disk!.fill('other');
    const file = join(full, 'new', 'start.yaml');
    const { code, err } = await runMain('init', file);
    expect({ code, err }).toEqual({ code: 2, err: `cannot write ${file}: the disk is full` });
    expect(there()).toEqual(['other']);
  });

  test('under the store stops the sweep and says that what was finished is kept', async () => {
    const args = ['sweep', files.hours, '-w', '1', '--store', join(full, 'store')];
    const { code, err } = await runMain(...args, '--out', join(place.folder, 'never'));
    expect(code).toBe(1);
    expect(err).toMatch(/the store of finished replications, .*, cannot be written to: the disk is full\./);
    expect(err).toContain('What was finished is kept there');
    expect(readdirSync(place.folder)).not.toContain('never');
  });
});

test('nothing of the above has touched the scenario', () => {
  expect(readFileSync(files.small, 'utf8')).toBe(SMALL);
});
