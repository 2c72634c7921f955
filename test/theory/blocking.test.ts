/** Chains of beds in which people hold a bed until the next is free, against Markov chains solved exactly. */
import { describe, expect, test } from 'vitest';
import { meanWait } from '../../src/theory/erlang-c.ts';
import { average, exploreChain, stationary, type Transition } from '../../src/theory/markov-chain.ts';
import { expectExact, perDay, run, runScenario } from '../support/run-scenario.ts';

function days(mean: number): object {
  return { exponential: { mean: `${mean} days` } };
}

const ENDINGS = { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } };

describe('two stages: half hold their acute bed until one of two community beds is free', () => {
  const [rate, acuteBeds, room, beds] = [2.2, 4, 2, 2];
  const [acuteStay, stay, on] = [1, 2.5, 0.5];

  /** State: waiting outside, active in acute, blocked in acute, in community. */
  function transitions(leaving: { death: number; patience: number }) {
    return ([q, a, b, c]: readonly number[]): readonly Transition[] => {
      const full = a! + b! === acuteBeds;
      const freed = (blocked: number, community: number, active: number): number[] =>
        q! > 0 ? [q! - 1, active + 1, blocked, community] : [0, active, blocked, community];
      const ways: Transition[] = [];
      if (!full) ways.push({ to: [q!, a! + 1, b!, c!], rate });
      else if (q! < room) ways.push({ to: [q! + 1, a!, b!, c!], rate });
      ways.push({ to: freed(b!, c!, a! - 1), rate: (a! * (1 - on)) / acuteStay });
      const goesOn = c! < beds ? freed(b!, c! + 1, a! - 1) : [q!, a! - 1, b! + 1, c!];
      ways.push({ to: goesOn, rate: (a! * on) / acuteStay });
      ways.push({ to: b! > 0 ? freed(b! - 1, c!, a!) : [q!, a!, b!, c! - 1], rate: c! / stay });
      ways.push({ to: freed(b! - 1, c!, a!), rate: b! * (leaving.death + leaving.patience) });
      return ways.filter((way) => way.rate > 0);
    };
  }

  function scenario(wait: object): object {
    return {
      title: 'Two stages',
      run: run('4000 days', '60 days', 'two stages'),
      services: {
        acute: { beds: acuteBeds, stay: days(acuteStay), queue: { limit: room } },
        community: { beds, stay: days(stay), then: 'home' },
      },
      people: {
        patients: {
          arrive: { perDay: rate },
          admittedTo: 'acute',
          waiting: { rejected: 'elsewhere' },
          leaveBy: { home: '50%', onward: '50%' },
        },
      },
      pathways: { onward: { steps: [{ wait: { for: 'community', code: 'C', ...wait } }, { then: 'home' }] } },
      endings: ENDINGS,
    };
  }

  test.each([
    ['for as long as it takes', {}, { death: 0, patience: 0 }],
    [
      'unless they die or go home',
      { death: { after: days(6) }, patience: { after: days(3), then: 'home' } },
      { death: 1 / 6, patience: 1 / 3 },
    ],
  ])('%s', (_, wait, leaving) => {
    const ran = runScenario(scenario(wait), 16);
    const chain = exploreChain([0, 0, 0, 0], transitions(leaving));
    const shares = stationary(chain);
    const exact = (of: (state: readonly number[]) => number): number => average(chain, shares, of);
    const blocked = exact(([, , b]) => b!);
    expectExact('blocked', ran.measure('delayed', 'acute'), blocked);
    expectExact('waiting for community', ran.measure('waiting', 'community'), blocked);
    expectExact(
      'acute',
      ran.measure('occupied', 'acute'),
      exact(([, a, b]) => a! + b!),
    );
    expectExact(
      'community',
      ran.measure('occupied', 'community'),
      exact(([, , , c]) => c!),
    );
    expectExact(
      'outside',
      ran.measure('waiting', 'acute'),
      exact(([q]) => q!),
    );
    const refused = exact(([q, a, b]) => (q === room && a! + b! === acuteBeds ? 1 : 0));
    expectExact('refused', ran.measure('shareRefused', 'acute'), refused);
    if (leaving.death > 0) {
      expectExact('died', perDay(ran.measure('diedWaiting', 'community')), blocked * leaving.death);
      expectExact('gave up', perDay(ran.measure('reneged', 'community')), blocked * leaving.patience);
    }
  });
});

/** Where people who hold a bed stand in the queue for home care. */
const FROM_ACUTE = 1;
const FROM_STEP_DOWN = 2;

