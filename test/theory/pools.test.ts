/** Pools of hours that are queues of another name. */
import { describe, test } from 'vitest';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { erlangC, meanWait } from '../../src/theory/erlang-c.ts';
import { fixedStayMeanWait } from '../../src/theory/fixed-stay-queue.ts';
import { average, exploreChain, stationary, type Transition } from '../../src/theory/markov-chain.ts';
import { sharedLoss } from '../../src/theory/kaufman-roberts.ts';
import { expectExact, perDay, run, runScenario } from '../support/run-scenario.ts';

/** 20 hours a week at 2 a week for each person: ten places. */
const PLACES = 10;

function pool(service: object, people: object, length: string): object {
  return {
    title: 'A pool of hours',
    run: run(length, '40 weeks', 'pools'),
    services: { reablement: { hours: '20 hours/week', ...service } },
    people,
    endings: { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } },
  };
}

function cohort(rate: number): object {
  return { arrive: { perDay: rate }, admittedTo: 'reablement', leaveBy: 'home' };
}

const WEEK_LONG = { intensity: '2 hours/week', for: { exponential: { mean: '1 week' } } };

describe('people at 2 hours a week of 20 are a queue with ten places', () => {
  const load = 8.5;
  const queue = { servers: PLACES, arrivalRate: load / 7, meanStay: 7 };
  test('for an exponential time: M/M/10', () => {
    const ran = runScenario(pool({ bundle: WEEK_LONG }, { people: cohort(load / 7) }, '1000 weeks'), 12);
    expectExact('mean wait', ran.measure('meanWait', 'reablement'), meanWait(queue));
    expectExact('share who wait', ran.measure('shareWaited', 'reablement'), erlangC(PLACES, load));
    expectExact('occupied', ran.measure('occupied', 'reablement'), load);
    expectExact('utilisation', ran.measure('utilisation', 'reablement'), load / PLACES);
  });
  test('for six weeks exactly: M/D/10', () => {
    const bundle = { hours: '12 hours', over: '6 weeks' };
    const ran = runScenario(pool({ bundle }, { people: cohort(load / 42) }, '3000 weeks'), 12);
    const exact = fixedStayMeanWait({ servers: PLACES, arrivalRate: load / 42, meanStay: 42 });
    expectExact('mean wait', ran.measure('meanWait', 'reablement'), exact);
    expectExact('delivered', ran.measure('hoursDelivered', 'reablement'), 2 * load);
  });
  test('at an intensity, for as long as an exponential number of hours lasts: M/M/10', () => {
    const bundle = { hours: { exponential: { mean: '2 hours' } }, intensity: '2 hours/week' };
    const ran = runScenario(pool({ bundle }, { people: cohort(load / 7) }, '1000 weeks'), 12);
    expectExact('mean wait', ran.measure('meanWait', 'reablement'), meanWait(queue));
  });
  test('refused at once when the pool is full: Erlang B', () => {
    const service = { bundle: WEEK_LONG, queue: { limit: 0 } };
    const ran = runScenario(pool(service, { people: cohort(load / 7) }, '1000 weeks'), 12);
    const lost = erlangB(PLACES, load);
    expectExact('refused', ran.measure('shareRefused', 'reablement'), lost);
    expectExact('delivered', ran.measure('hoursDelivered', 'reablement'), 2 * load * (1 - lost));
  });
});

test('light and heavy users of one pool without a queue: Kaufman and Roberts', () => {
  const people = {
    light: {
      ...cohort(4 / 7),
      bundles: { reablement: { intensity: '1 hours/week', for: { exponential: { mean: '1 week' } } } },
    },
    heavy: { ...cohort(3 / 14), bundles: { reablement: { intensity: '5 hours/week', for: '2 weeks' } } },
  };
  const ran = runScenario(pool({ queue: { limit: 0 }, bundle: WEEK_LONG }, people, '1500 weeks'), 12);
  const exact = sharedLoss(20, [{ load: 4, size: 1 }, { load: 3, size: 5 }]); // prettier-ignore
  expectExact('light', ran.measure('shareRefused', 'reablement', 'light'), exact.lost[0]!);
  expectExact('heavy', ran.measure('shareRefused', 'reablement', 'heavy'), exact.lost[1]!);
  expectExact('delivered', ran.measure('hoursDelivered', 'reablement'), exact.meanUsed);
});

test('hours beyond the productive ratio are not there: 25 commissioned at 80% are the same ten places', () => {
  const service = {
    hours: { value: '25 hours/week', productiveRatio: 0.8 },
    bundle: WEEK_LONG,
    queue: { limit: 0 },
  };
  const ran = runScenario(pool(service, { people: cohort(8.5 / 7) }, '1000 weeks'), 12);
  expectExact('refused', ran.measure('shareRefused', 'reablement'), erlangB(PLACES, 8.5));
  expectExact(
    'refused a day',
    perDay(ran.measure('refused', 'reablement')),
    (8.5 / 7) * erlangB(PLACES, 8.5),
  );
});

test.each([
  ['placements: three starts in a calendar week', { placements: '3/week' }, '1 week', 3],
  ['placements by day: one start a day', { placements: '7/week', ledger: 'day' }, '1 day', 1],
])('%s: what is left over is carried on', (_, service, every, starts) => {
  const rate = 0.85 * starts;
  const days = every === '1 week' ? 7 : 1;
  const ran = runScenario(
    {
      title: 'Placements',
      // 6 January 2020 is a Monday.
      run: {
        from: '2020-01-06',
        length: every === '1 week' ? '2000 weeks' : '500 weeks',
        warmUp: '40 weeks',
        seed: 'placements',
        replications: 1,
      },
      services: { 'nursing home': service },
      people: { people: { arrive: { perDay: rate / days }, admittedTo: 'nursing home', leaveBy: 'home' } },
      endings: { home: { at: 'home' } },
      probes: { left: { state: { service: 'nursing home', is: 'waiting' }, every, look: 'before' } },
    },
    20,
  );
  // At the end of each period: those left over before, and who came, less the starts there are.
  const most = 150;
  const chain = exploreChain([0], ([left]) => {
    const ways: Transition[] = [];
    let share = Math.exp(-rate);
    for (let came = 0; came <= 40; came++) {
      ways.push({ to: [Math.min(most, Math.max(0, left! + came - starts))], rate: share });
      share *= rate / (came + 1);
    }
    return ways;
  });
  const exact = average(chain, stationary(chain), ([left]) => left!);
  expectExact('left over', ran.probeAverage('left'), exact);
});
