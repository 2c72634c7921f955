import { describe, expect, test } from 'vitest';
import type { ReplicationJob, ReplicationRequest, RunJobs } from '../../../src/experiment/replications.ts';
import { runReplications } from '../../../src/experiment/replications.ts';
import type { ReplicationResult } from '../../../src/measures/replication-result.ts';

const nothing = new Float64Array(0);

function resultOf({ scenario, replication }: ReplicationJob): ReplicationResult {
  return {
    replication,
    values: Float64Array.of(100 * scenario + replication),
    numerators: nothing,
    denominators: nothing,
    series: nothing,
    distributions: [],
    probes: [],
    arrived: nothing,
    left: nothing,
    inside: nothing,
    events: 1,
    engineSeconds: 0,
    warnings: [],
  };
}

/** Does the jobs from the last to the first, as badly as workers might. */
const backwards: RunJobs = (jobs, onResult) => {
  for (const job of jobs.toReversed()) onResult(job, resultOf(job));
  return Promise.resolve('done');
};

/** Does only the jobs that `does` lets through, then is stopped. */
const stoppedAfter =
  (does: (job: ReplicationJob) => boolean): RunJobs =>
  (jobs, onResult) => {
    for (const job of jobs.filter(does)) onResult(job, resultOf(job));
    return Promise.resolve('stopped');
  };

function outcomeOf(request: Partial<ReplicationRequest>) {
  return runReplications({ scenarios: 2, replications: { from: 1, to: 4 }, run: backwards, ...request });
}

const values = (results: readonly ReplicationResult[] | undefined): number[] =>
  results!.map((result) => result.values[0]!);

describe('replications', () => {
  test('come back in order for each scenario, whatever the order of work', async () => {
    const { byScenario, partial } = await outcomeOf({});
    expect(byScenario.map(values)).toEqual([
      [1, 2, 3, 4],
      [101, 102, 103, 104],
    ]);
    expect(partial).toBe(false);
  });

  test('of a range are those numbers', async () => {
    const { byScenario, replications } = await outcomeOf({ replications: { from: 31, to: 33 } });
    expect(values(byScenario[0])).toEqual([31, 32, 33]);
    expect(replications).toEqual({ from: 31, to: 33 });
  });

  test('stopped early are the unbroken beginning that every scenario has', async () => {
    const has = new Set(['0/1', '0/2', '0/3', '0/4', '1/1', '1/2', '1/4']);
    const run = stoppedAfter(({ scenario, replication }) => has.has(`${scenario}/${replication}`));
    const { byScenario, replications, partial } = await outcomeOf({ run });
    expect(byScenario.map(values)).toEqual([
      [1, 2],
      [101, 102],
    ]);
    expect(replications).toEqual({ from: 1, to: 2 });
    expect(partial).toBe(true);
  });

  test('stopped before anything is complete are none', async () => {
    const { byScenario, replications } = await outcomeOf({ run: stoppedAfter((job) => job.scenario === 0) });
    expect(byScenario.map(values)).toEqual([[], []]);
    expect(replications.to).toBeLessThan(replications.from);
  });

  test('are reported as they are done', async () => {
    const seen: string[] = [];
    await outcomeOf({ onProgress: (done, planned) => seen.push(`${done}/${planned}`) });
    expect(seen).toEqual(['0/8', '1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8']);
  });
});

describe('replications until precise enough', () => {
  const looksOf = async (atLeast: number, atMost: number, enoughAt: number) => {
    const looks: number[] = [];
    const outcome = await outcomeOf({
      replications: {
        atLeast,
        atMost,
        enough: (found) => {
          looks.push(found[0]!.length);
          return found.every((results) => results.length >= enoughAt);
        },
      },
    });
    return { looks, outcome };
  };

  test('stop at the first look that is precise enough', async () => {
    const { looks, outcome } = await looksOf(10, 100, 19);
    // the first look is at ten and the five beyond
    expect(looks).toEqual([15, 18, 22]);
    expect(outcome.byScenario.map((results) => results.length)).toEqual([22, 22]);
    expect(outcome).toMatchObject({
      partial: false,
      precisionMissed: false,
      replications: { from: 1, to: 22 },
    });
  });

  test('stop at the limit, and say that the precision was missed', async () => {
    const { looks, outcome } = await looksOf(4, 7, 1000);
    expect(looks).toEqual([7]);
    expect(outcome).toMatchObject({ precisionMissed: true, replications: { from: 1, to: 7 } });
  });

  test('that are stopped keep what is complete', async () => {
    const outcome = await outcomeOf({
      replications: { atLeast: 5, atMost: 50, enough: () => false },
      run: (jobs, onResult) =>
        jobs[0]!.replication === 1 ? backwards(jobs, onResult) : stoppedAfter(() => false)(jobs, onResult),
    });
    expect(outcome).toMatchObject({ partial: true, replications: { from: 1, to: 10 } });
  });
});
