import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { newPlace, withoutWarnings, type Place } from './stepdown.ts';

/** A ward that people wait for in a hall; runs in a moment. */
const WARD = `title: A ward
run: { from: 2016-04-01, length: 52 weeks, warmUp: 4 weeks, seed: ward, replications: 4 }
services:
  hall: { unlimited: true, stay: 1 hour }
  ward: { beds: 6, stay: { exponential: { mean: 2 days } } }
people:
  patients: { arrive: { perDay: 2 }, admittedTo: hall, leaveBy: to the ward }
pathways:
  to the ward:
    number: 1
    steps:
      - process: { takes: 6 hours, code: G }
      - wait: { for: ward, code: C }
      - then: { home: 100% }
endings: { home: { at: home } }
money:
  priceYear: 2016/17
  lines:
    ward: { payer: NHS, services: [ward], block: £180000/year }
    delay: { payer: NHS, services: [hall], perDelayedDay: £400 }
targets:
  few delayed: { measure: patientsDelayed, atMost: 1 people }
`;

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('ward.yaml', WARD);
});
afterAll(() => place.remove());

const size = (...args: string[]) => place.stepdown(['size', 'ward.yaml', '-w', '1', ...args]);
const beds = ['--minimise', 'services.ward.beds', '--from', '5', '--to', '12'];

describe('stepdown size', () => {
  test('finds the fewest beds, writes a page with its picture and tables, and prints what it found', async () => {
    const { code, out, err } = await size(...beds, '--such-that', 'few delayed', '-n', '20', '--out', 'one');
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'The smallest figure for ward beds (5 to 12) with which patients delayed on an average day are at most 1 (target “few delayed”), in the average year.',
    );
    expect(out).toMatch(/\nWard beds at \d will do: on 20 fresh replications \(21 to 40\) patients delayed/);
    expect(out).toMatch(/It costs £\d+,000 a year, .* ward beds at £30,000\.00 \(ward\)/);
    const files = Object.keys(place.files('one'));
    for (const name of ['report.html', 'size.json', 'manifest.json', 'charts/size.png', 'tables/points.csv'])
      expect(files).toContain(name);
    expect(place.read('one/report.html')).toContain('<h1><bdi>A ward</bdi></h1>');
  });

  test('gives the same for any number of workers', async () => {
    const args = [...beds, '--such-that', 'few delayed', '-n', '20', '-q'];
    await place.stepdown(['size', 'ward.yaml', ...args, '-w', '2', '--store', 'anew', '--out', 'two']);
    const [one, two] = [place.files('one'), place.files('two')];
    for (const name of Object.keys(one).filter((file) => file !== 'manifest.json'))
      expect(two[name], name).toBe(one[name]);
  });

  test('says why no number of beds is enough', async () => {
    const { code, out } = await size(
      ...beds,
      '--such-that',
      'patientsDelayed <= 0.4',
      '-n',
      '8',
      '--out',
      'no',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/No amount of ward beds is enough: even with unlimited ward beds, /);
    expect(out).toMatch(
      /people are then delayed .*: 0\.\d in time that is set, G Patient or family choice\./,
    );
  });

  test('finds what costs least, and gives it to machines', async () => {
    const { code, out } = await size(
      '--minimise',
      'cost',
      '-i',
      'services.ward.beds=5..10',
      '-n',
      '8',
      '--json',
      '--out',
      'least',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'stepdown-least-cost-1',
      price: { pounds: 30000, source: 'ward' },
      counted: ['delay'],
    });
  });
});

const wrong: [string, string[], string][] = [
  ['an unknown target', [...beds, '--such-that', 'few delaid'], 'command line:1:1  --such-that: expected a measure'],
  ['too few for a chance', [...beds, '--such-that', 'few delayed', '--chance', '90%', '-n', '20'], 'cannot be shown with 20 replications'],
  ['half a bed', [...beds, '--such-that', 'few delayed', '--step', '0.5', '-n', '4'], 'with 8.5 the scenario cannot be run'],
]; // prettier-ignore
test.each(wrong)('%s is wrong input, and nothing is written', async (_, args, said) => {
  const [ward, out] = ['ward.yaml', 'none'].map((name) => join(place.folder, name)) as [string, string];
  const { code, err } = await runMain('size', ward, '-w', '1', ...args, '--out', out);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(() => place.files('none')).toThrow();
});
