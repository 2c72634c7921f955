/** What else takes up a place: making it ready, staff for a process, two things held together, either of two. */
import { expect, test } from 'vitest';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { erlangC, meanWait } from '../../src/theory/erlang-c.ts';
import { expectExact, run, runScenario } from '../support/run-scenario.ts';

const ENDINGS = { home: { at: 'home' }, elsewhere: { at: 'elsewhere' } };
const EXPONENTIAL = { exponential: { mean: '1 day' } };

test('turn-round counts as stay: Erlang B at the load of both', () => {
  const ran = runScenario(
    {
      title: 'Turn-round',
      run: run('2000 days', '60 days', 'turn-round'),
      services: {
        ward: {
          beds: 10,
          stay: { gamma: { mean: '1 day', cv: 0.8 } },
          turnround: '6 hours',
          queue: { limit: 0 },
        },
      },
      people: {
        patients: {
          arrive: { perDay: 7 },
          admittedTo: 'ward',
          waiting: { rejected: 'elsewhere' },
          leaveBy: 'home',
        },
      },
      endings: ENDINGS,
    },
    12,
  );
  const lost = erlangB(10, 7 * 1.25);
  expectExact('refused', ran.measure('shareRefused', 'ward'), lost);
  expectExact('occupied', ran.measure('occupied', 'ward'), 7 * (1 - lost));
});

test('a process by two social workers, beds kept meanwhile: the delay is their queue', () => {
  const ran = runScenario(
    {
      title: 'Assessment',
      run: run('3000 days', '100 days', 'assessment'),
      services: {
        acute: { unlimited: true, stay: { lognormal: { mean: '3 days', sd: '2 days' } } },
        'social workers': { staff: 2 },
      },
      people: { patients: { arrive: { perDay: 1.5 }, admittedTo: 'acute', leaveBy: 'assessed' } },
      pathways: {
        assessed: {
          steps: [{ process: { takes: EXPONENTIAL, by: 'social workers', code: 'A' } }, { then: 'home' }],
        },
      },
      endings: ENDINGS,
    },
    12,
  );
  // What leaves unlimited places is Poisson, so the staff are M/M/2.
  const queue = { servers: 2, arrivalRate: 1.5, meanStay: 1 };
  expectExact('delayed', ran.measure('delayed', 'acute'), 1.5 * (meanWait(queue) + 1));
  expectExact('occupied', ran.measure('occupied', 'acute'), 1.5 * (3 + meanWait(queue) + 1));
  expectExact('staff at work', ran.measure('occupied', 'social workers'), 1.5);
  expectExact('waiting for staff', ran.measure('waiting', 'social workers'), 1.5 * meanWait(queue));
});

test('two things held together are a queue for the scarcer', () => {
  const ran = runScenario(
    {
      title: 'Held together',
      run: run('3000 days', '100 days', 'together'),
      services: {
        start: { unlimited: true, stay: '1 day' },
        places: { places: 5, stay: EXPONENTIAL, then: 'home' },
        therapists: { places: 3 },
      },
      people: { patients: { arrive: { perDay: 2.4 }, admittedTo: 'start', leaveBy: 'onward' } },
      pathways: { onward: { steps: [{ wait: { for: 'places', with: ['therapists'] } }, { then: 'home' }] } },
      endings: ENDINGS,
    },
    12,
  );
  const queue = { servers: 3, arrivalRate: 2.4, meanStay: 1 };
  expectExact('mean wait', ran.measure('meanWait', 'places'), meanWait(queue));
  expectExact('share who wait', ran.measure('shareWaited', 'places'), erlangC(3, 2.4));
  expectExact('therapists', ran.measure('occupied', 'therapists'), 2.4);
});

test('either of two homes, first free: one queue for both', () => {
  const ran = runScenario(
    {
      title: 'First free',
      run: run('3000 days', '100 days', 'first free'),
      services: {
        start: { unlimited: true, stay: '1 day' },
        'one home': { beds: 2, stay: EXPONENTIAL, then: 'home' },
        'other home': { beds: 3, stay: EXPONENTIAL, then: 'home' },
      },
      people: { patients: { arrive: { perDay: 4 }, admittedTo: 'start', leaveBy: 'onward' } },
      pathways: {
        onward: {
          steps: [
            { wait: { for: { any: ['one home', 'other home'], rule: 'first free' } } },
            { then: 'home' },
          ],
        },
      },
      endings: ENDINGS,
    },
    12,
  );
  const queue = { servers: 5, arrivalRate: 4, meanStay: 1 };
  expectExact('delayed', ran.measure('delayed', 'start'), 4 * meanWait(queue));
  const [one, other] = [ran.measure('occupied', 'one home'), ran.measure('occupied', 'other home')];
  expectExact('both', { mean: one.mean + other.mean, se: one.se + other.se }, 4);
  expect(one.mean).toBeLessThan(2);
});
