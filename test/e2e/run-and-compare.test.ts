import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { resultsSchema } from '../../src/experiment/results-schema.ts';
import type { Place } from './stepdown.ts';
import { newPlace, SMALL, SMALL_VARIANT, withoutWarnings } from './stepdown.ts';

let place: Place;
beforeEach(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
  place.write('shorter.yaml', SMALL_VARIANT);
});
afterEach(() => place.remove());

const resultsIn = (folder: string) => JSON.parse(place.read(`${folder}/results.json`)) as Results;
const manifestIn = (folder: string) => JSON.parse(place.read(`${folder}/manifest.json`)) as Manifest;

/** Files that must not depend on clock or machine: all but the manifest, which tells of both. */
function steadyFiles(folder: string): Record<string, string> {
  const { 'manifest.json': manifest, ...others } = place.files(folder);
  expect(manifest).toContain('"hash"');
  return others;
}

/** Names of files that are not the same in both, or not in both. */
function filesThatDiffer(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

describe('stepdown run', () => {
  test('writes results of the published form, tables and a page', async () => {
    const { code, out, err } = await place.stepdown(['run', 'small.yaml']);
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/A small hospital[\s\S]*delayed days[\s\S]*Report: out\/small\/report\.html \(\d/i);
    expect(() => resultsSchema.parse(resultsIn('out/small'))).not.toThrow();
    const names = Object.keys(place.files('out/small'));
    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'report.html',
        'tables/key-figures.csv',
        'tables/services.csv',
        'results.json',
        'tables/levels.csv',
        'tables/periods.csv',
        'tables/probes.csv',
        'tables/replications.csv',
      ]),
    );
    expect(readdirSync(join(place.folder, 'out'))).toEqual(['small']);
    expect(resultsIn('out/small').manifest).toBe(manifestIn('out/small').hash);
    expect(manifestIn('out/small')).toMatchObject({ replications: { from: 1, to: 6 }, partial: false });
  });

  test('gives the same bytes whatever the workers, the time zone and the language', async () => {
    const surroundings = [
      { workers: '1', env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' } },
      { workers: '2', env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
      { workers: '8', env: { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' } },
    ];
    const args = ['compare', 'small.yaml', 'shorter.yaml', '--records', '--probe'];
    const probe = 'queue: { state: { service: reablement, is: waiting }, every: 1 day, cycle: 7 days }';
    for (const { workers, env } of surroundings) {
      const { code, err } = await place.stepdown([...args, probe, '--workers', workers, '--out', workers], {
        env,
      });
      expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    }
    const first = steadyFiles('1');
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['records/events.csv', 'records/stays.csv']));
    for (const workers of ['2', '8']) {
      expect(filesThatDiffer(first, steadyFiles(workers))).toEqual([]);
      expect(manifestIn(workers).hash).toBe(manifestIn('1').hash);
    }
  });

  test('gives a range of replications the values they have in a longer run', async () => {
    await place.stepdown(['run', 'small.yaml', '--out', 'all', '--quiet', '--tables-only']);
    await place.stepdown([
      'run',
      'small.yaml',
      '--out',
      'some',
      '--quiet',
      '--replications',
      '3..4',
      '--tables-only',
    ]);
    const rows = (folder: string) => place.read(`${folder}/tables/replications.csv`).split('\n').slice(1, -1);
    const some = rows('some');
    expect(new Set(some.map((row) => row.split(',')[1]))).toEqual(new Set(['3', '4']));
    expect(rows('all').filter((row) => /^small,[34],/.test(row))).toEqual(some);
    expect(manifestIn('some').hash).not.toBe(manifestIn('all').hash);
  });

  test('takes another seed from the command line, and says so in the manifest', async () => {
    await place.stepdown(['run', 'small.yaml', '--out', 'a', '--quiet', '--tables-only']);
    await place.stepdown(['run', 'small.yaml', '--out', 'b', '--quiet', '--seed', 'other', '--tables-only']);
    expect(manifestIn('b').seed).toBe('other');
    expect(place.read('b/tables/replications.csv')).not.toBe(place.read('a/tables/replications.csv'));
  });

  test('declaring a probe changes no other number', async () => {
    const probe = 'idle: { when: [{ service: reablement, is: spare, atLeast: 8 }], every: 1 day }';
    await place.stepdown(['run', 'small.yaml', '--out', 'a', '--quiet', '--tables-only']);
    await place.stepdown(['run', 'small.yaml', '--out', 'b', '--quiet', '--probe', probe, '--tables-only']);
    expect(place.read('b/tables/probes.csv').split('\n').length).toBe(2 + 6 * 56);
    for (const table of ['replications', 'periods', 'levels']) {
      expect(place.read(`b/tables/${table}.csv`)).toBe(place.read(`a/tables/${table}.csv`));
    }
  });

  test('stops when it is as precise as the file asks, whatever the workers', async () => {
    const until = 'replications: { atLeast: 4, atMost: 400, until: { delayedDays: 25% } }';
    place.write('small.yaml', SMALL.replace('replications: 6', until));
    for (const workers of ['1', '3']) {
      const { code } = await place.stepdown([
        'run',
        'small.yaml',
        '--out',
        workers,
        '--workers',
        workers,
        '--tables-only',
      ]);
      expect(code).toBe(0);
    }
    const { mean, low, high } = resultsIn('1').measures.find(
      ({ measure, dimensions }) => measure === 'delayedDays' && Object.keys(dimensions).length === 0,
    )!;
    expect((high! - low!) / 2).toBeLessThanOrEqual(0.25 * mean!);
    expect(manifestIn('1').replications.to).toBeLessThan(400);
    expect(filesThatDiffer(steadyFiles('1'), steadyFiles('3'))).toEqual([]);
  });

  test('runs a folder, each scenario into a folder of its own', async () => {
    const { code } = await place.stepdown([
      'run',
      '.',
      '--quiet',
      '--replications',
      '2',
      '--out',
      'both',
      '--tables-only',
    ]);
    expect(code).toBe(0);
    expect(readdirSync(join(place.folder, 'both')).sort()).toEqual(['shorter', 'small']);
  });

  test('says when it replaces results of more replications, and only then', async () => {
    const run = (replications: string) =>
      place.stepdown(['run', 'small.yaml', '--quiet', '--replications', replications, '--tables-only']);
    expect(withoutWarnings((await run('3')).err)).toBe('');
    expect(withoutWarnings((await run('2')).err)).toMatch(/^note: .*earlier results of 3 replications.*\n$/);
    expect(withoutWarnings((await run('3')).err)).toBe('');
  });

  test('lists every service in the table on the terminal', async () => {
    const more = `services:
  equipment: { beds: unlimited }
`;
    place.write('more.yaml', `extends: small.yaml\ntitle: With equipment\n${more}`);
    const { code, out } = await place.stepdown(['run', 'more.yaml', '--replications', '2', '--tables-only']);
    expect(code).toBe(0);
    const table = out.slice(out.indexOf('Services: With equipment'));
    expect(table).toMatch(/Used +People waiting/);
    for (const service of ['acute', 'reablement', 'equipment']) {
      expect(table).toMatch(new RegExp(`^${service} `, 'm'));
    }
  });

  test('puts beside its figures what exact theory expects of a plain queue, and of no other', async () => {
    const ward = `title: A ward
run: { from: 2016-04-01, length: 8 weeks, warmUp: 8 weeks, seed: ward, replications: 4 }
services: { ward: { beds: 4, stay: { exponential: 2 days } } }
people: { patients: { arrive: { perDay: 1.5 }, admittedTo: ward, leaveBy: home } }
endings: { home: { at: home } }
`;
    place.write('ward.yaml', ward);
    const { out } = await place.stepdown(['run', 'ward.yaml', '--tables-only']);
    // Erlang C with 4 places and a load of 3, to the digits that the run itself supports
    expect(out).toMatch(
      /^Service +Figure +This run +95% interval +Theory +By\nward +Share who waited .* (51|50\.9)%? +Erlang C$/m,
    );
    const other = await place.stepdown(['run', 'small.yaml', '-n', '2', '--tables-only']);
    expect(other.out).not.toContain('Beside exact theory');
  });

  test('with --json prints what results.json holds, and with --quiet nothing', async () => {
    const json = await place.stepdown([
      'run',
      'small.yaml',
      '--replications',
      '2',
      '--json',
      '--tables-only',
    ]);
    expect(json.out).toBe(place.read('out/small/results.json'));
    const quiet = await place.stepdown([
      'run',
      'small.yaml',
      '--replications',
      '2',
      '--quiet',
      '--tables-only',
    ]);
    expect({ ...quiet, err: withoutWarnings(quiet.err) }).toEqual({ code: 0, out: '', err: '' });
  });

  test('with one replication says that there is no interval, and does not make one up', async () => {
    const { code } = await place.stepdown(['run', 'small.yaml', '--replications', '1']);
    expect(code).toBe(0);
    for (const row of resultsIn('out/small').measures)
      expect([row.se, row.low, row.p10]).toEqual([null, null, null]);
  });
});

