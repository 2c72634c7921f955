/** `stepdown sweep`: from an experiment file to a folder of results, and on from where it stopped. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
replications: 4
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
    expect(out).toMatch(/^Hours of a small team\n\nDelayed days: lowest of 11 points at /);
    expect(out).toContain('Report: one/report.html');
    const rows = place.read('one/tables/points.csv').trim().split('\n');
    // three scenarios, each as it stands and at three levels, two measures
    expect(rows).toHaveLength(1 + 12 * 2);
    expect(rows[0]).toMatch(
      /^case,point,services\.reablement\.hours,measure,service,unit,replications,mean,/,
    );
    expect(place.read('one/tables/replications.csv').trim().split('\n')).toHaveLength(1 + 12 * 2 * 4);
    expect(readdirSync(join(place.folder, 'one/tables'))).toEqual(
      expect.arrayContaining(['points.parquet', 'replications.parquet']),
    );
    expect(readdirSync(join(place.folder, 'one/charts'))).toContain('sweep-lines-1.png');
    expect(place.read('one/report.html')).toContain('Hours of a small team');
  }, 60_000);

  test('says the same, byte for byte, from the store and on two workers without it', async () => {
    const again = await sweep('--workers', '2', '--out', 'two', '--quiet');
    rmSync(join(place.folder, 'out/store'), { recursive: true });
    const anew = await sweep('--workers', '2', '--out', 'three', '--quiet');
    expect([again, anew]).toMatchObject([
      { code: 0, out: '' },
      { code: 0, out: '' },
    ]);
    const one = place.files('one');
    for (const folder of ['two', 'three'])
      for (const [name, content] of Object.entries(one))
        if (name !== 'manifest.json') expect(place.files(folder)[name], `${folder}/${name}`).toBe(content);
  }, 60_000);
});
