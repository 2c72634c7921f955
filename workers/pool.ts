/**
 * Replications on worker threads. worker-threads-pool makes a new thread for every `acquire` and
 * says nothing when one dies, so each thread is taken once, kept for the whole run and handed one
 * job after another, and a thread that dies is replaced and its job done again with the same seed.
 */
import type { Worker } from 'node:worker_threads';
import ThreadPool from 'worker-threads-pool';
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { Plan } from '../src/model/plan.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { BatchOptions, Runner } from './runner.ts';
import { ReplicationFailure } from './runner.ts';

/** In a source checkout this file is TypeScript and its threads need the boot file; built, they do not. */
const threadEntry = import.meta.url.endsWith('.ts')
  ? new URL('./boot.mjs', import.meta.url)
  : new URL('./thread.js', import.meta.url);

/** Deaths of threads that one run survives. */
const DEFAULT_RESTARTS = 5;

export interface PoolOptions {
  /** Threads to take, at least 1. */
  readonly workers: number;
  /** Deaths of threads survived before the run fails (default 5). */
  readonly maxRestarts?: number;
  /** Another thread entry, for tests. */
  readonly entry?: URL;
}

interface Member {
  readonly worker: Worker;
  readonly knows: Set<Plan>;
  /** Position in the batch of the job in hand, or -1. */
  current: number;
  death: Error | null;
}

interface Batch {
  readonly jobs: readonly ReplicationJob[];
  readonly options: BatchOptions;
  readonly redo: number[];
  next: number;
  done: number;
  readonly settle: (error: Error | null) => void;
}

/**
 * Threads for one command: `run` batches of jobs, then `close`. The threads start at once, so that
 * they are ready by the time the scenarios are read.
 */
export class ReplicationPool implements Runner {
  readonly #options: PoolOptions;
  readonly #threads: ThreadPool;
  readonly #members = new Set<Member>();
  /** Numbers by which the threads know the plans. */
  readonly #plans = new Map<Plan, number>();
  #nextPlan = 0;
  #batch: Batch | null = null;
  #deaths = 0;
  #closed = false;
  #failure: Error | null = null;

  constructor(options: PoolOptions) {
    if (!Number.isInteger(options.workers) || options.workers < 1) {
      throw new RangeError(`workers must be a whole number of 1 or more, not ${options.workers}`);
    }
    this.#options = options;
    this.#threads = new ThreadPool({ max: options.workers });
    for (let i = 0; i < options.workers; i++) this.#take();
  }

  /** Threads it was asked for. */
  get workers(): number {
    return this.#options.workers;
  }

  /**
   * Does the jobs, one batch at a time; resolves when all are done or, with `signal`, when stopped.
   * Rejects with {@link ReplicationFailure} or, when threads keep dying, with the last death.
   */
  run(jobs: readonly ReplicationJob[], options: BatchOptions): Promise<'done' | 'stopped'> {
    if (this.#batch !== null) throw new Error('this pool is already at work on a batch');
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (options.signal?.aborted) return Promise.resolve('stopped');
    if (this.#closed) throw new Error('this pool is closed');
    if (jobs.length === 0) return Promise.resolve('done');
    return new Promise((resolve, reject) => {
      let stopped = false;
      const stop = (): void => {
        stopped = true;
        void this.close().then(() => this.#batch?.settle(null));
      };
      const settle = (error: Error | null): void => {
        options.signal?.removeEventListener('abort', stop);
        this.#batch = null;
        if (error) reject(error);
        else resolve(stopped ? 'stopped' : 'done');
      };
      this.#forgetAllBut(options.plans);
      this.#batch = { jobs, options, redo: [], next: 0, done: 0, settle };
      options.signal?.addEventListener('abort', stop);
      for (const member of this.#members) this.#feed(member);
    });
  }

  /** Ends every thread. The pool's own `destroy` would start queued work again, so it is not used. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#members].map((member) => member.worker.terminate()));
  }

  #take(): void {
    try {
      this.#threads.acquire(this.#options.entry ?? threadEntry, {}, (error, worker) => {
        if (error) this.#fail(error);
        else this.#welcome(worker);
      });
    } catch (error) {
      // acquire throws at once when the Worker constructor does
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #welcome(worker: Worker): void {
    const member: Member = { worker, knows: new Set(), current: -1, death: null };
    this.#members.add(member);
    worker.on('message', (message: FromWorker) => this.#hear(member, message));
    worker.on('error', (error) => {
      member.death = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', (code) => this.#bury(member, code));
    if (this.#closed) void worker.terminate();
    else this.#feed(member);
  }

  #feed(member: Member): void {
    const batch = this.#batch;
    if (batch === null || member.current !== -1) return;
    const id = batch.redo.pop() ?? (batch.next < batch.jobs.length ? batch.next++ : -1);
    if (id === -1) return;
    member.current = id;
    const { scenario, replication } = batch.jobs[id]!;
    const plan = batch.options.plans[scenario]!;
    const number = this.#numberOf(plan);
    if (!member.knows.has(plan)) say(member, { kind: 'plan', number, plan });
    member.knows.add(plan);
    const records = batch.options.records ?? null;
    say(member, { kind: 'job', id, plan: number, job: { scenario, replication }, records });
  }

  #numberOf(plan: Plan): number {
    const number = this.#plans.get(plan) ?? this.#nextPlan++;
    this.#plans.set(plan, number);
    return number;
  }

  /** A sweep comes by thousands of plans: those that a new batch has no use for are given up. */
  #forgetAllBut(plans: readonly Plan[]): void {
    const wanted = new Set(plans);
    for (const [plan, number] of this.#plans) {
      if (wanted.has(plan)) continue;
      this.#plans.delete(plan);
      for (const member of this.#members)
        if (member.knows.delete(plan)) say(member, { kind: 'forget', number });
    }
  }

  #hear(member: Member, message: FromWorker): void {
    const batch = this.#batch;
    if (batch === null || this.#closed) return;
    const job = batch.jobs[message.id]!;
    member.current = -1;
    if (message.kind === 'failed') {
      this.#fail(new ReplicationFailure(job, message.message, message.stack));
      return;
    }
    batch.done++;
    try {
      batch.options.onResult(job, message.result);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (batch.done === batch.jobs.length) batch.settle(null);
    else this.#feed(member);
  }

  #bury(member: Member, code: number): void {
    this.#members.delete(member);
    if (this.#closed) return;
    if (member.current !== -1) this.#batch?.redo.push(member.current);
    if (++this.#deaths > (this.#options.maxRestarts ?? DEFAULT_RESTARTS)) {
      const why = member.death?.message ?? 'it gave no error';
      this.#fail(
        new Error(`workers keep dying: the last one stopped with code ${code} (${why})`, {
          cause: member.death,
        }),
      );
    } else this.#take();
  }

  #fail(error: Error): void {
    this.#failure = error;
    void this.close().then(() => this.#batch?.settle(error));
  }
}

function say(member: Member, message: ToWorker): void {
  member.worker.postMessage(message);
}
