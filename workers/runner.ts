/** What runs replications for a command: threads of this machine, or a queue that machines share. */
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { ReplicationResult } from '../src/measures/replication-result.ts';
import type { Plan } from '../src/model/plan.ts';
import type { RecordFiles } from './messages.ts';

export interface BatchOptions {
  /** What the jobs are about, by their `scenario`. A thread is sent each plan object once. */
  readonly plans: readonly Plan[];
  /** Where to write records of every stay and event; null = nowhere. */
  readonly records?: RecordFiles | null;
  /** Called as each replication ends, in whatever order they end. What it throws ends the batch and is what `run` rejects with. */
  readonly onResult: (job: ReplicationJob, result: ReplicationResult) => void;
  /** Stops the threads at once; what `onResult` was given stays given. */
  readonly signal?: AbortSignal;
}

/** A failure inside a worker, with the replication it happened in. */
export class ReplicationFailure extends Error {
  readonly job: ReplicationJob;
  /** The worker's own stack, for debugging. */
  readonly workerStack: string | null;

  constructor(job: ReplicationJob, message: string, workerStack: string | null) {
    super(message);
    this.name = 'ReplicationFailure';
    this.job = job;
    this.workerStack = workerStack;
  }
}

/** One batch at a time: `run` resolves when all jobs are done or, with a signal, when stopped. */
export interface Runner {
  /** Threads it was asked for. */
  readonly workers: number;
  /** Rejects with {@link ReplicationFailure} when a replication fails, else with what kept it from running. */
  run(jobs: readonly ReplicationJob[], options: BatchOptions): Promise<'done' | 'stopped'>;
  close(): Promise<void>;
}
