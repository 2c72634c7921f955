/** How things go from a known start, and when capacity changes, against Markov chains and residual lives. */
import { describe, expect, test } from 'vitest';
import { gammaFromMeanSd } from '../../src/random/from-moments.ts';
import { lawOf } from '../../src/random/law-of.ts';
import {
  average,
  exploreChain,
  transient,
  type MarkovChain,
  type Transitions,
} from '../../src/theory/markov-chain.ts';
import { expectExact, run, runScenario } from '../support/run-scenario.ts';

const ENDINGS = { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } };
const EXPONENTIAL = { exponential: { mean: '2 days' } };

/** Midnight, or noon for half days, so many days after 1 January 2020. */
function instant(day: number): string {
  const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(day))).toISOString().slice(0, 10);
  return `${date} ${day % 1 === 0 ? '00:00' : '12:00'}`;
}

const DAYS = [0.5, 1, 2, 3, 5, 9];

function probe(service: string, is: string, days: readonly number[] = DAYS): object {
  return { state: { service, is }, at: days.map(instant) };
}

describe('a ward with room for three to wait', () => {
  const [rate, beds, room] = [3, 5, 3];
  const present: Transitions = ([n]) => [
    { to: [n! + 1], rate: n! < beds + room ? rate : 0 },
    { to: [n! - 1], rate: Math.min(n!, beds) / 2 },
  ];

  test.each([
    ['empty', 0],
    ['full, with two waiting', beds + 2],
  ])('from %s', (_, first) => {
    const initial = {
      occupied: Math.min(first, beds),
      waiting: Math.max(0, first - beds),
      cohort: 'patients',
    };
    const ran = runScenario(
      {
        title: 'A ward from a known start',
        run: run('10 days', 'none', 'transient'),
        services: { ward: { beds, stay: EXPONENTIAL, queue: { limit: room }, initial } },
        people: {
          patients: {
            arrive: { perDay: rate },
            admittedTo: 'ward',
            waiting: { rejected: 'elsewhere' },
            leaveBy: 'home',
          },
        },
        endings: ENDINGS,
        probes: { occupied: probe('ward', 'occupied'), waiting: probe('ward', 'waiting') },
      },
      1200,
    );
    const chain = exploreChain([first], present);
    DAYS.forEach((day, i) => {
      const shares = transient(chain, day);
      expectExact(
        `occupied, day ${day}`,
        ran.probe('occupied')[i]!,
        average(chain, shares, ([n]) => Math.min(n!, beds)),
      );
      expectExact(
        `waiting, day ${day}`,
        ran.probe('waiting')[i]!,
        average(chain, shares, ([n]) => Math.max(0, n! - beds)),
      );
    });
  });
});

test('two stages with blocking, from full', () => {
  const [rate, acuteBeds, beds] = [1.5, 3, 2];
  const chain = exploreChain([acuteBeds, 0, beds], ([a, b, c]) =>
    [
      { to: [a! + 1, b!, c!], rate: a! + b! < acuteBeds ? rate : 0 },
      { to: c! < beds ? [a! - 1, b!, c! + 1] : [a! - 1, b! + 1, c!], rate: a! / 2 },
      { to: b! > 0 ? [a!, b! - 1, c!] : [a!, b!, c! - 1], rate: c! / 2 },
    ].filter((way) => way.rate > 0),
  );
  const ran = runScenario(
    {
      title: 'Two stages from full',
      run: run('10 days', 'none', 'two stages from full'),
      services: {
        acute: {
          beds: acuteBeds,
          stay: EXPONENTIAL,
          queue: { limit: 0 },
          initial: { occupied: acuteBeds, cohort: 'patients' },
        },
        community: { beds, stay: EXPONENTIAL, then: 'home', initial: { occupied: beds, cohort: 'patients' } },
      },
      people: { patients: { arrive: { perDay: rate }, admittedTo: 'acute', leaveBy: 'community' } },
      endings: ENDINGS,
      probes: {
        delayed: probe('acute', 'delayed'),
        acute: probe('acute', 'occupied'),
        community: probe('community', 'occupied'),
      },
    },
    1200,
  );
  DAYS.forEach((day, i) => {
    const shares = transient(chain, day);
    expectExact(
      `delayed, day ${day}`,
      ran.probe('delayed')[i]!,
      average(chain, shares, ([, b]) => b!),
    );
    expectExact(
      `acute, day ${day}`,
      ran.probe('acute')[i]!,
      average(chain, shares, ([a, b]) => a! + b!),
    );
    expectExact(
      `community, day ${day}`,
      ran.probe('community')[i]!,
      average(chain, shares, ([, , c]) => c!),
    );
  });
});

