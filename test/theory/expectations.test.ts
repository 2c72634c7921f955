/** What `check` says theory expects is what runs come to, for every form of queue it speaks of. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { expectations } from '../../src/model/expect/expectations.ts';
import { planOf } from '../support/plan-of.ts';
import { expectExact, run, runScenario } from '../support/run-scenario.ts';

interface Given {
  readonly service: object;
  readonly perDay?: number;
  readonly readyAfter?: object | string;
  readonly length?: string;
  readonly waiting?: object;
  readonly more?: object;
}

const EXPONENTIAL = { exponential: { mean: '2 days' } };
const PATIENT = { patience: { after: { exponential: { mean: '3 days' } }, then: 'elsewhere' } };

function scenarioOf({
  service,
  perDay = 1.5,
  readyAfter,
  length = '4000 days',
  waiting,
  more,
}: Given): object {
  const people = { arrive: { perDay }, admittedTo: 'ward', leaveBy: 'home' };
  return {
    title: 'A ward',
    run: run(length, '200 days', 'expectations'),
    services: { ward: service },
    people: {
      people: { ...people, ...(readyAfter !== undefined && { readyAfter }), ...(waiting && { waiting }) },
    },
    endings: { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } },
    ...more,
  };
}

/** Every figure said to be exact is met; there must be some. Returns the names of the formulas. */
function holdsIn(given: Given, replications = 10): string[] {
  const scenario = scenarioOf(given);
  const { expected } = expectations(planOf(stringify(scenario)));
  const exact = expected.filter(({ sureness }) => sureness === 'exact');
  expect(exact).not.toEqual([]);
  const ran = runScenario(scenario, replications);
  for (const { measure, value, by } of exact)
    expectExact(`${measure} by ${by}`, ran.measure(measure, 'ward'), value);
  return [...new Set(exact.map(({ by }) => by))];
}

const INTENSITY = { intensity: '2 hours/week', for: { exponential: { mean: '2 weeks' } } };
const MANY_WAYS = { hyperexponential: { shares: ['30%', '70%'], means: ['4 days', '1 day'] } };

describe('figures said to be exact are', () => {
  test.each<[string, Given, string]>([
    ['exponential stays', { service: { beds: 4 }, readyAfter: EXPONENTIAL }, 'Erlang C'],
    ['any stay at one place', { service: { beds: 1 }, perDay: 0.4, readyAfter: MANY_WAYS }, 'Pollaczek and Khinchine'],
    ['fixed stays', { service: { beds: 4 }, readyAfter: '2 days' }, 'M/D/c'],
    ['no queue', { service: { beds: 4, queue: { limit: 0 } }, readyAfter: MANY_WAYS }, 'Erlang B'],
    ['a short queue', { service: { beds: 4, queue: { limit: 3 } }, perDay: 2, readyAfter: EXPONENTIAL }, 'M/M/c/K'],
    ['patience', { service: { beds: 4 }, perDay: 2.2, readyAfter: EXPONENTIAL, waiting: PATIENT }, 'Erlang A'],
    ['no limit', { service: { beds: 'unlimited' }, perDay: 8, readyAfter: MANY_WAYS, length: '1000 days' }, 'M/G/infinity'],
    ['hours drawn evenly', { service: { hours: '21 hours/week', bundle: INTENSITY }, perDay: 0.6, length: '9000 days' }, 'Erlang C'],
  ])('with %s', (_, given, formula) => {
    expect(holdsIn(given)).toContain(formula);
  }); // prettier-ignore

  test('behind a service without a limit', () => {
    const services = { assessment: { beds: 'unlimited', stay: '3 days' }, ward: { beds: 4, stay: EXPONENTIAL } };
    const people = { arrive: { perDay: 1.5 }, admittedTo: 'assessment', leaveBy: { ward: '80%', home: '20%' } };
    const pathways = { ward: { number: 2, steps: [{ wait: { for: 'ward', code: 'C', attribution: 'NHS' } }, { then: 'home' }] } };
    const more = { services, people: { people }, pathways };
    expect(holdsIn({ service: {}, more })).toContain('Erlang C');
  }); // prettier-ignore

  test('whoever is let in first, when stays are alike', () => {
    const cohort = (priority: number) => ({ arrive: { perDay: 0.75 }, admittedTo: 'ward', priority, readyAfter: EXPONENTIAL, leaveBy: 'home' }); // prettier-ignore
    const people = { urgent: cohort(1), other: cohort(2) };
    expect(holdsIn({ service: { beds: 4, queue: { order: 'priority' } }, more: { people } })).toContain(
      'Erlang C',
    );
  });
});

test('the approximation for other stays comes within a tenth at three busy places', () => {
  const given = { service: { beds: 3 }, perDay: 1.35, readyAfter: MANY_WAYS, length: '8000 days' };
  const scenario = scenarioOf({ ...given, readyAfter: { gamma: { mean: '2 days', cv: 0.7 } } });
  const { expected } = expectations(planOf(stringify(scenario)));
  const said = expected.find(({ measure }) => measure === 'meanWait')!;
  expect(said).toMatchObject({ sureness: 'approximate', by: 'Allen and Cunneen' });
  const { mean, se } = runScenario(scenario, 10).measure('meanWait', 'ward');
  expect(Math.abs(mean - said.value)).toBeLessThan(0.1 * said.value + 5 * se);
});

describe('a pool of hours with plans of all sizes', () => {
  const bundle = { hours: { gamma: { mean: '20 hours', cv: 0.6 } }, over: '3 weeks' };
  const poolOf = (perDay: number, order: string) =>
    scenarioOf({ service: { hours: '140 hours/week', order, bundle }, perDay, length: '1500 days' });
  const saidOf = (scenario: object) => expectations(planOf(stringify(scenario))).expected;

  test('uses what is asked of it while all who ask get in', () => {
    const scenario = poolOf(0.8, 'first-fit');
    const said = saidOf(scenario).find(({ measure }) => measure === 'utilisation')!;
    expectExact('use', runScenario(scenario, 8).measure('utilisation', 'ward'), said.value);
  });

  test('never carries more than its hours over the mean plan, first come first served', () => {
    const scenario = poolOf(2, 'first-in-first-out');
    const [bound, ...others] = saidOf(scenario);
    expect([bound!.sureness, others]).toEqual(['bound', []]);
    const started = runScenario(scenario, 6).measure('started', 'ward');
    expect(started.mean - 5 * started.se).toBeLessThan(bound!.value);
    expect(started.mean).toBeGreaterThan(0.8 * bound!.value);
  });

  test('carries more people than that where small plans overtake large ones, and no bound is given', () => {
    const most = saidOf(poolOf(2, 'first-in-first-out'))[0]!.value;
    const started = runScenario(poolOf(2, 'first-fit'), 6).measure('started', 'ward');
    expect(started.mean - 5 * started.se).toBeGreaterThan(most);
    expect(saidOf(poolOf(2, 'first-fit'))).toEqual([]);
  });
});
