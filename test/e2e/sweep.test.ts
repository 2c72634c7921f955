/** `stepdown sweep`: from an experiment file to a folder of results, and on from where it stopped. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL, SMALL_VARIANT } from './stepdown.ts';

const EXPERIMENT = `title: Hours of a small team
baseline: small.yaml
variants:
  shorter bundles: shorter.yaml
  four more beds: { services.acute.beds: 16 }
vary:
  services.reablement.hours: 80..100 step 10
measures: [delayedDays, { measure: utilisation, where: { service: reablement } }]
replications: 40
`;

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
  place.write('shorter.yaml', SMALL_VARIANT);
  place.write('hours.yaml', EXPERIMENT);
});
afterAll(() => place.remove());

const sweep = (...args: string[]) => place.stepdown(['sweep', 'hours.yaml', ...args]);

describe('stepdown sweep', () => {
  test('runs every point, tells what was found and writes tables, pictures and a page', async () => {
    const { code, out, err } = await sweep('--workers', '1', '--out', 'one');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Hours of a small team\n\nDelayed days: fewest with shorter bundles, /);
    expect(out).toContain('Report: one/report.html');
    const rows = place.read('one/tables/points.csv').trim().split('\n');
    // three scenarios, each as it stands and at three levels, two measures
    expect(rows).toHaveLength(1 + 12 * 2);
    expect(rows[0]).toMatch(
      /^case,point,services\.reablement\.hours,measure,service,unit,replications,mean,/,
    );
    expect(place.read('one/tables/replications.csv').trim().split('\n')).toHaveLength(1 + 12 * 2 * 40);
    expect(readdirSync(join(place.folder, 'one/tables'))).toEqual(
      expect.arrayContaining(['points.parquet', 'replications.parquet']),
    );
    expect(readdirSync(join(place.folder, 'one/charts'))).toContain('sweep-lines-1.png');
    expect(place.read('one/report.html')).toContain('Hours of a small team');
  }, 60_000);

  test('killed and then stopped, loses nothing that was finished and gives the same bytes on two workers', async () => {
    const killed = await interrupted('SIGKILL');
    expect(killed.code).toBeNull();
    const stopped = await interrupted('SIGINT');
    expect(stopped.code).toBe(130);
    expect(existsSync(join(place.folder, 'two'))).toBe(false);
    const [, kept] = /^stopped: (\d+) finished replications are kept in again; the same command/m.exec(
      stopped.err,
    )!;
    const { code, err } = await sweep('--workers', '2', '--store', 'again', '--out', 'two');
    expect(code).toBe(0);
    // what the second run said that it leaves is what the third finds, and all else is run once
    const [, found, run] = /^note: (\d+) finished replications stood in again; (\d+) had/m.exec(err)!;
    expect(found).toBe(kept);
    expect(Number(found)).toBeGreaterThan(1);
    // a level of 90 hours is what each of the three scenarios has as it stands
    expect(Number(found) + Number(run)).toBe(9 * 40);
    const [one, two] = [place.files('one'), place.files('two')];
    expect(Object.keys(two)).toEqual(Object.keys(one));
    for (const name of Object.keys(one).filter((file) => file !== 'manifest.json'))
      expect(two[name], name).toBe(one[name]);
  }, 60_000);
});

/** Starts it again on a store of its own, and sends a signal as soon as that holds more than it did. */
function interrupted(signal: NodeJS.Signals) {
  const before = keptBytes('again');
  return place.stepdown(['sweep', 'hours.yaml', '-w', '2', '--store', 'again', '--out', 'two'], {
    whenStarted: (child) =>
      void (async () => {
        while (keptBytes('again') === before && child.exitCode === null) await after(2);
        child.kill(signal);
      })(),
  });
}

function keptBytes(store: string): number {
  const folder = join(place.folder, store);
  if (!existsSync(folder)) return 0;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.values'))
    .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}