describe('people there at the start leave by their remaining stay', () => {
  const law = lawOf(gammaFromMeanSd(4, 2));
  const stay = { gamma: { mean: '4 days', sd: '2 days' } };
  const days = [1, 2, 4, 8];
  const there = 10;

  function seen(remaining: unknown): ReturnType<typeof runScenario> {
    return runScenario(
      {
        title: 'Only those there at the start',
        run: run('10 days', 'none', 'remaining'),
        services: {
          ward: { unlimited: true, stay, initial: { occupied: there, cohort: 'patients', remaining } },
        },
        people: { patients: { arrive: { at: ['2020-01-10 23:00'] }, admittedTo: 'ward', leaveBy: 'home' } },
        endings: ENDINGS,
        probes: { present: probe('ward', 'occupied', days) },
      },
      1000,
    );
  }

  test('length-biased: the equilibrium residual life', () => {
    const ran = seen('length-biased');
    days.forEach((day, i) => {
      // Share still there: the integral of P(X > x) beyond the day, over the mean.
      let beyond = 0;
      for (let x = day; x < 60; x += 0.01) beyond += 0.01 * law.above(x + 0.005);
      expectExact(`day ${day}`, ran.probe('present')[i]!, (there * beyond) / law.mean);
    });
  });
  test('elapsed: given that the stay has lasted so long', () => {
    const ran = seen({ elapsed: Array.from({ length: there }, () => '3 days') });
    days.forEach((day, i) => {
      expectExact(`day ${day}`, ran.probe('present')[i]!, (there * law.above(3 + day)) / law.above(3));
    });
  });
  test('a distribution of its own', () => {
    const ran = seen({ exponential: { mean: '3 days' } });
    days.forEach((day, i) => expectExact(`day ${day}`, ran.probe('present')[i]!, there * Math.exp(-day / 3)));
  });
  test('a list, one by one', () => {
    const list = ['12 hours', '36 hours', '3 days', '100 days', ...Array.from({ length: 6 }, () => '5 days')];
    const ran = seen(list);
    expect(ran.probe('present').map(({ mean }) => mean)).toEqual([9, 8, 7, 1]);
  });
});

