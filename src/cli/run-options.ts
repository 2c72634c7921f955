import type { ReplicationRange } from '../experiment/replications.ts';

/** What `run` and `compare` take. */
export interface RunOptions {
  readonly out?: string | undefined;
  readonly workers?: number | undefined;
  /** Address of a queue that machines share, instead of threads of this one. */
  readonly queue?: string | undefined;
  readonly replications?: ReplicationRange | undefined;
  readonly seed?: string | undefined;
  readonly probe?: readonly string[] | undefined;
  readonly records?: true | undefined;
  /** No page and no pictures. */
  readonly tablesOnly?: true | undefined;
  readonly json?: true | undefined;
  readonly quiet?: true | undefined;
}
