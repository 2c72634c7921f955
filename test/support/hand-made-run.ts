/** Records written by hand and seen as a replication: numbers that can be checked on paper. */
import { Observed, watch } from '../../src/measures/observed.ts';
import { definitionsOf } from '../../src/measures/definitions.ts';
import { quotient } from '../../src/measures/definition.ts';
import type { Plan } from '../../src/model/plan.ts';
import { DelayLog, LevelLog, StayLog } from '../../src/observe/log.ts';
import { EndReason, LEVEL_KINDS, LevelKind } from '../../src/observe/records.ts';
import type { LedgerTotals } from '../../src/observe/records.ts';
import { TICKS_PER_DAY as DAY } from '../../src/units.ts';

/** A stay in days; a delay follows from `ready`, with what it is for. */
export interface HandStay {
  readonly person: number;
  readonly cohort?: number;
  readonly service: number;
  readonly destination?: number;
  readonly pathway?: number;
  readonly asked: number;
  readonly began?: number;
  readonly ready?: number;
  /** When the second clock began; with the first unless stated. */
  readonly dischargeReady?: number;
  readonly ended: number;
  readonly reason?: number;
  readonly planned?: number;
  readonly heldFor?: { readonly constraint: number; readonly code: number; readonly clock?: number };
}

export interface HandMade {
  readonly stays: readonly HandStay[];
  readonly ledger?: readonly LedgerTotals[];
  /** Levels as they follow from the stays are replaced by these, [day, service, kind, level], when given. */
  readonly levels?: readonly (readonly [number, number, number, number])[];
}

/** What the readers make of such a run. Levels follow from the stays. */
export function handMadeRun(plan: Plan, { stays, ledger = [], levels }: HandMade): Observed {
  const { groups } = definitionsOf(plan);
  const watched = watch(plan, groups);
  const stayLog = new StayLog(watched.readers.stays, 4);
  const delayLog = new DelayLog(watched.readers.delays, 4);
  for (const stay of stays) {
    append(stayLog, stay);
    if (stay.heldFor !== undefined) appendDelay(delayLog, stay);
  }
  stayLog.drain();
  delayLog.drain();
  const levelLog = new LevelLog(watched.readers.levels, 4);
  for (const [day, service, kind, level] of levels ?? levelsOf(plan, stays))
    levelLog.append(day * DAY, service * LEVEL_KINDS + kind, level);
  levelLog.drain();
  watched.levels.finish();
  const counts = plan.cohorts.map(
    (_, cohort) => stays.filter((stay) => (stay.cohort ?? 0) === cohort).length,
  );
  const summary = {
    events: 0,
    arrived: Float64Array.from(counts),
    left: Float64Array.from(counts),
    inside: new Float64Array(counts.length),
    ledger,
    circularWaits: [],
  };
  return new Observed(plan, groups, { watch: watched, summary });
}

/** Value of one row of the catalogue; throws when there is no such row. */
export function valueOf(
  seen: Observed,
  measure: string,
  dimensions: Readonly<Record<string, string>> = {},
): number {
  const wanted = JSON.stringify(dimensions);
  const found = definitionsOf(seen.plan).measures.find(
    ({ row }) => row.measure === measure && JSON.stringify(row.dimensions) === wanted,
  );
  if (found === undefined) throw new Error(`no row ${measure} ${wanted}`);
  return quotient(found.of(seen));
}

function append(log: StayLog, s: HandStay): void {
  log.append(
    s.person,
    s.cohort ?? 0,
    s.service,
    -1,
    s.destination ?? -1,
    s.pathway ?? -1,
    s.asked * DAY,
    (s.began ?? NaN) * DAY,
    (s.ready ?? NaN) * DAY,
    (s.dischargeReady ?? s.ready ?? NaN) * DAY,
    s.ended * DAY,
    s.reason ?? EndReason.discharged,
    s.planned ?? NaN,
  );
}

function appendDelay(log: DelayLog, s: HandStay): void {
  const { constraint, code, clock = 3 } = s.heldFor!;
  const times = [s.ready! * DAY, s.ended * DAY] as const;
  log.append(s.person, s.cohort ?? 0, s.service, constraint, code, 0, s.pathway ?? -1, clock, ...times, 0);
}

function levelsOf(plan: Plan, stays: readonly HandStay[]): [number, number, number, number][] {
  const steps = stays.flatMap((s) => [
    ...stepsOf(s.service, LevelKind.waiting, s.asked, s.began ?? s.ended),
    ...stepsOf(s.service, LevelKind.occupied, s.began, s.ended),
    ...stepsOf(s.service, LevelKind.delayed, s.ready, s.ended),
  ]);
  steps.sort((a, b) => a.day - b.day || a.by - b.by);
  const now = new Map<number, number>();
  const capacities = plan.services.map((service, index): [number, number, number, number] => {
    const { values } = service.kind === 'places' ? service.capacity : service.ledger.capacity;
    return [0, index, LevelKind.capacity, values[0]!];
  });
  const changes = steps.map(({ day, service, kind, by }): [number, number, number, number] => {
    const key = service * LEVEL_KINDS + kind;
    now.set(key, (now.get(key) ?? 0) + by);
    return [day, service, kind, now.get(key)!];
  });
  return [...capacities, ...changes];
}

function stepsOf(service: number, kind: number, from: number | undefined, to: number) {
  if (from === undefined || to <= from) return [];
  return [
    { day: Math.max(0, from), service, kind, by: 1 },
    { day: to, service, kind, by: -1 },
  ];
}
