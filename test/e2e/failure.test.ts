import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
});
afterEach(() => place.remove());

/** Takes away the folder that results are being written to, as a full or broken disk might. */
async function breakDraft(): Promise<void> {
  for (let i = 0; i < 1200 && existsSync(place.folder); i++) {
    const draft = readdirSync(place.folder).find((name) => name.startsWith('.result-'));
    if (draft !== undefined) {
      rmSync(join(place.folder, draft), { recursive: true });
      return;
    }
    await after(20);
  }
}

const broken = (env: Readonly<Record<string, string>>) =>
  place.stepdown(['run', 'small.yaml', '--replications', '40', '--out', 'result'], {
    env,
    whenStarted: () => void breakDraft(),
  });

test('a failure of the machine is one line and exit code 1, and leaves nothing behind', async () => {
  const { code, out, err } = await broken({ STEPDOWN_DEBUG: '' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^stepdown failed: ENOENT.*\n\(set STEPDOWN_DEBUG=1 to see where\)\n$/);
  expect(readdirSync(place.folder)).toEqual(['small.yaml']);
});

test('STEPDOWN_DEBUG=1 shows where', async () => {
  const { code, err } = await broken({ STEPDOWN_DEBUG: '1' });
  expect(code).toBe(1);
  expect(err).toMatch(/^\s+at /m);
});
