/**
 * Names and headings of the record files (`--records`): each worker writes one per replication, and
 * the main thread joins them in order.
 */
import { join } from 'node:path';
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { RecordFiles } from './messages.ts';

/** Columns of each record file, after scenario and replication. Instants are days from the first measured day. */
export const RECORD_COLUMNS = {
  stays: [
    'cohort',
    'locality',
    'person',
    'service',
    'place',
    'origin',
    'destination',
    'pathway',
    'requestedAt',
    'startedAt',
    'readyAt',
    'dischargeReadyAt',
    'endedAt',
    'reason',
    'planned',
  ],
  events: ['at', 'event', 'cohort', 'locality', 'person', 'service', 'place', 'detail'],
} as const;
export type RecordKind = keyof typeof RECORD_COLUMNS;

/** The file that holds one replication's records of a kind. */
export function recordPart(files: RecordFiles, job: ReplicationJob, kind: RecordKind): string {
  return join(files.folder, `${kind}-${job.scenario}-${job.replication}.part`);
}
