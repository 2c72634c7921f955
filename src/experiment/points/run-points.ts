/**
 * Runs scenarios on the same replications and gives the values of some figures: what sweeps, searches and
 * sensitivity analyses are made of. What is in the store is not run again, and what is run goes into it at
 * once. Of each replication nothing else stays in memory.
 */
import type { Plan } from '../../model/plan.ts';
import type { ReplicationJob, ReplicationRange, RunJobs } from '../replications.ts';
import { rowKey, type PlannedScenario } from '../scenario-run.ts';
import { scenarioKey } from './scenario-key.ts';
import type { KeptValues, ValuesStore } from './values-store.ts';

/** Runs jobs of these plans, wherever. */
export type RunPlans = (plans: readonly Plan[]) => RunJobs;

/** A figure of the catalogue. */
export interface Figure {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface PointsRequest {
  readonly scenarios: readonly PlannedScenario[];
  readonly figures: readonly Figure[];
  readonly replications: ReplicationRange;
  readonly run: RunPlans;
  readonly store: ValuesStore;
  /** Told how many replications of how many are there; those from the store count. */
  readonly onProgress?: (done: number, asked: number) => void;
}

/** Values of one scenario: by figure, then by replication from the first of the range. NaN: there is no such figure. */
export type PointValues = readonly Float64Array[];

/** The values of each scenario; null when it was told to stop before all were done (the store has what was). */
export async function runPoints(request: PointsRequest): Promise<PointValues[] | null> {
  const keys = request.scenarios.map(scenarioKey);
  // scenarios that are the same are run once
  const points = [...new Set(keys)].map((key) =>
    pointOf(request, request.scenarios[keys.indexOf(key)]!, key),
  );
  const jobs = jobsFor(request.replications, points);
  const asked = points.length * countOf(request.replications);
  let done = asked - jobs.length;
  request.onProgress?.(done, asked);
  const run = request.run(points.map(({ plan }) => plan));
  const end = await run(jobs, ({ scenario, replication }, { values }) => {
    const point = points[scenario]!;
    point.kept.append(replication, values);
    point.take(replication, values);
    request.onProgress?.(++done, asked);
  });
  if (end === 'stopped') return null;
  return keys.map((key) => points.find((point) => point.key === key)!.values);
}

interface Point {
  readonly key: string;
  readonly plan: Plan;
  readonly kept: KeptValues;
  readonly values: PointValues;
  /** Replications of the range that are there. */
  readonly there: ReadonlySet<number>;
  readonly take: (replication: number, values: Float64Array) => void;
}

function countOf({ from, to }: ReplicationRange): number {
  return to - from + 1;
}

function pointOf(
  { figures, replications, store }: PointsRequest,
  { plan, catalogue }: PlannedScenario,
  key: string,
): Point {
  const rows = new Map(catalogue.measures.map((row, i) => [rowKey(row), i]));
  const positions = figures.map((figure) => rows.get(rowKey(figure)) ?? null);
  const values = figures.map(() => new Float64Array(countOf(replications)).fill(NaN));
  const there = new Set<number>();
  const take = (replication: number, all: Float64Array): void => {
    there.add(replication);
    for (const [i, position] of positions.entries())
      if (position !== null) values[i]![replication - replications.from] = all[position]!;
  };
  const kept = store.of(key, catalogue.measures.length);
  kept.read(replications, take);
  return { key, plan, kept, values, there, take };
}

/** Replication by replication, so that a run that is stopped has whole pairs. */
function jobsFor({ from, to }: ReplicationRange, points: readonly Point[]): ReplicationJob[] {
  const jobs: ReplicationJob[] = [];
  for (let replication = from; replication <= to; replication++)
    for (const [scenario, { there }] of points.entries())
      if (!there.has(replication)) jobs.push({ scenario, replication });
  return jobs;
}
