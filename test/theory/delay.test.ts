/** Beds with a queue: Erlang C from one bed to 1,000, M/D/c, M/G/1, patience and priorities. */
import { describe, expect, test } from 'vitest';
import type { Law } from '../../src/random/law.ts';
import { lawOf } from '../../src/random/law-of.ts';
import { gammaFromMeanSd, lognormalFromMeanSd } from '../../src/random/from-moments.ts';
import { erlangC, meanWait, shareWaitingLonger } from '../../src/theory/erlang-c.ts';
import { fixedStayMeanWait } from '../../src/theory/fixed-stay-queue.ts';
import { average, exploreChain, stationary } from '../../src/theory/markov-chain.ts';
import { impatientQueue } from '../../src/theory/limited-queue.ts';
import { preemptiveMeanTimes, priorityMeanWaits, restartedMeanTime, sharedPriorityMeanWaits, singleServerMeanWait } from '../../src/theory/single-server.ts'; // prettier-ignore
import { expectExact, perDay, run, runScenario } from '../support/run-scenario.ts';

const EXPONENTIAL = { exponential: { mean: '1 day' } };

interface Given {
  readonly beds: number;
  readonly perDay: number;
  readonly stay: object | string;
  readonly length: string;
  readonly warmUp: string;
  readonly waiting?: object;
}

function ward({ beds, perDay: rate, stay, length, warmUp, waiting }: Given): object {
  return {
    title: 'A ward with a queue',
    run: run(length, warmUp, 'delay'),
    services: { ward: { beds, stay } },
    people: {
      patients: {
        arrive: { perDay: rate },
        admittedTo: 'ward',
        leaveBy: 'home',
        ...(waiting && { waiting }),
      },
    },
    endings: { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } },
  };
}

test.each([
  [1, 0.7, '5000 days', '200 days', 16],
  [10, 9, '2000 days', '200 days', 12],
  [100, 95, '300 days', '100 days', 10],
  [1000, 970, '80 days', '30 days', 8],
] as const)('Erlang C with %d beds and a load of %d', (beds, load, length, warmUp, replications) => {
  const ran = runScenario(ward({ beds, perDay: load, stay: EXPONENTIAL, length, warmUp }), replications);
  const queue = { servers: beds, arrivalRate: load, meanStay: 1 };
  expectExact('share who wait', ran.measure('shareWaited', 'ward'), erlangC(beds, load));
  expectExact('mean wait', ran.measure('meanWait', 'ward'), meanWait(queue));
  expectExact('waiting', ran.measure('waiting', 'ward'), load * meanWait(queue));
  expectExact('occupied', ran.measure('occupied', 'ward'), load);
  expectExact('utilisation', ran.measure('utilisation', 'ward'), load / beds);
});

test('the wait at one bed has its exponential tail', () => {
  const ran = runScenario(
    ward({ beds: 1, perDay: 0.7, stay: EXPONENTIAL, length: '8000 days', warmUp: '200 days' }),
    20,
  );
  const queue = { servers: 1, arrivalRate: 0.7, meanStay: 1 };
  // E[W^2] = 2 C / rate^2 for a wait that is 0 or exponential.
  const waited = ran.measure('meanWaitOfWaiters', 'ward');
  expectExact('mean of those who wait', waited, 1 / 0.3);
  const second = (2 * erlangC(1, 0.7)) / 0.3 ** 2;
  expectExact('sd of waits', ran.measure('sdWait', 'ward'), Math.sqrt(second - meanWait(queue) ** 2));
  expect(shareWaitingLonger(queue, 0)).toBeCloseTo(0.7, 12);
});

test.each([
  [1, 0.8],
  [5, 4],
  [20, 18],
])('M/D/c with %d beds and a load of %d', (beds, load) => {
  const ran = runScenario(
    ward({
      beds,
      perDay: load,
      stay: '1 day',
      length: beds > 5 ? '1000 days' : '4000 days',
      warmUp: '200 days',
    }),
    20,
  );
  const exact = fixedStayMeanWait({ servers: beds, arrivalRate: load, meanStay: 1 });
  expectExact('mean wait', ran.measure('meanWait', 'ward'), exact);
  expectExact('waiting', ran.measure('waiting', 'ward'), exact * load);
});

describe('M/G/1', () => {
  test.each([
    ['gamma', { gamma: { mean: '1 day', sd: '0.5 days' } }, 0.25],
    ['lognormal', { lognormal: { mean: '1 day', sd: '1.2 days' } }, 1.44],
    ['Weibull', { weibull: { mean: '1 day', cv: 0.8 } }, 0.64],
    ['hyperexponential', { hyperexponential: { shares: ['20%', '80%'], means: ['3 days', '0.5 days'] } }, 3],
    ['uniform', { uniform: { low: '0 days', high: '2 days' } }, 1 / 3],
  ])('%s', (_, stay, variance) => {
    const ran = runScenario(
      ward({ beds: 1, perDay: 0.7, stay, length: '8000 days', warmUp: '300 days' }),
      20,
    );
    const exact = singleServerMeanWait({ arrivalRate: 0.7, meanStay: 1, meanSquareStay: 1 + variance });
    expectExact('mean wait', ran.measure('meanWait', 'ward'), exact);
    expectExact('sd of stays', ran.measure('sdStay', 'ward'), Math.sqrt(variance));
  });
});

