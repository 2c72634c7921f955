/** People delayed, in each service and waiting for it, step by step through whole runs. */
import { catalogueOf } from '../../measures/catalogue.ts';
import type { RunPlans } from '../points/run-points.ts';
import type { ReplicationRange } from '../replications.ts';
import { rowKey } from '../scenario-run.ts';
import { Stopped } from '../sizing/looking.ts';
import type { WholeRun } from './whole-run.ts';

/** A level on average over each step, or a count in it: by replication, then by step from the start of the run. */
export type Steps = readonly (readonly number[])[];

/** What was counted, on average over each step. */
export interface DailySeries {
  readonly measure: 'patientsDelayed' | 'occupied' | 'waiting';
  /** Null: in all beds together. */
  readonly service: string | null;
  readonly values: Steps;
}

export interface Looking {
  readonly whole: WholeRun;
  readonly replications: ReplicationRange;
  readonly run: RunPlans;
  readonly onProgress: (done: number, asked: number) => void;
}

const LEVELS: readonly string[] = ['occupied', 'waiting'] satisfies DailySeries['measure'][];
const KEPT: readonly string[] = ['patientsDelayed', 'arrived', ...LEVELS];

/** The series of each row of results that is looked at, by its key. Throws {@link Stopped} when told to stop. */
export async function seriesOfRuns({ whole, replications, run, onProgress }: Looking) {
  const { from, to } = replications;
  const count = to - from + 1;
  const { series: rows, periods } = catalogueOf(whole.plan);
  const kept = rows.flatMap((row, at) =>
    KEPT.includes(row.measure) ? [{ at, key: rowKey(row), values: new Array<readonly number[]>(count) }] : [],
  );
  const jobs = Array.from({ length: count }, (_, i) => ({ scenario: 0, replication: from + i }));
  let done = 0;
  onProgress(0, count);
  const end = await run([whole.plan])(jobs, ({ replication }, { series }) => {
    for (const { at, values } of kept) {
      const first = at * periods.length;
      values[replication - from] = [...series.subarray(first, first + whole.steps)];
    }
    onProgress(++done, count);
  });
  if (end === 'stopped') throw new Stopped();
  return new Map<string, Steps>(kept.map(({ key, values }) => [key, values]));
}

/** The series that are told: delay, then each service as a whole. Those that never move say nothing, and are left out. */
export function toldSeries({ plan }: WholeRun, kept: ReadonlyMap<string, Steps>): DailySeries[] {
  return catalogueOf(plan).series.flatMap((row): DailySeries[] => {
    const { service = null, ...others } = row.dimensions;
    const measure = row.measure as DailySeries['measure'];
    const isDelay = measure === 'patientsDelayed' && service === null;
    if (!(isDelay || LEVELS.includes(measure)) || Object.keys(others).length > 0) return [];
    const values = kept.get(rowKey(row))!;
    return moves(values) ? [{ measure, service, values }] : [];
  });
}

function moves(values: Steps): boolean {
  const first = values[0]![0]!;
  return values.some((one) => one.some((value) => value !== first));
}
