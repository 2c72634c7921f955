/**
 * Replications on any machines that have joined a queue in Redis. The numbers are those of threads
 * of this machine: a replication depends on its plan and number alone, and results travel with
 * every bit.
 */
import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ReplicationJob } from '../../src/experiment/replications.ts';
import type { BatchOptions, Runner } from '../runner.ts';
import { ReplicationFailure } from '../runner.ts';
import { chunksOf } from './chunks.ts';
import { connectToQueue } from './connect.ts';
import { readFailure, type QueueJobData } from './queue-job.ts';
import { queueName, versionWords, type WorkingVersion } from './queue-names.ts';
import { Submission } from './submission.ts';

/** Milliseconds between looks at what no event told of. */
const LOOK_EVERY = 2000;
/** Looks without any worker before it is said. */
const LOOKS_BEFORE_ASKING = 2;

export interface QueueRunnerOptions {
  /** e.g. redis://localhost:6379 */
  readonly address: string;
  readonly version: WorkingVersion;
  /** Told, in words, when nobody takes the work. */
  readonly onNotice: (text: string) => void;
}

interface Batch {
  readonly submission: Submission;
  readonly options: BatchOptions;
  /** Plan's name to its place among the scenarios. */
  readonly scenarios: ReadonlyMap<string, readonly number[]>;
  readonly settle: (error: Error | null, end: 'done' | 'stopped') => void;
}

/** Runs batches on a queue; made by {@link QueueRunner.join}. */
export class QueueRunner implements Runner {
  readonly #options: QueueRunnerOptions;
  readonly #redis: Redis;
  readonly #queue: Queue<QueueJobData>;
  readonly #events: QueueEvents;
  #batch: Batch | null = null;
  #workers = 0;
  #looksAlone = 0;

  private constructor(options: QueueRunnerOptions, redis: Redis) {
    [this.#options, this.#redis] = [options, redis];
    const name = queueName(options.version);
    this.#queue = new Queue(name, { connection: redis });
    this.#events = new QueueEvents(name, { connection: redis });
    // a break in the line is mended by ioredis; without a listener it would end the program
    this.#queue.on('error', () => undefined);
    this.#events.on('error', () => undefined);
    this.#events.on('completed', ({ jobId }) => this.#guard(() => this.#fetch(jobId)));
    this.#events.on('failed', ({ jobId, failedReason }) => this.#fail(jobId, failedReason));
  }

  /** Connects. Throws QueueUnreachable. */
  static async join(options: QueueRunnerOptions): Promise<QueueRunner> {
    const runner = new QueueRunner(options, await connectToQueue(options.address));
    await runner.#events.waitUntilReady();
    return runner;
  }

  /** Worker processes seen at the queue, at least 1. */
  get workers(): number {
    return Math.max(1, this.#workers);
  }

  async run(jobs: readonly ReplicationJob[], options: BatchOptions): Promise<'done' | 'stopped'> {
    if (this.#batch !== null) throw new Error('this queue is already at work on a batch');
    if (options.records) throw new Error('records are written by threads of this machine alone');
    if (options.signal?.aborted) return 'stopped';
    if (jobs.length === 0) return 'done';
    const submission = new Submission(this.#redis, this.#queue);
    const names = await Promise.all(options.plans.map((plan) => submission.offer(plan)));
    const ended = this.#whenSettled(submission, options, names);
    this.#guard(async () => {
      await submission.send(
        chunksOf(jobs).map(({ scenario, from, to }) => ({ plan: names[scenario]!, from, to })),
      );
      await this.#look();
    });
    return ended;
  }

  async close(): Promise<void> {
    await this.#events.close();
    await this.#queue.close();
    this.#redis.disconnect();
  }

  #whenSettled(
    submission: Submission,
    options: BatchOptions,
    names: readonly string[],
  ): Promise<'done' | 'stopped'> {
    return new Promise((resolve, reject) => {
      const timer = setInterval(() => this.#guard(() => this.#look()), LOOK_EVERY);
      const settle = (error: Error | null, end: 'done' | 'stopped'): void => {
        if (this.#batch === null) return;
        this.#batch = null;
        clearInterval(timer);
        options.signal?.removeEventListener('abort', stop);
        const leave = error === null && end === 'done' ? Promise.resolve() : submission.withdraw();
        void leave.catch(() => undefined).then(() => (error ? reject(error) : resolve(end)));
      };
      const stop = (): void => settle(null, 'stopped');
      options.signal?.addEventListener('abort', stop);
      const scenarios = placesOf(names);
      this.#batch = { submission, options, scenarios, settle };
    });
  }

  /** Whatever goes wrong in the background ends the batch, never the program. */
  #guard(work: () => Promise<void>): void {
    const batch = this.#batch;
    work().catch((error: unknown) => {
      batch?.settle(error instanceof Error ? error : new Error(String(error)), 'done');
    });
  }

  async #fetch(jobId: string): Promise<void> {
    const batch = this.#batch;
    const job = batch?.submission.jobOf(jobId);
    if (!batch || job === undefined) return;
    const results = await batch.submission.fetch(jobId);
    if (results === null || this.#batch !== batch) return;
    for (const scenario of batch.scenarios.get(job.plan)!)
      for (const result of results)
        batch.options.onResult({ scenario, replication: result.replication }, result);
    if (batch.submission.size === 0) batch.settle(null, 'done');
  }

  #fail(jobId: string, reason: string): void {
    const job = this.#batch?.submission.jobOf(jobId);
    if (!this.#batch || job === undefined) return;
    const { replication, message } = readFailure(reason, job);
    const scenario = this.#batch.scenarios.get(job.plan)![0]!;
    this.#batch.settle(new ReplicationFailure({ scenario, replication }, message, null), 'done');
  }

  async #look(): Promise<void> {
    const batch = this.#batch;
    if (batch === null) return;
    const { completed, failed } = await batch.submission.look();
    for (const id of completed) await this.#fetch(id);
    for (const id of failed) this.#fail(id, await batch.submission.reasonOf(id));
    if (this.#batch === batch) await this.#countWorkers();
  }

  async #countWorkers(): Promise<void> {
    this.#workers = await this.#queue.getWorkersCount();
    this.#looksAlone = this.#workers === 0 ? this.#looksAlone + 1 : 0;
    if (this.#looksAlone !== LOOKS_BEFORE_ASKING) return;
    this.#options.onNotice(
      `nobody has joined this queue yet as ${versionWords(this.#options.version)}; on any machine with the same: stepdown worker --queue ADDRESS`,
    );
  }
}

/** Where each name stands: two scenarios may be the same plan. */
function placesOf(names: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, name] of names.entries()) places.set(name, [...(places.get(name) ?? []), place]);
  return places;
}
