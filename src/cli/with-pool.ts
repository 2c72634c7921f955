import { availableParallelism } from 'node:os';
import { ReplicationPool } from '../../workers/pool.ts';
import type { Runner } from '../../workers/runner.ts';
import type { RunOptions } from './run-options.ts';

/** Does some work with threads that start at once and end with it, however it ends. */
export async function withPool<T>({ workers }: RunOptions, work: (pool: Runner) => Promise<T>): Promise<T> {
  const pool = new ReplicationPool({ workers: workers ?? availableParallelism() });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
