/** What travels through the queue: names of a plan and of replications, never the plan itself. */
export interface QueueJobData {
  /** Name of the plan's bytes in Redis. */
  readonly plan: string;
  readonly from: number;
  readonly to: number;
}

/** The same work has the same id wherever it is submitted: submitting twice is harmless. BullMQ takes no colon. */
export function jobIdOf({ plan, from, to }: QueueJobData): string {
  return `${plan}-${from}-${to}`;
}

/** A replication that failed, as text: BullMQ keeps only the message of an error. */
export interface FailedReplication {
  readonly replication: number;
  readonly message: string;
}

export function failureText(failure: FailedReplication): string {
  return JSON.stringify(failure);
}

/** Reads {@link failureText}; any other text is a failure of the job's first replication. */
export function readFailure(text: string, { from }: QueueJobData): FailedReplication {
  try {
    const read: unknown = JSON.parse(text);
    if (isFailure(read)) return read;
  } catch {
    // BullMQ's own words, e.g. of a job whose workers died again and again
  }
  return { replication: from, message: text };
}

function isFailure(value: unknown): value is FailedReplication {
  return (
    typeof value === 'object' &&
    value !== null &&
    'replication' in value &&
    typeof value.replication === 'number' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
