import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { newPlace, withoutWarnings, type Place } from './stepdown.ts';

/** A ward that people wait for in a hall, and a lounge that nobody pays for; runs in a moment. */
const WARD = `title: A ward
run: { from: 2016-04-01, length: 52 weeks, warmUp: 4 weeks, seed: ward, replications: 4 }
services:
  hall: { unlimited: true, stay: 1 hour }
  ward: { beds: 5, stay: { exponential: { mean: 2 days } } }
  lounge: { beds: 9, stay: 6 hours, then: home }
people:
  patients: { arrive: { perDay: 2 }, admittedTo: hall, leaveBy: to the ward }
pathways:
  to the ward: { number: 1, steps: [{ wait: { for: ward, code: C } }, { then: lounge }] }
endings: { home: { at: home } }
money:
  priceYear: 2016/17
  lines:
    ward: { payer: council, services: [ward], block: £250000/year }
    delay: { payer: NHS, services: [hall], perDelayedDay: £400 }
`;

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('ward.yaml', WARD);
});
afterAll(() => place.remove());

const levers = (...args: string[]) => place.stepdown(['levers', 'ward.yaml', '-w', '1', ...args]);

test('ranks the services, says which has no price, and writes a page', async () => {
  const { code, out, err } = await levers('--out', 'one', '-n', '8');
  expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Another £100,000 a year saves most delayed days in ward: it buys 2 beds');
  expect(out).toContain('No price is known of lounge (no line of `money` pays for it)');
  expect(out).toMatch(/The bottleneck is ward: \d/);
  const files = Object.keys(place.files('one'));
  for (const name of ['report.html', 'levers.json', 'charts/levers.png', 'tables/bottlenecks.csv'])
    expect(files).toContain(name);
});

test('takes a price and a sum', async () => {
  const args = ['--price', 'lounge=£10000', '--spend', '£50000', '-n', '2', '--json', '--out', 'two'];
  const { code, out } = await levers(...args);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'stepdown-levers-1',
    spend: 50000,
    levers: [
      { service: 'ward', added: 1 },
      { service: 'lounge', added: 5, delayedDays: { mean: 0, verdict: 'same' } },
    ],
  });
});

test.each([
  ['an unknown service', ['--price', 'lunge=£100'], 'did you mean "lounge"?'],
  ['an unreadable price', ['--price', 'lounge'], '"lounge" cannot be read'],
  ['no money', ['--spend', '£0'], 'expected pounds a year above 0'],
  ['one replication', ['-n', '1'], 'levers need 2 replications or more'],
])('%s is wrong input', async (_, args, said) => {
  const [ward, out] = ['ward.yaml', 'none'].map((file) => join(place.folder, file)) as [string, string];
  const { code, err } = await runMain('levers', ward, '-w', '1', ...args, '--out', out);
  expect(code).toBe(2);
  expect(err).toContain(said);
});