describe('beds that change: 4, then 7 from day 3, then 2 from day 6', () => {
  const [rate, room] = [3, 4];
  const phases = [{ beds: 4, until: 3 }, { beds: 7, until: 6 }, { beds: 2, until: Infinity }]; // prettier-ignore
  const steps = { value: 4, steps: { '2020-01-04': 7, '2020-01-07': 2 } };
  const days = [1, 3, 3.5, 5, 6, 6.5, 8];

  function scenario(ward: object, others: object, probes: object): object {
    const waiting = { rejected: 'elsewhere' };
    return {
      title: 'Beds that change',
      run: run('12 days', 'none', 'steps'),
      services: { ward: { beds: steps, stay: EXPONENTIAL, ...ward }, ...others },
      people: { patients: { arrive: { perDay: rate }, admittedTo: 'ward', waiting, leaveBy: 'home' } },
      endings: ENDINGS,
      probes,
    };
  }

  /** Shares of the states day by day: `jump` says where a state goes when beds fall. */
  function through(
    states: readonly (readonly number[])[],
    chainOf: (beds: number) => Transitions,
    jump: (state: readonly number[], beds: number) => readonly number[],
  ): { chain: MarkovChain; shares: readonly Float64Array[] } {
    const chains = phases.map(({ beds }) => exploreChain(states[0]!, chainOf(beds), states.slice(1)));
    const chain = chains[0]!;
    const numbers = new Map(chain.states.map((state, i) => [state.join(), i]));
    const shares = days.map((day) => {
      let now = transient(chains[0]!, Math.min(day, 3));
      let at = 3;
      for (let phase = 1; phase < phases.length && day >= at; phase++) {
        const moved = new Float64Array(now.length);
        chain.states.forEach(
          (state, i) => (moved[numbers.get(jump(state, phases[phase]!.beds).join())!]! += now[i]!),
        );
        const end = Math.min(day, phases[phase]!.until);
        now = end > at ? transient(chains[phase]!, end - at, moved) : moved;
        at = phases[phase]!.until;
      }
      return now;
    });
    return { chain, shares };
  }

  test('let finish: nobody is put out, nobody comes in until there is room', () => {
    const pairs = Array.from({ length: 8 }, (_, a) =>
      Array.from({ length: room + 1 }, (_, q) => [a, q]),
    ).flat();
    const chainOf = (beds: number): Transitions => ([a, q]) =>
      [
        { to: a! < beds ? [a! + 1, q!] : [a!, q! + 1], rate: a! < beds || q! < room ? rate : 0 },
        { to: q! > 0 && a! <= beds ? [a!, q! - 1] : [a! - 1, q!], rate: a! / 2 },
      ].filter((way) => way.rate > 0); // prettier-ignore
    const rise = ([a, q]: readonly number[], beds: number): number[] => {
      const enter = Math.min(q!, Math.max(0, beds - a!));
      return [a! + enter, q! - enter];
    };
    const { chain, shares } = through(pairs, chainOf, rise);
    const ran = runScenario(
      scenario(
        { queue: { limit: room }, whenCapacityFalls: 'let finish' },
        {},
        { occupied: probe('ward', 'occupied', days), waiting: probe('ward', 'waiting', days) },
      ),
      1200,
    );
    days.forEach((day, i) => {
      expectExact(
        `occupied, day ${day}`,
        ran.probe('occupied')[i]!,
        average(chain, shares[i]!, ([a]) => a!),
      );
      expectExact(
        `waiting, day ${day}`,
        ran.probe('waiting')[i]!,
        average(chain, shares[i]!, ([, q]) => q!),
      );
    });
  });

  test('send back: those put out wait at the head of the queue', () => {
    const most = 60;
    const states = Array.from({ length: most + 1 }, (_, n) => [n]);
    const chainOf = (beds: number): Transitions => ([n]) =>
      [
        { to: [n! + 1], rate: n! < most ? rate : 0 },
        { to: [n! - 1], rate: Math.min(n!, beds) / 2 },
      ].filter((way) => way.rate > 0); // prettier-ignore
    const { chain, shares } = through(states, chainOf, (state) => state);
    const ran = runScenario(
      scenario({ whenCapacityFalls: 'send back' }, {}, {
        occupied: probe('ward', 'occupied', days),
        waiting: probe('ward', 'waiting', days),
      }),
      1200,
    ); // prettier-ignore
    days.forEach((day, i) => {
      const beds = phases.find(({ until }) => day < until)!.beds;
      const occupied = average(chain, shares[i]!, ([n]) => Math.min(n!, beds));
      expectExact(`occupied, day ${day}`, ran.probe('occupied')[i]!, occupied);
      expectExact(
        `waiting, day ${day}`,
        ran.probe('waiting')[i]!,
        average(chain, shares[i]!, ([n]) => Math.max(0, n! - beds)),
      );
    });
  });

  test('move to: those put out go on elsewhere', () => {
    const most = 16;
    const pairs = Array.from({ length: 8 }, (_, a) => Array.from({ length: most }, (_, m) => [a, m])).flat();
    const chainOf = (beds: number): Transitions => ([a, m]) =>
      [
        { to: [a! + 1, m!], rate: a! < beds ? rate : 0 },
        { to: [a! - 1, m!], rate: a! / 2 },
        { to: [a!, m! - 1], rate: m! / 2 },
      ].filter((way) => way.rate > 0); // prettier-ignore
    const fall = ([a, m]: readonly number[], beds: number): number[] => {
      const out = Math.max(0, a! - beds);
      return [a! - out, Math.min(most - 1, m! + out)];
    };
    const { chain, shares } = through(pairs, chainOf, fall);
    const ran = runScenario(
      scenario(
        { queue: { limit: 0 }, whenCapacityFalls: { 'move to': 'overflow' } },
        { overflow: { unlimited: true, stay: EXPONENTIAL, then: 'home' } },
        { occupied: probe('ward', 'occupied', days), overflow: probe('overflow', 'occupied', days) },
      ),
      1200,
    );
    days.forEach((day, i) => {
      expectExact(
        `ward, day ${day}`,
        ran.probe('occupied')[i]!,
        average(chain, shares[i]!, ([a]) => a!),
      );
      expectExact(
        `overflow, day ${day}`,
        ran.probe('overflow')[i]!,
        average(chain, shares[i]!, ([, m]) => m!),
      );
    });
  });
});
