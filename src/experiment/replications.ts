/**
 * Runs the same replications of several scenarios and gives them back in order. Who runs them (one
 * thread, eight, a browser's worker) is the caller's; no result here depends on it.
 */
import type { ReplicationResult } from '../measures/replication-result.ts';
import { lookAhead } from '../statistics/stopping-rule.ts';

export interface ReplicationJob {
  readonly scenario: number;
  readonly replication: number;
}

/** Does jobs in any order; resolves when all are done or when it was told to stop. */
export type RunJobs = (
  jobs: readonly ReplicationJob[],
  onResult: (job: ReplicationJob, result: ReplicationResult) => void,
) => Promise<'done' | 'stopped'>;

/** Replications by number, the first is 1; both ends included. */
export interface ReplicationRange {
  readonly from: number;
  readonly to: number;
}

/** As many as a precision asks for: `enough` is asked at set numbers of replications, the last time at `atMost`. */
export interface ReplicationsUntil {
  readonly atLeast: number;
  readonly atMost: number;
  readonly enough: (byScenario: readonly (readonly ReplicationResult[])[], atLimit: boolean) => boolean;
}

/** Which replications of how many scenarios to run, and who runs them. */
export interface ReplicationRequest {
  readonly scenarios: number;
  readonly replications: ReplicationRange | ReplicationsUntil;
  readonly run: RunJobs;
  /** Told how many jobs of how many (as far as known) are done. */
  readonly onProgress?: (done: number, planned: number) => void;
}

/** Replications that were run, the same ones of every scenario. */
export interface ReplicationOutcome {
  /** Per scenario, the same replications in order. */
  readonly byScenario: readonly (readonly ReplicationResult[])[];
  /** What stands in `byScenario`; `to` below `from` when nothing is complete. */
  readonly replications: ReplicationRange;
  /** Stopped before all that was asked for was done. */
  readonly partial: boolean;
  /** A precision was asked for and not reached by `atMost`. */
  readonly precisionMissed: boolean;
}

/** How much further each look at a precision goes: few looks, and little done beyond what is needed. */
const LOOK_GROWTH = 1.2;

/**
 * Runs all that is asked for. Jobs go out replication by replication, so that a run that is stopped
 * has whole pairs; what it keeps is the longest unbroken beginning that every scenario has.
 */
export async function runReplications(request: ReplicationRequest): Promise<ReplicationOutcome> {
  const { replications } = request;
  const found: ReplicationResult[][] = Array.from({ length: request.scenarios }, () => []);
  if ('from' in replications) {
    const end = await runRange(request, found, replications, 0);
    return outcome(found, replications, { partial: end === 'stopped', precisionMissed: false });
  }
  const all = { from: 1, to: replications.atMost };
  let reached = 0;
  for (const look of looksOf(replications)) {
    const end = await runRange(request, found, { from: reached + 1, to: look }, reached);
    if (end === 'stopped') return outcome(found, all, { partial: true, precisionMissed: false });
    reached = look;
    const enough = replications.enough(found, reached === replications.atMost);
    const last = { from: 1, to: reached };
    if (enough || reached === replications.atMost) {
      return outcome(found, last, { partial: false, precisionMissed: !enough });
    }
  }
  throw new Error('a precision needs at least one replication');
}

/**
 * Numbers of replications at which a precision is looked at: they depend on the request alone. The first is
 * as far beyond `atLeast` as a precision must last.
 */
export function looksOf({ atLeast, atMost }: Pick<ReplicationsUntil, 'atLeast' | 'atMost'>): number[] {
  const at: number[] = [];
  const first = Math.max(2, atLeast) + lookAhead(atLeast);
  for (let n = first; n < atMost; n = Math.ceil(n * LOOK_GROWTH)) at.push(n);
  return [...at, atMost];
}

async function runRange(
  request: ReplicationRequest,
  found: ReplicationResult[][],
  range: ReplicationRange,
  before: number,
): Promise<'done' | 'stopped'> {
  const jobs: ReplicationJob[] = [];
  for (let replication = range.from; replication <= range.to; replication++) {
    for (let scenario = 0; scenario < request.scenarios; scenario++) jobs.push({ scenario, replication });
  }
  let done = before * request.scenarios;
  const planned = done + jobs.length;
  request.onProgress?.(done, planned);
  const end = await request.run(jobs, (job, result) => {
    found[job.scenario]!.push(result);
    request.onProgress?.(++done, planned);
  });
  for (const results of found) results.sort((a, b) => a.replication - b.replication);
  return end;
}

function outcome(
  found: readonly (readonly ReplicationResult[])[],
  asked: ReplicationRange,
  flags: Pick<ReplicationOutcome, 'partial' | 'precisionMissed'>,
): ReplicationOutcome {
  const unbroken = found.map((results) => {
    const gap = results.findIndex((result, i) => result.replication !== asked.from + i);
    return gap === -1 ? results.length : gap;
  });
  const kept = Math.min(...unbroken);
  return {
    byScenario: found.map((results) => results.slice(0, kept)),
    replications: { from: asked.from, to: asked.from + kept - 1 },
    ...flags,
  };
}
