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
  expect(place.read('out/again/results.json')).toBe(place.read('out/paper/results.json'));
  expect(place.read('out/again/tables/replications.csv')).toBe(
    place.read('out/paper/tables/replications.csv'),
  );
});

test('a manifest that was changed is found out, and the figures that differ are listed', async () => {
  cpSync(join(place.folder, 'out/paper'), join(place.folder, 'changed'), { recursive: true });
  const manifest = place.read('changed/manifest.json');
  place.write('changed/manifest.json', manifest.replace(/"beds": \d+/, '"beds": 9'));
  const { code, out, err } = await place.stepdown(['reproduce', 'changed']);
  expect(code).toBe(1);
  expect(out).toContain('it was changed after it was written');
  expect(err).toMatch(/NOT the same: \d+ figures differ\.\n {2}small: \w+.*before, .* now/);
});

test.each([
  ['0123456789abcdef', /no results with the hash 0123456789abcdef among the \d in out/],
  ['abc', /too short/],
  ['results', /neither a file or folder here nor a hash/],
  ['small.yaml', /cannot read small.yaml as a manifest/],
])('%s means no results: said in words, nothing written', async (asked, words) => {
  const before = Object.keys(place.files()).sort();
  const { code, err } = await place.stepdown(['reproduce', asked]);
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(Object.keys(place.files()).sort()).toEqual(before);
});
