import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPlace, withoutWarnings, type Place } from './stepdown.ts';

/** A ward that begins empty, and fills up in a few weeks. */
const WARD = `title: A ward
run: { from: 2016-04-01, length: 20 weeks, warmUp: 12 weeks, seed: ward }
services: { ward: { beds: 500, stay: { exponential: { mean: 6 days } } } }
people: { patients: { arrive: { perDay: 4 }, admittedTo: ward, leaveBy: home } }
endings: { home: { at: home } }
`;

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('ward.yaml', WARD);
  place.write('hours.yaml', WARD.replace('20 weeks', '1 day').replace('12 weeks', 'none'));
});
afterAll(() => place.remove());

const warmup = (...args: string[]) => place.stepdown(['warmup', ...args, '-w', '1']);

test('says how long would do, and writes page, picture and every day', async () => {
  const { code, out, err } = await warmup('ward.yaml', '--out', 'one');
  expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /A warm-up of \d+ days would do; the file says 12 weeks \(84 days\)\. Slowest to settle: people in ward\./,
  );
  expect(out).toContain('nothing is shown to rise or fall');
  const files = Object.keys(place.files('one'));
  for (const name of ['report.html', 'warmup.json', 'tables/daily.csv', 'charts/warm-up-people-in-ward.png'])
    expect(files).toContain(name);
  expect(place.read('one/charts/warm-up-people-in-ward.svg')).toContain('stated warm-up: 84 days');
  expect(place.read('one/tables/daily.csv').split('\n')).toHaveLength(32 * 7 + 2);
});

test('tries another warm-up, and is told as JSON', async () => {
  const args = ['--warm-up', 'none', '--json', '-n', '6', '--out', 'two'];
  const { code, out } = await warmup('ward.yaml', ...args);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ...{ schema: 'stepdown-warmup-1', stated: 84, warmUp: 0, steps: 140 },
    settlings: [{ measure: 'occupied', service: 'ward', startsApart: true, trend: { told: true } }],
  });
});

test.each([
  ['too few replications', ['ward.yaml', '-n', '4'], 'judged on 5 replications or more'],
  ['a run of a day', ['hours.yaml'], 'lasts 24 hours with its warm-up, and 50 or more are needed'],
  ['no length', ['ward.yaml', '--warm-up', 'long'], 'command line:2:'],
])('%s is wrong input', async (_, args, said) => {
  const { code, err } = await warmup(...args, '--out', 'none');
  expect(code).toBe(2);
  expect(err).toContain(said);
});
