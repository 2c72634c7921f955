/** A queue that keeps up is not called unstable because a few replications look so; one that cannot is. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { gatheredWarnings } from '../../src/experiment/gathered-warnings.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { atLeast } from '../../src/statistics/binomial-tail.ts';
import { planOf } from '../support/plan-of.ts';
import { run } from '../support/run-scenario.ts';

/** Runs of 20 replications at one bed, of a load: in how many the bed is called unstable. */
function calledUnstable(load: number, length: string, runs: number): number {
  const plan = planOf(
    stringify({
      title: 'One bed',
      run: run(length, '100 days', 'stability'),
      services: { bed: { beds: 1, stay: { exponential: '1 day' } } },
      people: { people: { arrive: { perDay: load }, admittedTo: 'bed', leaveBy: 'home' } },
      endings: { home: { at: 'home' } },
    }),
  );
  const each = Array.from({ length: 20 * runs }, (_, i) => measureReplication(plan, i + 1));
  const batches = Array.from({ length: runs }, (_, i) => each.slice(20 * i, 20 * i + 20));
  return batches.filter((results) => gatheredWarnings(results).some((text) => text.includes('unstable')))
    .length;
}

const RUNS = 25;
/** Runs called unstable beyond which the stated false-alarm rate of 5% is not believed (one in a thousand). */
const MOST = Array.from({ length: RUNS }, (_, k) => k + 1).find((k) => atLeast(k, RUNS, 0.05) < 1e-3)!;

describe('one bed', () => {
  test.each([0.8, 0.9])('at a load of %d is called unstable in no more runs than stated', (load) => {
    expect(calledUnstable(load, '300 days', RUNS)).toBeLessThan(load < 0.85 ? 1 : MOST);
  });
  test('at a load of 1.1 is called unstable in every run', () => {
    expect(calledUnstable(1.1, '600 days', RUNS)).toBe(RUNS);
  });
});

describe('a service that some replications call unstable', () => {
  const unstable = 'ward is unstable: its queue grew through the run, and its mean has no steady state';
  const later = unstable.replace('the run', 'the later part of the run');
  const of = (all: number, saying: readonly string[]) =>
    gatheredWarnings(
      Array.from({ length: all }, (_, i) => ({ warnings: i < saying.length ? [saying[i]!] : [] })),
    );
  test('is told of only where chance does not bring as many', () => {
    expect(of(30, Array<string>(4).fill(unstable))).toEqual([]);
    expect(of(30, Array<string>(5).fill(unstable))).toEqual([`${unstable} (in 5 of 30 replications)`]);
    expect(of(1, [unstable])).toEqual([unstable]);
    expect(of(2, [unstable])).toEqual([]);
  });
  test('counts growth throughout and growth from a turn on together', () => {
    expect(of(30, [unstable, unstable, unstable, later, later])).toEqual([
      `${unstable} (in 3 of 30 replications)`,
      `${later} (in 2 of 30 replications)`,
    ]);
  });
});
