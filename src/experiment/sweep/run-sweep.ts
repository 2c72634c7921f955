/**
 * Runs every point of a sweep and hands over the values of its measures, point by point. Points go out in
 * handfuls, large enough to keep every thread busy, so that memory does not grow with their number.
 */
import {
  runPoints,
  type Figure,
  type PointsRequest,
  type PointValues,
  type RunPlans,
} from '../points/run-points.ts';
import type { ValuesStore } from '../points/values-store.ts';
import type { Replications } from '../asked-replications.ts';
import { reachedOf } from '../precision.ts';
import { looksOf, type ReplicationRange } from '../replications.ts';
import type { SweepTask } from './read-sweep.ts';
import { scenarioAtPoint } from './sweep-scenario.ts';

export interface SweepRequest {
  readonly task: SweepTask;
  readonly run: RunPlans;
  readonly store: ValuesStore;
  /** Told how many replications are there, and how many are asked for by now. */
  readonly onProgress: (done: number, asked: number) => void;
  /** Called with every point in order: each case as it stands first. */
  readonly take: (result: PointResult) => void;
}

export interface PointResult {
  /** Position of the case. */
  readonly case: number;
  /** Position of the point; null: the case as it stands. */
  readonly point: number | null;
  /** By measure, then by replication from the first. NaN: nobody to count. */
  readonly values: PointValues;
  /** Whether the precision asked for was reached; true where none was. */
  readonly precise: boolean;
}

interface Entry {
  readonly case: number;
  readonly point: number | null;
}

/** Replications that a handful of points has at least. */
const LEAST_JOBS = 256;

/**
 * Runs every point of an experiment and hands each over as it is done, the cases as they stand first; `stopped`
 * when it was told to stop (the store has what was done). Throws UnfitPoint.
 */
export async function runSweep(request: SweepRequest): Promise<'done' | 'stopped'> {
  const entries = entriesOf(request.task);
  const each = leastReplications(request.task.replications);
  const counter = { done: 0, asked: entries.length * each };
  const size = Math.max(1, Math.ceil(LEAST_JOBS / each));
  for (let at = 0; at < entries.length; at += size) {
    const results = await runHandful(request, entries.slice(at, at + size), counter);
    if (results === null) return 'stopped';
    results.forEach(request.take);
  }
  return 'done';
}

/** Points of the task, each case as it stands first. */
export function entriesOf({ cases, points }: Pick<SweepTask, 'cases' | 'points'>): Entry[] {
  const stands = [...cases.keys()].map((which): Entry => ({ case: which, point: null }));
  return [
    ...stands,
    ...[...cases.keys()].flatMap((which) => [...points.keys()].map((point) => ({ case: which, point }))),
  ];
}

function leastReplications(replications: Replications): number {
  return 'from' in replications ? replications.to - replications.from + 1 : replications.atLeast;
}

interface Counter {
  done: number;
  asked: number;
}

async function runHandful(
  request: SweepRequest,
  entries: readonly Entry[],
  counter: Counter,
): Promise<PointResult[] | null> {
  const { task } = request;
  const scenarios = entries.map(({ case: which, point }) =>
    scenarioAtPoint(task, which, point === null ? null : task.points[point]!),
  );
  const figures = figuresOf(task);
  const values = scenarios.map((): PointValues => figures.map(() => new Float64Array(0)));
  let open = [...entries.keys()];
  for (const replications of rangesOf(task.replications)) {
    const at = open.map((i) => scenarios[i]!);
    const more = await runRange(request, { scenarios: at, figures, replications }, counter);
    if (more === null) return null;
    for (const [k, i] of open.entries()) values[i] = joined(values[i]!, more[k]!);
    open = open.filter((i) => !isEnough(task, values[i]!));
    if (open.length === 0) break;
  }
  return entries.map((entry, i) => ({
    ...entry,
    values: values[i]!.slice(0, task.measures.length),
    precise: !open.includes(i),
  }));
}

/** The measures, then those of which a precision is asked. */
function figuresOf({ measures, replications }: SweepTask): Figure[] {
  const wanted = 'from' in replications ? [] : replications.wanted;
  return [...measures, ...wanted.map(({ measure }) => ({ measure, dimensions: {} }))];
}

/** One after another: all at once, or from look to look. */
function rangesOf(replications: Replications): ReplicationRange[] {
  if ('from' in replications) return [replications];
  const looks = looksOf(replications);
  return looks.map((to, i) => ({ from: (looks[i - 1] ?? 0) + 1, to }));
}

/** Whether a point needs no further look. */
function isEnough({ measures, replications }: SweepTask, values: PointValues): boolean {
  if ('from' in replications) return true;
  const { atLeast, atMost, wanted } = replications;
  return wanted.every((precision, i) => {
    const own = [...values[measures.length + i]!];
    return reachedOf(precision, own, { atLeast, atLimit: own.length === atMost }).settledAt !== null;
  });
}

type Range = Pick<PointsRequest, 'scenarios' | 'figures' | 'replications'>;

async function runRange(
  request: SweepRequest,
  range: Range,
  counter: Counter,
): Promise<PointValues[] | null> {
  const { run, store, onProgress } = request;
  const before = counter.done;
  const values = await runPoints({
    ...range,
    run,
    store,
    onProgress: (done) => {
      counter.done = before + done;
      counter.asked = Math.max(counter.asked, counter.done);
      onProgress(counter.done, counter.asked);
    },
  });
  const { from, to } = range.replications;
  counter.done = before + range.scenarios.length * (to - from + 1);
  return values;
}

function joined(first: PointValues, second: PointValues): PointValues {
  return first.map((values, i) => {
    const all = new Float64Array(values.length + second[i]!.length);
    all.set(values);
    all.set(second[i]!, values.length);
    return all;
  });
}
