/** Counts by hour, weekday or month without any that stands for a few people. */
import { LEAST_GROUP } from './summary.ts';

/**
 * Each run of neighbouring cells that are too small alone as their mean; what is left over at the end goes
 * with the run before. Null when all together are too few.
 */
export function pooledCells(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_GROUP) return null;
  const runs: { from: number; to: number; count: number }[] = [];
  let from = 0;
  let count = 0;
  for (const [i, one] of counts.entries()) {
    count += one;
    if (count < LEAST_GROUP) continue;
    runs.push({ from, to: i + 1, count });
    [from, count] = [i + 1, 0];
  }
  const last = runs.at(-1)!;
  if (from < counts.length)
    runs[runs.length - 1] = { from: last.from, to: counts.length, count: last.count + count };
  return runs.flatMap((run) => Array<number>(run.to - run.from).fill(run.count / (run.to - run.from)));
}
