/** Arrivals that are not Poisson one by one: regular gaps, batches, observed counts. */
import { describe, test } from 'vitest';
import { average, exploreChain, stationary } from '../../src/theory/markov-chain.ts';
import { expectExact, perDay, run, runScenario } from '../support/run-scenario.ts';

function ward(arrive: object, service: object, length: string): object {
  return {
    title: 'Arrivals',
    run: run(length, '200 days', 'arrivals'),
    services: { ward: service },
    people: { patients: { arrive, admittedTo: 'ward', leaveBy: 'home' } },
    endings: { home: { at: 'home' } },
  };
}

/** The share of arrivals who wait at one bed: the root below 1 of s = E[exp(-(1 - s) gap / stay)]. */
function shareWaiting(transform: (s: number) => number): number {
  let share = 0.5;
  for (let i = 0; i < 1000; i++) share = transform(1 - share);
  return share;
}

describe('GI/M/1', () => {
  const stay = { exponential: { mean: '1 day' } };
  test.each([
    ['fixed', '1.25 days', (s: number) => Math.exp(-1.25 * s)],
    ['Erlang of 3', { erlang: { shape: 3, mean: '1.25 days' } }, (s: number) => (1 + (1.25 * s) / 3) ** -3],
    [
      'hyperexponential',
      { hyperexponential: { shares: ['25%', '75%'], means: ['3.5 days', '0.5 days'] } },
      (s: number) => 0.25 / (1 + 3.5 * s) + 0.75 / (1 + 0.5 * s),
    ],
  ])('gaps: %s', (_, gaps, transform) => {
    const ran = runScenario(ward({ gaps }, { beds: 1, stay }, '6000 days'), 16);
    const share = shareWaiting(transform);
    expectExact('share who wait', ran.measure('shareWaited', 'ward'), share);
    expectExact('mean wait', ran.measure('meanWait', 'ward'), share / (1 - share));
    expectExact('occupied', ran.measure('occupied', 'ward'), 0.8);
  });
});

test('batches of 1, 2 or 5 (1.89 people a day in 0.9 batches) at three beds: the chain solved exactly', () => {
  const batch = { discrete: { values: [1, 2, 5], shares: ['50%', '30%', '20%'] } };
  const stay = { exponential: { mean: '1 day' } };
  const ran = runScenario(ward({ perDay: 1.89, batch }, { beds: 3, stay }, '6000 days'), 16);
  const most = 220;
  const chain = exploreChain([0], ([n]) =>
    [
      { to: [n! + 1], rate: n! + 1 > most ? 0 : 0.45 },
      { to: [n! + 2], rate: n! + 2 > most ? 0 : 0.27 },
      { to: [n! + 5], rate: n! + 5 > most ? 0 : 0.18 },
      { to: [n! - 1], rate: Math.min(n!, 3) },
    ].filter((way) => way.rate > 0),
  );
  const shares = stationary(chain);
  expectExact('occupied', ran.measure('occupied', 'ward'), 0.9 * 2.1);
  expectExact(
    'waiting',
    ran.measure('waiting', 'ward'),
    average(chain, shares, ([n]) => Math.max(0, n! - 3)),
  );
  expectExact('started a day', perDay(ran.measure('started', 'ward')), 0.9 * 2.1);
});
