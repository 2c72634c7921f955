import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
});
afterEach(() => place.remove());

const inFolder = (): string[] => readdirSync(place.folder).sort();

/** Waits until the command has begun to run replications (its draft folder is there), then some more. */
async function begun(extraSeconds: number): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (existsSync(place.folder) && inFolder().some((name) => name.startsWith('.result-'))) break;
    await after(50);
  }
  await after(extraSeconds * 1000);
}

async function stopped(signal: NodeJS.Signals, args: readonly string[], extraSeconds: number) {
  return place.stepdown(args, {
    whenStarted: (child) => void begun(extraSeconds).then(() => child.kill(signal)),
  });
}

describe('a run that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s keeps what is complete, marks it and exits with %i', async (signal, exitCode) => {
    const args = ['run', 'small.yaml', '--replications', '900000', '--out', 'result'];
    const { code, err, out } = await stopped(signal, args, 2);
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

  test('before anything is complete leaves nothing behind', async () => {
    const slow = SMALL.replace('length: 8 weeks', 'length: 10000 weeks').replace('beds: 12', 'beds: 120');
    place.write('slow.yaml', slow.replace('perDay: 2', 'perDay: 20'));
    const { code, err } = await stopped('SIGINT', ['run', 'slow.yaml', '--out', 'result'], 0.3);
    expect(code).toBe(130);
    expect(err).toContain('nothing is written');
    expect(inFolder()).toEqual(['slow.yaml', 'small.yaml']);
  });
});

/** What was kept is what a run of only those replications gives, but for the mark. */
async function sameAsShortRun(replications: number): Promise<void> {
  await place.stepdown(['run', 'small.yaml', '--replications', String(replications), '--out', 'short']);
  const read = (folder: string) => JSON.parse(place.read(`${folder}/results.json`)) as Results;
  const { partial, warnings, manifest, ...kept } = read('result');
  const { partial: whole, warnings: ofShort, manifest: hash, ...short } = read('short');
  expect({ partial, whole, manifest }).toEqual({ partial: true, whole: false, manifest: hash });
  expect(warnings[0]).toContain('stopped early');
  expect(warnings.slice(1)).toEqual(ofShort);
  expect(kept).toEqual(short);
  expect(place.read('result/tables/replications.csv')).toBe(place.read('short/tables/replications.csv'));
}
