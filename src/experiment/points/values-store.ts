/** Where the values of finished replications are kept, so that nothing is run twice. */
import type { ReplicationRange } from '../replications.ts';

/** The values kept of one scenario (of one `scenarioKey`). */
export interface KeptValues {
  /**
   * Hands over every replication of the range that is kept, in any order: its values in the order of the
   * catalogue. The array is lent until the call returns.
   */
  readonly read: (range: ReplicationRange, take: (replication: number, values: Float64Array) => void) => void;
  /** Keeps a replication. Throws when it cannot, and then has kept nothing of it. */
  readonly append: (replication: number, values: Float64Array) => void;
}

export interface ValuesStore {
  /** What is kept under a key; `measures` is the number of values of a replication. */
  readonly of: (key: string, measures: number) => KeptValues;
}

/** Keeps nothing: every replication is run anew. */
export const keepNothing: ValuesStore = {
  of: () => ({ read: () => undefined, append: () => undefined }),
};
