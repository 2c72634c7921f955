/** A machine that works on what others submit. */
import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ReplicationResult } from '../../src/measures/replication-result.ts';
import type { Plan } from '../../src/model/plan.ts';
import { ReplicationPool } from '../pool.ts';
import { ReplicationFailure } from '../runner.ts';
import { fromBytes, toBytes } from './carried.ts';
import { connectToQueue } from './connect.ts';
import { failureText, jobIdOf, type QueueJobData } from './queue-job.ts';
import { KEPT_SECONDS, planKey, queueName, resultKey, type WorkingVersion } from './queue-names.ts';

/** Milliseconds after which a worker that gives no sign of life is taken for dead. */
const HEARTBEAT = 10_000;
/** Milliseconds between looks for work of the dead. */
const LOOK_FOR_DEAD = 5000;
/** Deaths of workers that one job survives: more, and it is the job that kills them. */
const DEATHS_SURVIVED = 3;
/** Plans a worker keeps: a comparison has a few, a sweep thousands one after another. */
const PLANS_KEPT = 16;

export interface JoinOptions {
  readonly address: string;
  readonly version: WorkingVersion;
  /** Replications at a time, at least 1. */
  readonly threads: number;
  /** Told after each job how many replications it had. */
  readonly onDone: (replications: number) => void;
  /** Told when there is nothing more to do for now. */
  readonly onIdle: () => void;
}

/** Works until left. */
export interface Membership {
  /** Takes no more work, ends what is in hand, and goes. */
  readonly leave: () => Promise<void>;
}

/**
 * Joins the queue. The simulation runs in threads, so that this one's heartbeat goes on however
 * long a replication takes. Throws QueueUnreachable.
 */
export async function joinQueue(options: JoinOptions): Promise<Membership> {
  const redis = await connectToQueue(options.address);
  const queue = queueName(options.version);
  const bench = new Bench(redis, queue, options.threads);
  const worker = new Worker<QueueJobData>(
    queue,
    async ({ data }) => {
      const results = await bench.work(data);
      await redis.set(resultKey(queue, jobIdOf(data)), toBytes(results), 'EX', KEPT_SECONDS);
      options.onDone(results.length);
    },
    {
      connection: redis,
      concurrency: options.threads,
      lockDuration: HEARTBEAT,
      stalledInterval: LOOK_FOR_DEAD,
      maxStalledCount: DEATHS_SURVIVED,
    },
  );
  // ioredis mends a break in the line; a failed job is told to whoever submitted it
  worker.on('error', () => undefined);
  worker.on('drained', options.onIdle);
  await worker.waitUntilReady();
  const leave = async (): Promise<void> => {
    await worker.close();
    await bench.close();
    redis.disconnect();
  };
  return { leave };
}

/** Threads, one for each job in hand, and the plans they have been given lately. */
class Bench {
  readonly #redis: Redis;
  readonly #queue: string;
  readonly #all: readonly ReplicationPool[];
  readonly #free: ReplicationPool[];
  readonly #plans = new Map<string, Promise<Plan>>();

  constructor(redis: Redis, queue: string, threads: number) {
    [this.#redis, this.#queue] = [redis, queue];
    this.#all = Array.from({ length: threads }, () => new ReplicationPool({ workers: 1 }));
    this.#free = [...this.#all];
  }

  async work({ plan: name, from, to }: QueueJobData): Promise<ReplicationResult[]> {
    const plan = await this.#planOf(name);
    // BullMQ hands out no more jobs at a time than there are threads
    const pool = this.#free.pop()!;
    const jobs = Array.from({ length: to - from + 1 }, (_, i) => ({ scenario: 0, replication: from + i }));
    const results: ReplicationResult[] = [];
    try {
      await pool.run(jobs, { plans: [plan], onResult: (_, result) => results.push(result) });
    } catch (error) {
      throw error instanceof ReplicationFailure
        ? new Error(failureText({ replication: error.job.replication, message: error.message }))
        : error;
    } finally {
      this.#free.push(pool);
    }
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((pool) => pool.close()));
  }

  #planOf(name: string): Promise<Plan> {
    const known = this.#plans.get(name) ?? this.#fetchPlan(name);
    // the latest goes to the end, the longest unused falls out at the front
    this.#plans.delete(name);
    this.#plans.set(name, known);
    const oldest = this.#plans.keys().next().value;
    if (this.#plans.size > PLANS_KEPT && oldest !== undefined) this.#plans.delete(oldest);
    known.catch(() => this.#plans.delete(name));
    return known;
  }

  async #fetchPlan(name: string): Promise<Plan> {
    const bytes = await this.#redis.getBuffer(planKey(this.#queue, name));
    if (bytes === null) throw new Error('Redis no longer has the plan of this job: submit it again');
    return fromBytes(bytes) as Plan;
  }
}
