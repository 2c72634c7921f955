/** The package brings no types. Only what pool.ts uses is declared. */
declare module 'worker-threads-pool' {
  import type { Worker, WorkerOptions } from 'node:worker_threads';

  export default class Pool {
    constructor(options?: { max?: number; maxWaiting?: number });
    /** Makes a new worker each time; throws at once when the worker cannot be constructed. */
    acquire(
      file: string | URL,
      options: WorkerOptions,
      callback: (error: Error | null, worker: Worker) => void,
    ): void;
  }
}
