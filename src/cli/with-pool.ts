import { availableParallelism } from 'node:os';
import { ReplicationPool } from '../../workers/pool.ts';
import type { Runner } from '../../workers/runner.ts';
import { WrongInput } from './exit.ts';
import type { RunOptions } from './run-options.ts';
import { workingVersion } from './working-version.ts';

/**
 * Does some work with what runs replications, and ends it however the work ends: threads of this
 * machine, which start at once, or with `--queue` whoever has joined that. Throws WrongInput.
 */
export async function withPool<T>(options: RunOptions, work: (pool: Runner) => Promise<T>): Promise<T> {
  const pool = options.queue === undefined ? threads(options) : await queue(options.queue, options);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

function threads({ workers }: RunOptions): Runner {
  return new ReplicationPool({ workers: workers ?? availableParallelism() });
}

async function queue(address: string, { workers, records }: RunOptions): Promise<Runner> {
  if (workers !== undefined)
    throw new WrongInput(
      '--workers is of this machine: say it where `stepdown worker` is started, or leave out --queue',
    );
  if (records) throw new WrongInput('--records are written by this machine alone: leave out --queue');
  // BullMQ is loaded by those who use it
  const { QueueRunner } = await import('../../workers/queue/queue-runner.ts');
  const { QueueUnreachable } = await import('../../workers/queue/connect.ts');
  try {
    return await QueueRunner.join({
      address,
      version: workingVersion(),
      onNotice: (text) => console.error(`note: ${text}`),
    });
  } catch (error) {
    throw error instanceof QueueUnreachable ? new WrongInput(error.message) : error;
  }
}
