/** What was seen in one replication: the readers after the run, and sums over any choice of them. */
import { CrossingReader } from '../observe/crossing-reader.ts';
import { DelayReader } from '../observe/delay-reader.ts';
import type { LeaverReader } from '../observe/leaver-reader.ts';
import { LevelReader } from '../observe/level-reader.ts';
import { ProbeReader } from '../observe/probe-reader.ts';
import { LEVEL_KINDS } from '../observe/records.ts';
import type { LedgerTotals, Readers, RunSummary } from '../observe/records.ts';
import { StayReader } from '../observe/stay-reader.ts';
import type { StayGroup, StayTable } from '../observe/stay-table.ts';
import type { Window } from '../observe/window.ts';
import type { Plan, PlanService } from '../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../units.ts';
import { crossings as crossingsOf } from './crossing-measures.ts';
import { leaverReader } from './leaver-watch.ts';
import { autumns, lastThursdays, periodEdges, weekdayAt } from './periods.ts';
import type { PlanGroups } from './plan-groups.ts';
import { passThroughServices } from './plan-routes.ts';
import { rootCauseNights } from './root-cause.ts';
import { sliceTicks } from './slice-width.ts';

/** Waits longer than each of these are counted [hours]. */
export const WAIT_THRESHOLDS: readonly number[] = [0, 4, 12, 24, 48, 168];
const WAIT_TICKS = WAIT_THRESHOLDS.map((hours) => hours * TICKS_PER_HOUR);

/** Readers of one replication, ready to be given to the model. */
export interface Watch {
  readonly levels: LevelReader;
  readonly stays: StayReader;
  readonly delays: DelayReader;
  readonly probes: ProbeReader;
  readonly crossings: CrossingReader;
  /** Null where delay does nothing to what follows. */
  readonly leavers: LeaverReader | null;
  /** How many periods there are. */
  readonly periods: number;
  readonly readers: Readers;
}

/** Units in an hour, visit or placement; 1 for places. */
function unitsOf(service: PlanService): number {
  return service.kind === 'ledger' ? service.ledger.unitsPerAmount : 1;
}

function windowOf(plan: Plan): Window {
  return { fromTick: plan.fromTick, endTick: plan.endTick, edges: periodEdges(plan) };
}

/** New readers for one replication of a plan. */
export function watch(plan: Plan, groups: PlanGroups): Watch {
  const { services, cohorts, names } = plan;
  const window = windowOf(plan);
  const pool = Uint8Array.from(services, ({ kind }) => (kind === 'ledger' ? 1 : 0));
  const probes = new ProbeReader(plan.probes, { pool, unitsPerAmount: Float64Array.from(services, unitsOf) });
  const levels = new LevelReader({
    services: services.length,
    window,
    probes,
    pool,
    census: passThroughServices(plan),
    sliceTicks: sliceTicks(plan),
  });
  const counts = {
    services: services.length,
    cohorts: cohorts.length,
    pathways: names.pathways.length,
    window,
  };
  const stays = new StayReader({
    ...counts,
    endings: names.endings.length,
    firstWeekday: weekdayAt(plan, 0),
    autumns: autumns(plan),
    waitThresholds: WAIT_TICKS,
  });
  const delays = new DelayReader({
    ...counts,
    codes: names.codes.length,
    attributions: names.attributions.length,
    ...groupsOfDelays(groups),
    snapshots: lastThursdays(plan),
  });
  const crossings = new CrossingReader({ ...counts, ...crossingsOf(plan), endings: names.endings.length });
  const leavers = leaverReader(plan);
  const readers = { stays: together([stays, crossings, leavers]), delays: delays.read, levels: levels.read };
  return { levels, stays, delays, probes, crossings, leavers, periods: window.edges.length - 1, readers };
}

function groupsOfDelays(groups: PlanGroups) {
  return {
    groupOfService: groups.nameOfService,
    groupOfPathway: groups.nameOfPathway,
    groupOfCohort: groups.localityOfCohort,
    inBed: groups.inBed,
  };
}

interface Reads {
  readonly read: NonNullable<Readers['stays']>;
}

/** Readers of stays as one: each chunk is read by all that there are. */
function together(readers: readonly (Reads | null)[]): Reads['read'] {
  const there = readers.filter((reader) => reader !== null);
  return (chunk) => there.forEach((reader) => reader.read(chunk));
}

/** Which stays to add up; what is left out is not asked about. */
export interface StayFilter {
  readonly services?: readonly number[];
  readonly cohorts?: readonly number[];
  readonly destinations?: readonly number[];
  readonly pathways?: readonly number[];
}

/** One replication as seen. */
export class Observed {
  readonly plan: Plan;
  readonly groups: PlanGroups;
  readonly watch: Watch;
  readonly summary: RunSummary;
  /** Length of the measured window [ticks, days]. */
  readonly ticks: number;
  readonly days: number;
  /** Totals of the pool in a service, undefined for places. */
  readonly ledgers: ReadonlyMap<number, LedgerTotals>;
  /** Services whose occupied level is kept at midnights, in that order. */
  readonly passThrough: readonly number[];
  private causes: Float64Array | null = null;
  private readonly sums = new Map<StayFilter, Float64Array>();

  constructor(plan: Plan, groups: PlanGroups, seen: { readonly watch: Watch; readonly summary: RunSummary }) {
    this.plan = plan;
    this.groups = groups;
    this.watch = seen.watch;
    this.summary = seen.summary;
    this.ticks = plan.endTick - plan.fromTick;
    this.days = this.ticks / TICKS_PER_DAY;
    this.passThrough = passThroughServices(plan);
    this.ledgers = new Map(seen.summary.ledger.map((totals) => [totals.service, totals]));
  }

  /** Integral of a kind of level over the window, summed over services [level x ticks]. */
  area(services: readonly number[], kind: number): number {
    let sum = 0;
    for (const service of services) sum += this.watch.levels.total(service * LEVEL_KINDS + kind);
    return sum;
  }

  /** Person-nights by recorded code and root cause (see {@link rootCauseNights}). */
  get rootCauses(): Float64Array {
    return (this.causes ??= rootCauseNights({
      services: this.plan.services.length,
      codes: this.plan.names.codes.length,
      blocked: this.watch.delays.pairs,
      inBed: this.groups.inBed,
      passThrough: this.passThrough,
      census: this.watch.levels.midnights.census,
    }));
  }

  /** Sums over the stays that meet a filter (kept for the filter object). */
  stays(filter: StayFilter): Float64Array {
    let sums = this.sums.get(filter);
    if (sums === undefined) this.sums.set(filter, (sums = addUp(this.watch.stays.table, filter)));
    return sums;
  }
}

function addUp(table: StayTable, filter: StayFilter): Float64Array {
  const sums = new Float64Array(table.width);
  for (const group of table.groups) {
    if (!meets(group, filter)) continue;
    for (let k = 0; k < table.width; k++) sums[k]! += table.sums[group.offset + k]!;
  }
  return sums;
}

function meets(group: StayGroup, { services, cohorts, destinations, pathways }: StayFilter): boolean {
  return (
    (services?.includes(group.service) ?? true) &&
    (cohorts?.includes(group.cohort) ?? true) &&
    (destinations?.includes(group.destination) ?? true) &&
    (pathways?.includes(group.pathway) ?? true)
  );
}
