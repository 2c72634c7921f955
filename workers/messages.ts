/** What the main thread and its workers say to each other: all of it, in one place. */
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { ReplicationResult } from '../src/measures/replication-result.ts';
import type { Plan } from '../src/model/plan.ts';

/** Where a replication writes its records. */
export interface RecordFiles {
  /** Folder that exists; a file of stays and one of events is written into it. */
  readonly folder: string;
  /** Names of the scenarios, in the order of the plans: a column of those files. */
  readonly names: readonly string[];
}

export type ToWorker =
  /** Sent once per worker and plan, before the first job that needs it. */
  | { readonly kind: 'plan'; readonly number: number; readonly plan: Plan }
  /** No job will need that plan any more. */
  | { readonly kind: 'forget'; readonly number: number }
  | {
      readonly kind: 'job';
      readonly id: number;
      readonly plan: number;
      readonly job: ReplicationJob;
      readonly records: RecordFiles | null;
    }
  | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly result: ReplicationResult }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string; readonly stack: string | null };
