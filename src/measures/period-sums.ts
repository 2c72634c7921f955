/** What was seen in one period of the series. */
import { LEVEL_KINDS } from '../observe/records.ts';
import { PERIOD_COUNTS } from '../observe/stay-columns.ts';
import type { Observed } from './observed.ts';

/** Integral of a kind of level in period `p`, summed over services [level x ticks]. */
export function areaIn(seen: Observed, p: number, services: readonly number[], kind: number): number {
  const { periodArea, seriesCount } = seen.watch.levels;
  let sum = 0;
  for (const service of services) sum += periodArea[p * seriesCount + service * LEVEL_KINDS + kind]!;
  return sum;
}

/** People who asked, started or left in period `p`, summed over services. */
export function counted(seen: Observed, p: number, services: readonly number[], column: number): number {
  const all = seen.plan.services.length;
  let sum = 0;
  for (const service of services)
    sum += seen.watch.stays.periodCounts[(p * all + service) * PERIOD_COUNTS + column]!;
  return sum;
}