test.each([
  [9, 0.5],
  [12, 2],
])('Erlang A: 10 beds, a load of %d, patience of %d days', (load, patience) => {
  const waiting = { patience: { after: { exponential: { mean: `${patience} days` } }, then: 'elsewhere' } };
  const given = {
    beds: 10,
    perDay: load,
    stay: EXPONENTIAL,
    length: '2000 days',
    warmUp: '60 days',
    waiting,
  };
  const ran = runScenario(ward(given), 20);
  const exact = impatientQueue({ servers: 10, arrivalRate: load, meanStay: 1 }, patience);
  expectExact('gave up a day', perDay(ran.measure('reneged', 'ward')), exact.renege * load);
  expectExact('waiting', ran.measure('waiting', 'ward'), exact.waiting);
  expectExact('occupied', ran.measure('occupied', 'ward'), exact.occupied);
});

test('death while waiting is patience of another name', () => {
  const waiting = { death: { after: { exponential: { mean: '2 days' } } } };
  const given = { beds: 10, perDay: 12, stay: EXPONENTIAL, length: '2000 days', warmUp: '60 days', waiting };
  const ran = runScenario(ward(given), 20);
  const exact = impatientQueue({ servers: 10, arrivalRate: 12, meanStay: 1 }, 2);
  expectExact('died waiting a day', perDay(ran.measure('diedWaiting', 'ward')), exact.renege * 12);
  expectExact('waiting', ran.measure('waiting', 'ward'), exact.waiting);
});

interface PriorityGiven {
  readonly beds: number;
  /** Arrivals a day, most urgent first. */
  readonly perDay: readonly number[];
  readonly stays: readonly object[];
  readonly preemption?: string;
}

function priorityWard({ beds, perDay: rates, stays, preemption = 'none' }: PriorityGiven): object {
  const people = rates.map((rate, i): [string, object] => [
    `level ${i + 1}`,
    { arrive: { perDay: rate }, admittedTo: 'ward', readyAfter: stays[i], priority: i + 1, leaveBy: 'home' },
  ]);
  return {
    title: 'A ward with priorities',
    run: run('8000 days', '300 days', 'priority'),
    services: { ward: { beds, queue: { order: 'priority' }, preemption } },
    people: Object.fromEntries(people),
    endings: { home: { at: 'home' } },
  };
}

