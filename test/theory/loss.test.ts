/** Beds without a queue: Erlang's loss formula holds whatever the law of the stay. */
import { describe, expect, test } from 'vitest';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { birthDeath } from '../../src/theory/birth-death.ts';
import { finiteQueue } from '../../src/theory/limited-queue.ts';
import { expectExact, perDay, run, runScenario } from '../support/run-scenario.ts';

const LOAD = 8;
const BEDS = 10;

/** Stays with a mean of a day. */
const STAYS: Readonly<Record<string, object | string>> = {
  exponential: { exponential: { mean: '1 day' } },
  fixed: '1 day',
  gamma: { gamma: { mean: '1 day', cv: 0.7 } },
  'Erlang of 4': { erlang: { shape: 4, mean: '1 day' } },
  lognormal: { lognormal: { mean: '1 day', sd: '1.5 days' } },
  Weibull: { weibull: { mean: '1 day', cv: 1.5 } },
  hyperexponential: {
    hyperexponential: { shares: ['10%', '90%'], means: ['5 days', '0.5555555555555556 days'] },
  },
  uniform: { uniform: { low: '0 days', high: '2 days' } },
};

function ward(stay: object | string, queue: number, length = '1000 days'): object {
  return {
    title: 'A ward without a queue',
    run: run(length, '60 days', 'loss'),
    services: { ward: { beds: BEDS, stay, queue: { limit: queue } } },
    people: {
      patients: {
        arrive: { perDay: LOAD },
        admittedTo: 'ward',
        waiting: { rejected: 'elsewhere' },
        leaveBy: 'home',
      },
    },
    endings: { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } },
  };
}

describe.each(Object.entries(STAYS))('Erlang B with %s stays', (_, stay) => {
  const ran = runScenario(ward(stay, 0), 20);
  const lost = erlangB(BEDS, LOAD);
  test('refuses the right share', () => {
    expectExact('refused', ran.measure('shareRefused', 'ward'), lost);
    expectExact('refused a day', perDay(ran.measure('refused', 'ward')), LOAD * lost);
  });
  test('has the right occupancy, on average and at each level', () => {
    expectExact('occupied', ran.measure('occupied', 'ward'), LOAD * (1 - lost));
    const shares = birthDeath(() => LOAD, (n) => n, BEDS + 1); // prettier-ignore
    shares.forEach((share, n) => expectExact(`${n} beds`, ran.level('bedsOccupied', 'ward', n), share));
  });
});

test.each([2, 10])('M/M/c/K: room for %d to wait', (room) => {
  const ran = runScenario(ward(STAYS['exponential']!, room, '2000 days'), 20);
  const exact = finiteQueue({ servers: BEDS, arrivalRate: LOAD, meanStay: 1 }, room);
  expectExact('refused', ran.measure('shareRefused', 'ward'), exact.refused);
  expectExact('waiting', ran.measure('waiting', 'ward'), exact.waiting);
  expectExact('occupied', ran.measure('occupied', 'ward'), exact.occupied);
  const waited = exact.waiting / (LOAD * (1 - exact.refused));
  expectExact('mean wait', ran.measure('meanWait', 'ward'), waited);
});

test('the tolerance is narrow enough to notice a bed too many', () => {
  const ran = runScenario(ward(STAYS['exponential']!, 0), 20);
  expect(() =>
    expectExact('refused', ran.measure('shareRefused', 'ward'), erlangB(BEDS + 1, LOAD)),
  ).toThrow();
  expect(() => expectExact('occupied', ran.measure('occupied', 'ward'), LOAD)).toThrow();
});
