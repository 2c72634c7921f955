import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { newPlace, withoutWarnings, type Place } from './stepdown.ts';

/** A ward that people wait for in a hall, with a stay that is not well known; runs in a moment. */
const WARD = `title: A ward
run: { from: 2016-04-01, length: 26 weeks, warmUp: 4 weeks, seed: ward, replications: 4 }
services:
  hall: { unlimited: true, stay: 1 hour }
  ward: { beds: 6, stay: { exponential: { mean: { value: 2 days, source: a guess, between: [1.6 days, 2.6 days] } } } }
people:
  patients: { arrive: { perDay: 2 }, admittedTo: hall, leaveBy: to the ward }
pathways:
  to the ward: { number: 1, steps: [{ wait: { for: ward, code: C } }, { then: { home: 100% } }] }
endings: { home: { at: home } }
`;
const MORE = 'extends: ward.yaml\ntitle: More beds\nservices: { ward: { beds: 8 } }\n';

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('ward.yaml', WARD);
  place.write('more.yaml', MORE);
});
afterAll(() => place.remove());

const psa = (...args: string[]) => place.stepdown(['psa', 'ward.yaml', '-w', '1', ...args]);
const quick = ['--draws', '8', '-n', '2'];

test('says how sure a choice is, and writes a page with its pictures', async () => {
  const { code, out, err } = await psa('--variant', 'more.yaml', ...quick, '--out', 'one');
  expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Choosing “More beds” is right in 8 of 8 draws: the chance that it is right is 100%');
  expect(out).toMatch(
    /Average stay in ward \(services\.ward\.stay\.exponential\.mean\) +both +2 days +1\.6 to 2\.6 days/,
  );
  const files = Object.keys(place.files('one'));
  for (const name of [
    'report.html',
    'psa.json',
    'charts/tornado.png',
    'charts/scatter-1.png',
    'tables/draws.csv',
  ])
    expect(files).toContain(name);
});

test('gives the same for any number of workers, and takes inputs of its own', async () => {
  const args = ['psa', 'ward.yaml', '-i', 'services.ward.beds=5..7', '--draws', '6', '-n', '2', '-q'];
  // beds come whole: what is drawn is no whole number
  const { code, err } = await place.stepdown([...args, '--out', 'beds']);
  expect({ code }).toEqual({ code: 2 });
  expect(err).toContain('expected a whole number of beds');
  const run = (workers: string) => {
    const input = ['-i', 'people.patients.arrive.perDay=1.5..2.5', '--json'];
    return psa(...input, ...quick, '-w', workers, '--store', `s${workers}`, '--out', `w${workers}`);
  };
  const [one, two] = [await run('1'), await run('2')];
  expect(two.out).toBe(one.out);
  expect(JSON.parse(one.out)).toMatchObject({
    schema: 'stepdown-psa-1',
    variant: null,
    inputs: [
      { name: 'people.patients.arrive.perDay', low: 1.5, high: 2.5, from: 'option' },
      { name: 'services.ward.stay.exponential.mean', from: 'file' },
    ],
  });
});

test.each([
  [
    'an input outside its range',
    ['-i', 'services.ward.beds=7..9'],
    'a range that holds the value it starts from, 6',
  ],
  ['an unknown measure', ['--measure', 'delaydDays'], 'did you mean "delayedDays"?'],
  ['too few draws', ['--draws', '3'], '1 uncertain inputs need 4 draws or more'],
])('%s is wrong input', async (_, args, said) => {
  const [ward, out] = ['ward.yaml', 'none'].map((file) => join(place.folder, file)) as [string, string];
  const { code, err } = await runMain('psa', ward, '-w', '1', ...args, '--out', out);
  expect(code).toBe(2);
  expect(err).toContain(said);
});
