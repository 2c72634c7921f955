import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL } from './stepdown.ts';

let place: Place;
beforeAll(async () => {
  place = newPlace();
  place.write('small.yaml', SMALL);
  place.write('own-seed.yaml', 'extends: small.yaml\ntitle: Another\nrun: { seed: of its own }\n');
  const { code } = await place.stepdown([
    ...['compare', 'small.yaml', 'own-seed.yaml', '--replications', '2..3', '--out', 'out/paper', '--quiet'],
  ]);
  expect(code).toBe(0);
  const report = await place.stepdown(['report', 'out/paper', '--as', 'xlsx', '--horizon', '3', '--quiet']);
  expect(report.code, report.err).toBe(0);
});
afterAll(() => place.remove());

function hash(): string {
  return (JSON.parse(place.read('out/paper/manifest.json')) as { hash: string }).hash;
}

test('a hash is enough to make the same bytes again, without the scenario files', async () => {
  place.write('small.yaml', 'title: changed since\n');
  const short = hash().slice(0, 'sha256-'.length + 10);
  const { code, out } = await place.stepdown(['reproduce', short, '--out', 'out/again', '--workers', '1']);
  expect({ code, out }).toMatchObject({ code: 0 });
  expect(out).toContain('The same results, to the byte.');
  expect(out).toMatch(/small\.yaml cannot be run as it is now: the scenario in the manifest is run instead/);
  expect(out).toMatch(/\n\d\d files the same: to the byte, Office and PDF by what they hold\.\n$/);
  expect(Object.keys(place.files('out/again/documents'))).toEqual(['business-case.xlsx']);
  expect(place.read('out/again/results.json')).toBe(place.read('out/paper/results.json'));
  expect(place.read('out/again/tables/replications.csv')).toBe(
    place.read('out/paper/tables/replications.csv'),
  );
});

test('a page that was changed after it was written is found out, and where', async () => {
  cpSync(join(place.folder, 'out/paper'), join(place.folder, 'changed'), { recursive: true });
  const page = place.read('changed/report.html');
  place.write('changed/report.html', page.replace('<h1>', '<h1>Better than '));
  const { code, err } = await place.stepdown(['reproduce', 'changed']);
  expect(code).toBe(1);
  expect(err).toMatch(/1 file not the same:\n {2}report\.html: line \d+, column \d+: ".*Better than/);
  expect(err).toContain('were changed after they were written');
});

test('a manifest that was changed is refused before anything is run', async () => {
  const manifest = place.read('changed/manifest.json');
  place.write('changed/manifest.json', manifest.replace(/"beds": \d+/, '"beds": 9'));
  const { code, out, err } = await place.stepdown(['reproduce', 'changed']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/changed\/manifest\.json was changed after it was written.*Take the original back/s);
});
