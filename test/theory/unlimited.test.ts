/** Unlimited places: the number present is Poisson, with a mean that follows the arrivals. */
import { expect, test } from 'vitest';
import type { DistributionSpec } from '../../src/random/distribution-spec.ts';
import { gammaFromMeanSd } from '../../src/random/from-moments.ts';
import { lawOf } from '../../src/random/law-of.ts';
import { meanPresent, type RatePiece } from '../../src/theory/infinite-server.ts';
import { expectExact, run, runScenario } from '../support/run-scenario.ts';

/** Integral from 0 to `age` of the share who stay longer, by Simpson's rule. */
function stayedOf(spec: DistributionSpec): (age: number) => number {
  const law = lawOf(spec);
  return (age) => {
    const pieces = 400;
    let sum = law.above(0) + law.above(age);
    for (let i = 1; i < pieces; i++) sum += (i % 2 === 0 ? 2 : 4) * law.above((i * age) / pieces);
    return (sum * age) / pieces / 3;
  };
}

function model(arrive: object, stay: object, extra: { run: object; probes?: object }): object {
  return {
    title: 'Unlimited places',
    services: { ward: { unlimited: true, stay } },
    people: { patients: { arrive, admittedTo: 'ward', leaveBy: 'home' } },
    endings: { home: { at: 'home' } },
    ...extra,
  };
}

const GAMMA = { gamma: { mean: '3 days', sd: '2 days' } };
const stayed = stayedOf(gammaFromMeanSd(3, 2));

test('M/G/infinity: Poisson at every level', () => {
  const ran = runScenario(model({ perDay: 2 }, GAMMA, { run: run('3000 days', '60 days', 'unlimited') }), 16);
  expectExact('occupied', ran.measure('occupied', 'ward'), 6);
  let share = Math.exp(-6);
  for (let n = 0; n <= 15; n++) {
    expectExact(`${n} present`, ran.level('occupied', 'ward', n), share);
    share *= 6 / (n + 1);
  }
});

test('from empty it fills as the stays say', () => {
  const days = [0.5, 1, 2, 4, 8, 16];
  const at = days.map(
    (day) => `2020-01-${String(1 + Math.floor(day)).padStart(2, '0')} ${day % 1 === 0 ? '00' : '12'}:00`,
  );
  const probes = { present: { state: { service: 'ward', is: 'occupied' }, at } };
  const ran = runScenario(
    model({ perDay: 2 }, GAMMA, { run: run('20 days', 'none', 'filling'), probes }),
    3000,
  );
  const pieces = [{ from: 0, to: Infinity, rate: 2 }];
  const seen = ran.probe('present');
  expect(seen.length).toBe(days.length);
  days.forEach((day, i) => expectExact(`day ${day}`, seen[i]!, meanPresent(pieces, stayed, day)));
});

test('it follows a daily cycle of arrivals with the lag of the stays', () => {
  const rates = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : hour < 18 ? 9 : 3));
  const arrive = { rates: { step: '1 hour', cycle: '1 day', perDay: rates } };
  const probes = {
    present: { state: { service: 'ward', is: 'occupied' }, every: '3 hours', cycle: '1 day' },
  };
  const short = { gamma: { mean: '0.3 days', sd: '0.2 days' } };
  const ran = runScenario(model(arrive, short, { run: run('3 days', '10 days', 'cycle'), probes }), 1000);
  const pieces: RatePiece[] = Array.from({ length: 13 * 24 }, (_, i) => ({
    from: i / 24,
    to: (i + 1) / 24,
    rate: rates[i % 24]!,
  }));
  const stays = stayedOf(gammaFromMeanSd(0.3, 0.2));
  const seen = ran.probe('present');
  expect(seen.length).toBeGreaterThanOrEqual(24);
  seen.forEach((sample, i) =>
    expectExact(`after ${3 * i} hours`, sample, meanPresent(pieces, stays, 10 + i / 8)),
  );
});

test('it follows a month-long pulse', () => {
  const arrive = { perDay: 4, pulses: [{ from: '2020-02-01', to: '2020-02-29', times: 1.5 }] };
  const at = [
    '2020-02-01 00:00',
    '2020-02-03 00:00',
    '2020-03-01 00:00',
    '2020-03-03 00:00',
    '2020-03-20 00:00',
  ];
  const probes = { present: { state: { service: 'ward', is: 'occupied' }, at } };
  const ran = runScenario(model(arrive, GAMMA, { run: run('90 days', '60 days', 'pulse'), probes }), 1000);
  // Days from 1 January 2020, 60 days of warm-up before.
  const pieces = [
    { from: -60, to: 31, rate: 4 },
    { from: 31, to: 60, rate: 6 },
    { from: 60, to: Infinity, rate: 4 },
  ];
  const seen = ran.probe('present');
  [31, 33, 60, 62, 79].forEach((day, i) => expectExact(at[i]!, seen[i]!, meanPresent(pieces, stayed, day)));
});
