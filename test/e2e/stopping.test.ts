import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL, withoutWarnings } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
});
afterEach(() => place.remove());

const inFolder = (): string[] => readdirSync(place.folder).sort();

/** Waits until the workers have written this many files of records into the draft: two a replication. */
async function recordsWritten(files: number): Promise<void> {
  for (let i = 0; i < 2000 && existsSync(place.folder); i++) {
    const draft = inFolder().find((name) => name.startsWith('.result-'));
    const records = draft === undefined ? '' : join(place.folder, draft, 'records');
    if (existsSync(records) && readdirSync(records).length >= files) return;
    await after(50);
  }
}

/** Waits until the draft holds its results, and charts and page are still to come. */
async function resultsWritten(): Promise<void> {
  for (let i = 0; i < 6000 && existsSync(place.folder); i++) {
    const draft = inFolder().find((name) => name.startsWith('.result-'));
    if (draft !== undefined && existsSync(join(place.folder, draft, 'results.json'))) return;
    await after(10);
  }
}

/** Runs for ever, to be stopped when so many files of records are there. */
function stopped(signal: NodeJS.Signals, file: string, records: number) {
  return place.stepdown(['run', file, '--replications', '900000', '--records', '--out', 'result'], {
    whenStarted: (child) => void recordsWritten(records).then(() => child.kill(signal)),
  });
}

describe('a run that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s keeps what is complete, marks it and exits with %i', async (signal, exitCode) => {
    const { code, err, out } = await stopped(signal, 'small.yaml', 16);
    expect(code).toBe(exitCode);
    expect(out + err).toMatch(/partial/i);
    expect(inFolder()).toEqual(['result', 'small.yaml']);
    const manifest = JSON.parse(place.read('result/manifest.json')) as Manifest;
    expect(manifest.partial).toBe(true);
    const { to } = manifest.replications;
    expect(to).toBeGreaterThan(0);
    expect(to).toBeLessThan(900000);
    await sameAsShortRun(to);
  });

  test('when all is done and only the report is to be written ends as if it had not been', async () => {
    const { code, err } = await place.stepdown(['run', 'small.yaml', '--out', 'result', '--quiet'], {
      whenStarted: (child) => void resultsWritten().then(() => child.kill('SIGINT')),
    });
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    expect((JSON.parse(place.read('result/manifest.json')) as Manifest).partial).toBe(false);
    expect(inFolder()).toEqual(['result', 'small.yaml']);
  });

  test('before anything is complete leaves nothing behind', async () => {
    const slow = SMALL.replace('length: 8 weeks', 'length: 10000 weeks').replace('beds: 12', 'beds: 120');
    place.write('slow.yaml', slow.replace('perDay: 2', 'perDay: 20'));
    const { code, err } = await stopped('SIGINT', 'slow.yaml', 0);
    expect(code).toBe(130);
    expect(err).toContain('nothing was complete, nothing was written');
    expect(inFolder()).toEqual(['slow.yaml', 'small.yaml']);
  });
});

/** What was kept is what a run of only those replications gives, but for the mark. */
async function sameAsShortRun(replications: number): Promise<void> {
  const args = ['run', 'small.yaml', '--replications', String(replications), '--records', '--out', 'short'];
  await place.stepdown(args);
  const read = (folder: string) => JSON.parse(place.read(`${folder}/results.json`)) as Results;
  const { partial, warnings, manifest, ...kept } = read('result');
  const { partial: whole, warnings: ofShort, manifest: hash, ...short } = read('short');
  expect({ partial, whole, manifest }).toEqual({ partial: true, whole: false, manifest: hash });
  expect(warnings[0]).toContain('stopped early');
  expect(warnings.slice(1)).toEqual(ofShort);
  expect(kept).toEqual(short);
  for (const file of ['tables/replications.csv', 'records/stays.csv', 'records/events.csv']) {
    expect(place.read(`result/${file}`)).toBe(place.read(`short/${file}`));
  }
  expect(readdirSync(join(place.folder, 'result/records')).sort()).toEqual(['events.csv', 'stays.csv']);
}
