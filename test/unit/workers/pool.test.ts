import { afterEach, describe, expect, test } from 'vitest';
import type { ReplicationJob } from '../../../src/experiment/replications.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { PoolOptions } from '../../../workers/pool.ts';
import { ReplicationPool } from '../../../workers/pool.ts';
import { ReplicationFailure } from '../../../workers/runner.ts';

const entry = new URL('./acting-thread.mjs', import.meta.url);
const opened: ReplicationPool[] = [];

interface Part {
  base: number;
  diesAt?: number;
  how?: 'exit' | 'throw';
  times?: number;
  failsAt?: number;
  hangsFrom?: number;
  milliseconds?: number;
}

interface Acting {
  readonly pool: ReplicationPool;
  readonly plans: readonly Plan[];
}

function poolOf(parts: readonly Part[], options: Partial<PoolOptions> = {}): Acting {
  const plans = parts.map((part) => ({ ...part, deaths: new SharedArrayBuffer(4) }) as unknown as Plan);
  const pool = new ReplicationPool({ workers: 2, entry, ...options });
  opened.push(pool);
  return { pool, plans };
}

function jobsOf(scenarios: number, replications: number): ReplicationJob[] {
  return Array.from({ length: scenarios * replications }, (_, i) => ({
    scenario: i % scenarios,
    replication: Math.floor(i / scenarios) + 1,
  }));
}

/** Runs jobs and gives back `scenario/replication=value` lines, sorted. */
async function answers({ pool, plans }: Acting, jobs: readonly ReplicationJob[]): Promise<string[]> {
  const lines: string[] = [];
  await pool.run(jobs, {
    plans,
    onResult: (job, result) => lines.push(`${job.scenario}/${result.replication}=${result.values[0]!}`),
  });
  return lines.sort();
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

describe('a pool of workers', () => {
  const expected = jobsOf(2, 9)
    .map(({ scenario, replication }) => `${scenario}/${replication}=${100 * scenario + replication}`)
    .sort();

  test.each([1, 2, 4])(
    'does every job once with %i workers, each plan sent once to a worker',
    async (workers) => {
      const pool = poolOf([{ base: 0 }, { base: 100 }], { workers });
      expect(await answers(pool, jobsOf(2, 9))).toEqual(expected);
    },
  );

  test('keeps its threads from job to job and from batch to batch', async () => {
    const { pool, plans } = poolOf([{ base: 0 }], { workers: 1 });
    const received: number[] = [];
    const onResult = (_: ReplicationJob, result: { values: Float64Array }): void =>
      void received.push(result.values[1]!);
    await pool.run(jobsOf(1, 3), { plans, onResult });
    await pool.run(jobsOf(1, 2), { plans, onResult });
    expect(received).toEqual([1, 2, 3, 4, 5]);
  });

  test('gives up the plans that a new batch has no use for', async () => {
    const { pool, plans } = poolOf([{ base: 0 }, { base: 100 }, { base: 200 }], { workers: 1 });
    const known: number[] = [];
    const onResult = (_: ReplicationJob, result: { values: Float64Array }): void =>
      void known.push(result.values[2]!);
    for (const plan of plans) await pool.run(jobsOf(1, 1), { plans: [plan], onResult });
    await pool.run(jobsOf(1, 1), { plans: [plans[0]!], onResult });
    expect(known).toEqual([1, 1, 1, 1]);
  });

  test.each(['exit', 'throw'] as const)('does the job of a dead worker again (%s)', async (how) => {
    const pool = poolOf([{ base: 0, diesAt: 4, how, times: 2 }, { base: 100 }]);
    expect(await answers(pool, jobsOf(2, 9))).toEqual(expected);
  });

  test('fails the run when workers keep dying, and says what killed them', async () => {
    const pool = poolOf([{ base: 0, diesAt: 2, how: 'throw', times: 99 }], { maxRestarts: 2 });
    await expect(answers(pool, jobsOf(1, 5))).rejects.toThrow(/keep dying.*out of luck/);
  });

  test('fails the run when the thread entry is not there', async () => {
    const pool = poolOf([{ base: 0 }], { entry: new URL('./no-such-file.mjs', import.meta.url) });
    await expect(answers(pool, jobsOf(1, 5))).rejects.toThrow(/no-such-file/);
  });

  test('says in which replication of which scenario a worker failed', async () => {
    const pool = poolOf([{ base: 0 }, { base: 100, failsAt: 3 }]);
    const failure = await answers(pool, jobsOf(2, 9)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplicationFailure);
    expect((failure as ReplicationFailure).job).toEqual({ scenario: 1, replication: 3 });
    expect((failure as ReplicationFailure).message).toBe('people were lost');
  });

  test('stops at once when told to, and keeps what was complete', async () => {
    const { pool, plans } = poolOf([{ base: 0, hangsFrom: 4 }], { workers: 2 });
    const controller = new AbortController();
    const kept: number[] = [];
    const end = pool.run(jobsOf(1, 9), {
      plans,
      signal: controller.signal,
      onResult: (_, result) => {
        kept.push(result.replication);
        if (kept.length === 3) controller.abort();
      },
    });
    expect(await end).toBe('stopped');
    expect(kept.sort()).toEqual([1, 2, 3]);
  });

  test('refuses no workers', () => {
    expect(() => poolOf([{ base: 0 }], { workers: 0 })).toThrow(RangeError);
  });
});