describe('stepdown compare', () => {
  test('pairs the replications and prints the effect in words', async () => {
    const { code, out } = await place.stepdown(['compare', 'small.yaml', 'shorter.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/Base: +A small hospital\nVariant: A small hospital with shorter bundles/);
    expect(out).toMatch(/95% interval/);
    const { differences, variants, measures } = resultsIn('out/small-or-shorter');
    const total = <T extends { measure: string; dimensions: object }>(rows: readonly T[]): T =>
      rows.find((row) => row.measure === 'delayedDays' && Object.keys(row.dimensions).length === 0)!;
    const change = total(variants[0]!.measures).mean! - total(measures).mean!;
    expect(total(differences).mean).toBeCloseTo(change, 6);
  });

  test('of a scenario with itself finds everything the same', async () => {
    place.write('same.yaml', 'extends: small.yaml\ntitle: The same\n');
    const { code } = await place.stepdown([
      'compare',
      'small.yaml',
      'same.yaml',
      '--out',
      'same',
      '--quiet',
      '--tables-only',
    ]);
    expect(code).toBe(0);
    const { differences } = resultsIn('same');
    expect(differences.length).toBeGreaterThan(10);
    for (const { measure, verdict, replications } of differences) {
      expect({ measure, verdict }).toEqual({ measure, verdict: replications === 0 ? 'cannot tell' : 'same' });
    }
  });

  test('refuses to compare different periods', async () => {
    place.write('longer.yaml', 'extends: small.yaml\ntitle: Longer\nrun: { length: 9 weeks }\n');
    const { code, err } = await place.stepdown(['compare', 'small.yaml', 'longer.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('one measured period');
    expect(existsSync(join(place.folder, 'out'))).toBe(false);
  });
});

describe('a scenario that says what was observed', () => {
  const OBSERVED = `
observed:
  use of beds:
    measure: utilisation
    where: { service: acute }
    value: { value: 80%, source: made up, confidence: L }
    tolerance: 90 points
  people started:
    measure: started
    where: { service: reablement }
    months: { 2016-04: 8, 2016-05: 9 }
    tolerance: 100%
`;

  test('is set beside it; a variant only beside what it states itself', async () => {
    const period = 'run: { from: 2016-04-01, to: 2016-05-31';
    place.write('seen.yaml', SMALL.replace('run: { from: 2016-04-01, length: 8 weeks', period) + OBSERVED);
    const variant = SMALL_VARIANT.replace('small.yaml', 'seen.yaml');
    const own = `${variant}observed: { use of beds: { value: 70% } }\n`;
    place.write('inherits.yaml', variant);
    place.write('restates.yaml', own);
    const files = ['seen.yaml', 'inherits.yaml', 'restates.yaml'];
    const { code, out } = await place.stepdown(['compare', ...files, '--out', 'both']);
    expect(code).toBe(0);
    const results = resultsIn('both');
    expect(() => resultsSchema.parse(results)).not.toThrow();
    expect(results.observed!.map(({ name, within }) => [name, within])).toEqual([
      ['use of beds', 'yes'],
      ['people started', expect.stringMatching(/yes|no|cannot tell/)],
    ]);
    expect(results.observed![1]!.months!.map(({ month, observed }) => [month, observed])).toEqual([
      ['2016-04', 8],
      ['2016-05', 9],
    ]);
    expect(results.variants[0]!.observed).toBeUndefined();
    expect(results.variants[1]!.observed).toMatchObject([
      { name: 'use of beds', observed: 0.7, source: null },
    ]);
    expect(out).toMatch(
      /Beside what was observed: A small hospital\n[\s\S]*use of beds \(per cent\) +80% +[\d.]+%/,
    );
    expect(out).toMatch(/people started: \d of 2 months within the tolerance/);
    const table = place.read('both/tables/observed.csv').trim().split('\n');
    expect(table.length).toBe(1 + 1 + 3 + 1);
    expect(table[1]).toMatch(/^seen,use of beds,,utilisation,acute,share,0.8,.*,yes,made up,L$/);
    expect(place.read('both/report.html')).toContain('Beside what was observed');
  });
});

test('targets are judged in every scenario, and a variant may have its own', async () => {
  const target = 'measure: utilisation, where: { service: acute }';
  place.write(
    'aims.yaml',
    `${SMALL}targets:\n  full: { ${target}, atLeast: 1% }\n  empty: { ${target}, atMost: 1%, chance: 40% }\n`,
  );
  place.write(
    'changed.yaml',
    `${SMALL_VARIANT.replace('small', 'aims')}targets: { full: { atLeast: 99% } }\n`,
  );
  const { code, out } = await place.stepdown(['compare', 'aims.yaml', 'changed.yaml', '--out', 'both']);
  expect(code).toBe(0);
  const results = resultsIn('both');
  expect(() => resultsSchema.parse(results)).not.toThrow();
  const statuses = [results, ...results.variants].map(({ targets }) => targets!.map(({ status }) => status));
  expect(statuses).toEqual([
    ['green', 'red'],
    ['red', 'red'],
  ]);
  expect(out).toContain('Targets in aims: 1 green, 1 red.');
  expect(out).toContain('Targets in changed: 2 red.');
  expect(out).toMatch(
    /full +at least 1%; amber down to 0\.9% \(by default\) +\u2713 green: .*\(own target: at least 99%\)/,
  );
  expect(out).toMatch(/empty +at most 1% in 40% of single runs; .*0 of 6 runs/);
  expect(place.read('both/tables/targets.csv').trim().split('\n').length).toBe(5);
  expect(place.read('both/report.html')).toContain('Targets, and whether they are met');
});