describe('priorities', () => {
  const gamma = { spec: { gamma: { mean: '1 day', sd: '0.5 days' } }, law: lawOf(gammaFromMeanSd(1, 0.5)) };
  const heavy = {
    spec: { lognormal: { mean: '0.8 days', sd: '0.8 days' } },
    law: lawOf(lognormalFromMeanSd(0.8, 0.8)),
  };
  const classOf = (arrivalRate: number, { law }: { law: Law }) => ({
    arrivalRate,
    meanStay: law.mean,
    meanSquareStay: law.mean ** 2 + law.sd ** 2,
  });
  const classes = [classOf(0.3, gamma), classOf(0.5, heavy)];
  const stays = [gamma.spec, heavy.spec];

  test('one bed, nobody put out: Cobham', () => {
    const ran = runScenario(priorityWard({ beds: 1, perDay: [0.3, 0.5], stays }), 16);
    const waits = priorityMeanWaits(classes);
    waits.forEach((wait, i) =>
      expectExact(`level ${i + 1}`, ran.measure('meanWait', 'ward', `level ${i + 1}`), wait),
    );
  });
  test('five beds, one stay, three levels: Cobham', () => {
    const perDayOf = [1, 1.5, 2];
    const each = [EXPONENTIAL, EXPONENTIAL, EXPONENTIAL];
    const ran = runScenario(priorityWard({ beds: 5, perDay: perDayOf, stays: each }), 10);
    const waits = sharedPriorityMeanWaits(5, perDayOf, 1);
    waits.forEach((wait, i) =>
      expectExact(`level ${i + 1}`, ran.measure('meanWait', 'ward', `level ${i + 1}`), wait),
    );
  });
  test('five beds, the less urgent put out: the urgent never see them, and all together are one queue', () => {
    const each = [EXPONENTIAL, EXPONENTIAL];
    const ran = runScenario(priorityWard({ beds: 5, perDay: [2, 2], stays: each, preemption: 'resume' }), 10);
    expectExact(
      'urgent',
      ran.measure('meanWait', 'ward', 'level 1'),
      meanWait({ servers: 5, arrivalRate: 2, meanStay: 1 }),
    );
    const all = { servers: 5, arrivalRate: 4, meanStay: 1 };
    expectExact('waiting', ran.measure('waiting', 'ward'), 4 * meanWait(all));
    expectExact('occupied', ran.measure('occupied', 'ward'), 4);
  });
  test('one bed, the less urgent put out and resumed', () => {
    const ran = runScenario(priorityWard({ beds: 1, perDay: [0.3, 0.5], stays, preemption: 'resume' }), 16);
    // By Little: people present (in the bed or waiting) over arrivals is the time from arrival to leaving.
    preemptiveMeanTimes(classes).forEach((time, i) => {
      const cohort = `level ${i + 1}`;
      const inside = ran.measure('occupied', 'ward', cohort);
      const waiting = ran.measure('waiting', 'ward', cohort);
      const rate = [0.3, 0.5][i]!;
      const both = { mean: inside.mean + waiting.mean, se: inside.se + waiting.se };
      expectExact(cohort, both, rate * time);
    });
  });

  /** In units of days: which stays the less urgent need. Those put out begin the same stay again. */
  const LOW = { fixed: [{ value: 1, share: 1 }], mixed: [{ value: 0.4, share: 0.75 }, { value: 2.4, share: 0.25 }] }; // prettier-ignore
  test.each([
    ['of one length', LOW.fixed, '1 day'],
    ['short and long', LOW.mixed, { discrete: { values: ['0.4 days', '2.4 days'], shares: ['75%', '25%'] } }],
  ])('one bed, the less urgent put out and begun again, stays %s', (_, values, spec) => {
    const given = {
      beds: 1,
      perDay: [0.3, 0.35],
      stays: [gamma.spec, spec as object],
      preemption: 'restart',
    };
    const ran = runScenario(priorityWard(given), 20);
    const time = restartedMeanTime(classOf(0.3, gamma), 0.35, values);
    const inside = ran.measure('occupied', 'ward', 'level 2');
    const waiting = ran.measure('waiting', 'ward', 'level 2');
    expectExact('less urgent', { mean: inside.mean + waiting.mean, se: inside.se + waiting.se }, 0.35 * time);
    const alone = { arrivalRate: 0.3, meanStay: 1, meanSquareStay: 1.25 };
    expectExact('urgent', ran.measure('meanWait', 'ward', 'level 1'), singleServerMeanWait(alone));
  });
});

describe('each joins the shorter of two queues, and stays in it', () => {
  /** Beds and days of stay of two wards. */
  const WARDS = { north: { beds: 1, mean: 1 }, south: { beds: 2, mean: 2.5 } } as const;
  const RATE = 1.45;
  /** States beyond have a share below 1e-12. */
  const MOST = 70;

  /** Present in each ward: by people waiting, among equals by a free bed, then by the order in the file. */
  const chain = exploreChain([0, 0], (state) => {
    const wards = Object.values(WARDS);
    const waiting = wards.map(({ beds }, i) => Math.max(0, state[i]! - beds));
    const least = Math.min(...waiting);
    const equals = [0, 1].filter((i) => waiting[i] === least);
    const joined = equals.find((i) => state[i]! < wards[i]!.beds) ?? equals[0]!;
    const moved = (i: number, by: number) => state.map((present, at) => (at === i ? present + by : present));
    return [
      ...(state[joined]! < MOST ? [{ to: moved(joined, 1), rate: RATE }] : []),
      ...wards.map(({ beds, mean }, i) => ({ to: moved(i, -1), rate: Math.min(beds, state[i]!) / mean })),
    ];
  });
  const shares = stationary(chain);

  test('as the chain says', () => {
    const wardOf = ({ beds, mean }: { beds: number; mean: number }) => ({
      beds,
      stay: { exponential: { mean: `${mean} days` } },
    });
    const choice = { any: ['north', 'south'], rule: 'shortest queue' };
    const ran = runScenario(
      {
        title: 'Two wards',
        run: run('4000 days', '300 days', 'shortest queue'),
        services: { gate: { beds: 'unlimited' }, north: wardOf(WARDS.north), south: wardOf(WARDS.south) },
        people: {
          patients: {
            arrive: { perDay: RATE },
            admittedTo: 'gate',
            readyAfter: '1 hour',
            leaveBy: 'inward',
          },
        },
        pathways: { inward: { steps: [{ wait: { for: choice, code: 'C' } }, { then: 'home' }] } },
        endings: { home: { at: 'home' } },
      },
      20,
    );
    Object.entries(WARDS).forEach(([ward, { beds }], i) => {
      const exact = (of: (present: number) => number) => average(chain, shares, (state) => of(state[i]!));
      const queue = exact((present) => Math.max(0, present - beds));
      const occupied = exact((present) => Math.min(present, beds));
      expectExact(`waiting for ${ward}`, ran.measure('waiting', ward), queue);
      expectExact(`in ${ward}`, ran.measure('occupied', ward), occupied);
    });
  });
});
