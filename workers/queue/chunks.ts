/** Replications that travel as one job: many small ones would cost more in sending than in running. */
import type { ReplicationJob } from '../../src/experiment/replications.ts';

/** Consecutive replications of one scenario, both ends included. */
export interface Chunk {
  readonly scenario: number;
  readonly from: number;
  readonly to: number;
}

/** Jobs above which several replications go together. */
const MANY_JOBS = 5000;
const LARGEST_CHUNK = 50;

/** The jobs in chunks; the same jobs always give the same chunks, so that a second submission is known. */
export function chunksOf(jobs: readonly ReplicationJob[]): Chunk[] {
  const size = Math.min(LARGEST_CHUNK, Math.ceil(jobs.length / MANY_JOBS));
  const open = new Map<number, { scenario: number; from: number; to: number }>();
  const chunks: Chunk[] = [];
  for (const { scenario, replication } of jobs) {
    const last = open.get(scenario);
    if (last !== undefined && last.to === replication - 1 && last.to - last.from + 1 < size) {
      last.to = replication;
      continue;
    }
    const chunk = { scenario, from: replication, to: replication };
    open.set(scenario, chunk);
    chunks.push(chunk);
  }
  return chunks;
}
