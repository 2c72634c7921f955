/** The work of one batch in Redis: what is still out, what has come back, and what must be sent again. */
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ReplicationResult } from '../../src/measures/replication-result.ts';
import type { Plan } from '../../src/model/plan.ts';
import { fromBytes, nameOf, toBytes } from './carried.ts';
import { jobIdOf, type QueueJobData } from './queue-job.ts';
import { KEPT_SECONDS, planKey, resultKey } from './queue-names.ts';

/** Jobs sent, asked about or taken back in one go. */
const TOGETHER = 500;

const KEPT_JOBS = { age: KEPT_SECONDS };

/** Where a batch stands in Redis. */
export class Submission {
  readonly #redis: Redis;
  readonly #queue: Queue<QueueJobData>;
  /** Jobs whose results have not been fetched, by id. */
  readonly #out = new Map<string, QueueJobData>();

  constructor(redis: Redis, queue: Queue<QueueJobData>) {
    [this.#redis, this.#queue] = [redis, queue];
  }

  /** Jobs not yet back. */
  get size(): number {
    return this.#out.size;
  }

  jobOf(id: string): QueueJobData | undefined {
    return this.#out.get(id);
  }

  /** Puts a plan where workers find it, and gives its name. Plans that are there already are left. */
  async offer(plan: Plan): Promise<string> {
    const name = nameOf(plan);
    const key = planKey(this.#queue.name, name);
    if ((await this.#redis.expire(key, KEPT_SECONDS)) === 0)
      await this.#redis.set(key, toBytes(plan), 'EX', KEPT_SECONDS);
    return name;
  }

  /** Sends jobs. One that is in the queue already is not doubled; one that failed before is tried again. */
  async send(jobs: readonly QueueJobData[]): Promise<void> {
    for (const job of jobs) this.#out.set(jobIdOf(job), job);
    const failed = await this.#queue.getFailed(0, -1);
    await Promise.all(
      failed.filter(({ id }) => id !== undefined && this.#out.has(id)).map((job) => job.remove()),
    );
    for (const some of inParts(jobs)) await this.#queue.addBulk(some.map(asJob));
  }

  /** The results of a job that has ended, taken out of Redis; null when they are not there (any more). */
  async fetch(id: string): Promise<readonly ReplicationResult[] | null> {
    const bytes = await this.#redis.getdelBuffer(resultKey(this.#queue.name, id));
    if (bytes === null || !this.#out.has(id)) return null;
    this.#out.delete(id);
    await this.#queue.remove(id);
    return fromBytes(bytes) as ReplicationResult[];
  }

  /**
   * Looks at everything that is out, for what an event did not tell: gives the ids of jobs that have
   * ended; a job that is gone, or whose results somebody else fetched, is sent again.
   */
  async look(): Promise<{ readonly completed: string[]; readonly failed: string[] }> {
    const completed: string[] = [];
    const failed: string[] = [];
    for (const some of inParts([...this.#out])) {
      const states = await Promise.all(some.map(([id]) => this.#queue.getJobState(id)));
      const there = await Promise.all(
        some.map(([id]) => this.#redis.exists(resultKey(this.#queue.name, id))),
      );
      for (const [i, [id, job]] of some.entries()) {
        if (there[i] === 1) completed.push(id);
        else if (states[i] === 'failed') failed.push(id);
        else if (states[i] === 'unknown' || states[i] === 'completed') await this.#sendAgain(id, job);
      }
    }
    return { completed, failed };
  }

  /** Why a job failed, in the worker's words. */
  async reasonOf(id: string): Promise<string> {
    return (await this.#queue.getJob(id))?.failedReason ?? 'the job failed and left no reason';
  }

  /** Takes back what nobody has begun. What is in a worker's hands ends there. */
  async withdraw(): Promise<void> {
    for (const some of inParts([...this.#out.keys()]))
      await Promise.allSettled(some.map((id) => this.#queue.remove(id)));
  }

  async #sendAgain(id: string, job: QueueJobData): Promise<void> {
    // a worker may have put the results there between the two questions
    if ((await this.#redis.exists(resultKey(this.#queue.name, id))) === 1) return;
    await this.#queue.remove(id);
    await this.#queue.addBulk([asJob(job)]);
  }
}

function asJob(data: QueueJobData) {
  const opts = { jobId: jobIdOf(data), attempts: 1, removeOnComplete: KEPT_JOBS, removeOnFail: KEPT_JOBS };
  return { name: 'replications', data, opts };
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, i) => i * TOGETHER);
  return parts.map((start) => all.slice(start, start + TOGETHER));
}