describe('three stages: acute and step-down both wait for home care', () => {
  const [rate, acuteBeds, room, stepBeds, carers] = [1.8, 3, 1, 2, 2];
  const [acuteStay, stepStay, careStay] = [1, 1.5, 1.6];
  /** From acute: to step-down, to home care, home; from step-down: to home care, home. */
  const [toStep, toCare, stepToCare] = [0.4, 0.3, 0.7];

  /** State: outside, active in acute, blocked for step-down, active in step-down, in home care, then who waits for home care. */
  type Place = (queue: readonly number[]) => number;
  const fifo: Place = () => 0;
  /** The first in the queue from step-down, else the first. */
  const stepDownFirst: Place = (queue) => Math.max(0, queue.indexOf(FROM_STEP_DOWN));

  function settled(state: readonly number[], next: Place): number[] {
    let [q, a, b, s, h] = state.slice(0, 5) as [number, number, number, number, number];
    const queue = state.slice(5);
    const held = (from: number): number => queue.filter((who) => who === from).length;
    for (let moved = true; moved;) {
      moved = false;
      if (h < carers && queue.length > 0) [, h, moved] = [queue.splice(next(queue), 1), h + 1, true];
      if (b > 0 && s + held(FROM_STEP_DOWN) < stepBeds) [b, s, moved] = [b - 1, s + 1, true];
      if (q > 0 && a + b + held(FROM_ACUTE) < acuteBeds) [q, a, moved] = [q - 1, a + 1, true];
    }
    return [q, a, b, s, h, ...queue];
  }

  function transitions(next: Place) {
    return (state: readonly number[]): readonly Transition[] => {
      const [q, a, b, s, h] = state as [number, number, number, number, number];
      const queue = state.slice(5);
      const to = (...changed: number[]): number[] => settled(changed, next);
      const acuteFull = a + b + queue.filter((who) => who === FROM_ACUTE).length === acuteBeds;
      return [
        { to: to(q + 1, a, b, s, h, ...queue), rate: acuteFull && q === room ? 0 : rate },
        { to: to(q, a - 1, b, s, h, ...queue), rate: (a * (1 - toStep - toCare)) / acuteStay },
        { to: to(q, a - 1, b + 1, s, h, ...queue), rate: (a * toStep) / acuteStay },
        { to: to(q, a - 1, b, s, h, ...queue, FROM_ACUTE), rate: (a * toCare) / acuteStay },
        { to: to(q, a, b, s - 1, h, ...queue), rate: (s * (1 - stepToCare)) / stepStay },
        { to: to(q, a, b, s - 1, h, ...queue, FROM_STEP_DOWN), rate: (s * stepToCare) / stepStay },
        { to: to(q, a, b, s, h - 1, ...queue), rate: h / careStay },
      ].filter((way) => way.rate > 0);
    };
  }

  function scenario(order: string): object {
    const wait = (service: string, code: string, priority: number): object => ({
      wait: { for: service, code, priority },
    });
    return {
      title: 'Three stages',
      run: run('4000 days', '60 days', 'three stages'),
      services: {
        acute: { beds: acuteBeds, stay: days(acuteStay), queue: { limit: room } },
        'step-down': { beds: stepBeds, stay: days(stepStay) },
        'home care': { places: carers, stay: days(careStay), queue: { order } },
      },
      people: {
        patients: {
          arrive: { perDay: rate },
          admittedTo: 'acute',
          waiting: { rejected: 'elsewhere' },
          leaveBy: { 'by step-down': '40%', 'by home care': '30%', home: '30%' },
        },
      },
      pathways: {
        'by step-down': {
          steps: [wait('step-down', 'C', 1), { then: { 'care after': '70%', home: '30%' } }],
        },
        'by home care': { steps: [wait('home care', 'E', 2), { then: 'home' }] },
        'care after': { steps: [wait('home care', 'E', 1), { then: 'home' }] },
      },
      endings: ENDINGS,
    };
  }

  test.each([
    ['first come, first served', 'first-in-first-out', fifo],
    ['step-down first', 'priority', stepDownFirst],
  ])('%s', (_, order, next) => {
    const ran = runScenario(scenario(order), 16);
    const chain = exploreChain([0, 0, 0, 0, 0], transitions(next));
    const shares = stationary(chain);
    const exact = (of: (state: readonly number[]) => number): number => average(chain, shares, of);
    const waiting = (from: number) => (state: readonly number[]): number => state.slice(5).filter((who) => who === from).length; // prettier-ignore
    const [acuteWaits, stepWaits] = [exact(waiting(FROM_ACUTE)), exact(waiting(FROM_STEP_DOWN))];
    expectExact('acute delayed', ran.measure('delayed', 'acute'), exact(([, , b]) => b!) + acuteWaits);
    expectExact('step-down delayed', ran.measure('delayed', 'step-down'), stepWaits);
    expectExact(
      'waiting for step-down',
      ran.measure('waiting', 'step-down'),
      exact(([, , b]) => b!),
    );
    expectExact('waiting for home care', ran.measure('waiting', 'home care'), acuteWaits + stepWaits);
    expectExact(
      'home care',
      ran.measure('occupied', 'home care'),
      exact(([, , , , h]) => h!),
    );
    expectExact('step-down', ran.measure('occupied', 'step-down'), exact(([, , , s]) => s!) + stepWaits);
    const full = exact((state) =>
      state[0] === room && state[1]! + state[2]! + waiting(FROM_ACUTE)(state) === acuteBeds ? 1 : 0,
    );
    expectExact('refused', ran.measure('shareRefused', 'acute'), full);
  });

  test('the order makes a difference that the tolerance would notice', () => {
    const delayed = [fifo, stepDownFirst].map((next) => {
      const chain = exploreChain([0, 0, 0, 0, 0], transitions(next));
      return average(
        chain,
        stationary(chain),
        (state) => state.slice(5).filter((who) => who === FROM_STEP_DOWN).length,
      );
    });
    const ran = runScenario(scenario('priority'), 16);
    expect(Math.abs(delayed[0]! - delayed[1]!)).toBeGreaterThan(10 * ran.measure('delayed', 'step-down').se);
  });
});

