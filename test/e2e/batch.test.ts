/** `run` and `check` on folders. */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL, SMALL_VARIANT, withoutWarnings } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  for (const folder of ['plans', 'plans/south', 'plans/.old', 'plans/node_modules'])
    mkdirSync(join(place.folder, folder));
});
afterEach(() => place.remove());

const made = (folder: string) => readdirSync(join(place.folder, folder)).sort();
/** Without a title it cannot be run by itself. */
const BASE = SMALL.replace('title: A small hospital\n', '');
const FROM_BASE = 'extends: ../base.yaml\ntitle: The south\n';

describe('stepdown run on a folder', () => {
  test('runs what is in it and below, passes over bases, and ends with one table', async () => {
    place.write('plans/small.yaml', SMALL);
    place.write('plans/shorter.yml', SMALL_VARIANT);
    place.write('plans/base.yaml', BASE);
    place.write('plans/south/south.yaml', FROM_BASE);
    place.write('plans/.old/hidden.yaml', 'not a scenario');
    place.write('plans/node_modules/other.yaml', 'not a scenario');
    place.write('plans/notes.txt', 'no scenario either');
    const { code, out, err } = await place.stepdown([
      'run',
      'plans',
      '-n',
      '2',
      '--out',
      'all',
      '--tables-only',
    ]);
    expect(code, err).toBe(0);
    expect(withoutWarnings(err)).toBe(
      'note: plans/base.yaml is only a base of others (it has no `title`): passed over\n',
    );
    expect(made('all')).toEqual(['shorter', 'small', 'south']);
    const table = out.slice(out.indexOf('All scenarios'));
    expect(table).toMatch(/Scenario +Replications +Delayed days a year +Patients delayed +People affected/);
    expect(table).toMatch(/^shorter +2 [\s\S]*^small +2 [\s\S]*^south +2 /m);
    expect(table).toMatch(/^south .* (acute|reablement) \d+(\.\d+)?%$/m);
    expect(table).not.toMatch(/^base /m);
  });

  test('takes each file once, and tells files of one name apart by their folder', async () => {
    place.write('plans/plan.yaml', SMALL);
    place.write('plans/south/plan.yaml', SMALL);
    symlinkSync(place.folder, join(place.folder, 'plans/circle'));
    const args = ['run', 'plans', './plans/plan.yaml', '-n', '1', '--out', 'all', '--quiet', '--tables-only'];
    const { code, err } = await place.stepdown(args);
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    expect(made('all')).toEqual(['plans-plan', 'south-plan']);
  });

  test('of one scenario prints no table of all', async () => {
    place.write('plans/small.yaml', SMALL);
    const { code, out } = await place.stepdown(['run', 'plans', '-n', '1', '--tables-only']);
    expect(code).toBe(0);
    expect(out).not.toContain('All scenarios');
    expect(made('out')).toEqual(['small']);
  });

  test('runs nothing when any file is wrong, and lists all problems of all files', async () => {
    place.write('plans/base.yaml', BASE.replace('beds: 12', 'bedz: 12'));
    place.write('plans/south/south.yaml', FROM_BASE);
    place.write('plans/small.yaml', SMALL);
    place.write('plans/sums.yaml', SMALL.replace('home: 85%', 'home: 80%'));
    place.write('plans/broken.yaml', 'title: [unclosed');
    const { code, out, err } = await place.stepdown(['run', 'plans', '-n', '2', '--tables-only']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/plans\/base\.yaml:3:\d+ .*bedz/);
    expect(err).toMatch(/plans\/sums\.yaml:\d+:\d+ .*95%/);
    expect(err).toMatch(/plans\/broken\.yaml:1:\d+/);
    expect(existsSync(join(place.folder, 'out'))).toBe(false);
  });

  test.each([
    ['a file that nothing extends', 'plans'],
    ['a base that is named itself', 'plans/base.yaml'],
  ])('does not pass over %s', async (_, path) => {
    place.write('plans/base.yaml', BASE);
    if (path !== 'plans') place.write('plans/south/south.yaml', FROM_BASE);
    const { code, err } = await place.stepdown(['run', 'plans', path, '--tables-only']);
    expect(code).toBe(2);
    expect(err).toMatch(/plans\/base\.yaml:\d+:\d+ .*a title \(it is missing\)/);
  });
});

test('stepdown check reads a folder in the same way', async () => {
  place.write('plans/base.yaml', BASE);
  place.write('plans/south/south.yaml', FROM_BASE);
  const { code, out, err } = await place.stepdown(['check', 'plans']);
  expect(code).toBe(0);
  expect(err).toMatch(/^note: plans\/base\.yaml is only a base/);
  expect(out).toMatch(/^The south \(plans\/south\/south\.yaml\)/);
});