test('waiting at home blocks nothing: two queues in a row are each Erlang C (Jackson, 1957)', () => {
  const ran = runScenario(
    {
      title: 'Waiting at home',
      run: run('4000 days', '200 days', 'at home'),
      services: { acute: { beds: 4, stay: days(1) }, community: { beds: 5, stay: days(2), then: 'home' } },
      people: {
        patients: { arrive: { perDay: 3 }, admittedTo: 'acute', leaveBy: { onward: '70%', home: '30%' } },
      },
      pathways: { onward: { steps: [{ wait: { for: 'community', where: 'home' } }, { then: 'home' }] } },
      endings: ENDINGS,
    },
    16,
  );
  const second = { servers: 5, arrivalRate: 2.1, meanStay: 2 };
  expectExact(
    'first',
    ran.measure('meanWait', 'acute'),
    meanWait({ servers: 4, arrivalRate: 3, meanStay: 1 }),
  );
  expectExact('second', ran.measure('meanWait', 'community'), meanWait(second));
  expectExact('waiting at home', ran.measure('waiting', 'community'), meanWait(second) * 2.1);
  expectExact('acute', ran.measure('occupied', 'acute'), 3);
});

describe('people from outside and people in acute beds wait for one community bed', () => {
  const [acuteRate, outsideRate, acuteBeds, beds, room] = [1, 0.5, 3, 2, 3];
  const [acuteStay, stay] = [1.2, 1.8];

  /** State: active in acute, in community, blocked in acute, waiting outside. */
  function transitions(first: 'transfers' | 'outside') {
    return ([a, c, b, o]: readonly number[]): readonly Transition[] => {
      const asks = c! < beds ? [a! - 1, c! + 1, b!, o!] : [a! - 1, c!, b! + 1, o!];
      const comes = c! < beds ? [a!, c! + 1, b!, o!] : [a!, c!, b!, o! + 1];
      const ofTransfers = first === 'transfers' ? b! > 0 : o === 0;
      const freed =
        b! + o! === 0 ? [a!, c! - 1, b!, o!] : ofTransfers ? [a!, c!, b! - 1, o!] : [a!, c!, b!, o! - 1];
      return [
        { to: [a! + 1, c!, b!, o!], rate: a! + b! < acuteBeds ? acuteRate : 0 },
        { to: asks, rate: a! / acuteStay },
        { to: comes, rate: c === beds && o === room ? 0 : outsideRate },
        { to: freed, rate: c! / stay },
      ].filter((way) => way.rate > 0);
    };
  }

  test.each([
    ['transfers', 1, 2],
    ['outside', 2, 1],
  ] as const)('%s first', (first, acute, outside) => {
    // prettier-ignore
    const ran = runScenario(
      {
        title: 'Two origins',
        run: run('4000 days', '60 days', 'two origins'),
        services: {
          acute: { beds: acuteBeds, stay: days(acuteStay), queue: { limit: 0 } },
          community: { beds, stay: days(stay), then: 'home', queue: { order: 'priority', limit: room } },
        },
        people: {
          inside: { arrive: { perDay: acuteRate }, admittedTo: 'acute', priority: acute, leaveBy: 'community' },
          outside: { arrive: { perDay: outsideRate }, admittedTo: 'community', priority: outside, leaveBy: 'home' },
        },
        endings: ENDINGS,
      },
      16,
    );
    const chain = exploreChain([0, 0, 0, 0], transitions(first));
    const shares = stationary(chain);
    const exact = (of: (state: readonly number[]) => number): number => average(chain, shares, of);
    expectExact(
      'delayed',
      ran.measure('delayed', 'acute'),
      exact(([, , b]) => b!),
    );
    expectExact(
      'outside',
      ran.measure('waiting', 'community', 'outside'),
      exact(([, , , o]) => o!),
    );
    expectExact(
      'inside',
      ran.measure('waiting', 'community', 'inside'),
      exact(([, , b]) => b!),
    );
    expectExact(
      'community',
      ran.measure('occupied', 'community'),
      exact(([, c]) => c!),
    );
    expectExact(
      'acute refused',
      ran.measure('shareRefused', 'acute'),
      exact(([a, , b]) => (a! + b! === acuteBeds ? 1 : 0)),
    );
  });
});
