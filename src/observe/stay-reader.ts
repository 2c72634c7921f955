/**
 * Reads stays into sums by service, cohort, next destination and pathway. The warm-up is cut here and only
 * here: counts go by the instant they are about, person-time by the part inside the window.
 */
import { TICKS_PER_DAY } from '../units.ts';
import { EndReason } from './records.ts';
import type { StayChunk } from './records.ts';
import { LONG_STAYS, StaySum } from './stay-columns.ts';
import { midnightsWithin, PeriodFinder } from './window.ts';
import type { Window } from './window.ts';

/** Destination of those still present or interrupted. */
const NO_DESTINATION = -1000;
/** Counts kept per period and service: requested, began, finished. */
export const PERIOD_COUNTS = 3;
/** Person-time kept over the whole run per service: in place, waiting, delayed. */
export const WHOLE_RUN_KINDS = 3;

export interface StayWatch {
  readonly services: number;
  readonly cohorts: number;
  readonly endings: number;
  readonly pathways: number;
  readonly window: Window;
  /** Waits longer than each of these are counted [ticks, ascending, the first 0]. */
  readonly waitThresholds: readonly number[];
}

/** Sums of one service, cohort, next destination and pathway. */
export interface StayGroup {
  readonly service: number;
  readonly cohort: number;
  /** Service gone to, or -1 - ending, or -1000 when neither. */
  readonly destination: number;
  /** Pathway at the end of the stay, -1 = none. */
  readonly pathway: number;
  /** Where its sums begin in {@link StayReader.sums}. */
  readonly offset: number;
}

export class StayReader {
  readonly groups: StayGroup[] = [];
  /** Rows of {@link StaySum} columns. */
  sums: Float64Array;
  /** Row-major: period * services * 3 + service * 3 + (requested 0, began 1, finished 2). */
  readonly periodCounts: Float64Array;
  /** Person-time from tick 0 to the end [ticks]: service * 3 + (in place 0, waiting 1, delayed 2). */
  readonly wholeRun: Float64Array;
  /** Columns in a row of sums. */
  readonly width: number;
  private readonly watch: StayWatch;
  private readonly finder: PeriodFinder;
  private readonly thresholds: Float64Array;
  /** Per service and cohort, offset of the sums by destination (shifted by endings); -1 = none yet. */
  private readonly offsets: (Int32Array | null)[];

  constructor(watch: StayWatch) {
    const { services, cohorts, window } = watch;
    this.watch = watch;
    this.width = StaySum.waitedOver0 + watch.waitThresholds.length;
    this.thresholds = Float64Array.from(watch.waitThresholds);
    this.sums = new Float64Array(this.width * 16);
    this.periodCounts = new Float64Array((window.edges.length - 1) * services * PERIOD_COUNTS);
    this.wholeRun = new Float64Array(services * WHOLE_RUN_KINDS);
    this.finder = new PeriodFinder(window);
    this.offsets = new Array<Int32Array | null>(services * cohorts).fill(null);
  }

  /** Reads a chunk: the reader to give to the model. */
  readonly read = (chunk: StayChunk): void => {
    const {
      service,
      cohort,
      destination,
      pathway,
      requestedAt,
      startedAt,
      readyAt,
      endedAt,
      reason,
      planned,
    } = chunk;
    for (let i = 0; i < chunk.length; i++) {
      const s = service[i]!;
      const row = this.rowOf(s, cohort[i]!, destination[i]!, pathway[i]!);
      const asked = requestedAt[i]!;
      const began = startedAt[i]!;
      const ended = endedAt[i]!;
      if (began === began) {
        this.wait(row, s, asked, began);
        this.begin(row, s, asked, began);
        this.stay(row, s, began, readyAt[i]!, ended, reason[i]!);
      } else {
        this.wait(row, s, asked, ended);
        this.turnedAway(row, ended, reason[i]!);
      }
      if (asked < this.watch.window.fromTick || reason[i] === EndReason.withdrawn) continue;
      this.request(row, s, asked, planned[i]!);
    }
  };

  private request(row: number, service: number, asked: number, planned: number): void {
    const { sums } = this;
    sums[row + StaySum.requested]!++;
    this.periodCounts[(this.finder.of(asked) * this.watch.services + service) * PERIOD_COUNTS]!++;
    if (planned !== planned) return;
    sums[row + StaySum.plans]!++;
    sums[row + StaySum.planned]! += planned;
  }

  /** Person-time of a wait from `asked` to `until`. */
  private wait(row: number, service: number, asked: number, until: number): void {
    if (until <= asked) return;
    const from = this.watch.window.fromTick;
    this.wholeRun[service * WHOLE_RUN_KINDS + 1]! += until - (asked > 0 ? asked : 0);
    if (until > from) this.sums[row + StaySum.waitingTicks]! += until - (asked > from ? asked : from);
  }

  private begin(row: number, service: number, asked: number, began: number): void {
    const { sums, thresholds } = this;
    if (began < this.watch.window.fromTick) return;
    sums[row + StaySum.began]!++;
    this.periodCounts[(this.finder.of(began) * this.watch.services + service) * PERIOD_COUNTS + 1]!++;
    const wait = began - asked;
    if (wait <= 0) return;
    const days = wait / TICKS_PER_DAY;
    sums[row + StaySum.waitDays]! += days;
    sums[row + StaySum.waitDaysSquared]! += days * days;
    for (let k = 0; k < thresholds.length && wait > thresholds[k]!; k++)
      sums[row + StaySum.waitedOver0 + k]!++;
  }

  private turnedAway(row: number, ended: number, reason: number): void {
    if (ended < this.watch.window.fromTick) return;
    if (reason === EndReason.rejected) this.sums[row + StaySum.refused]!++;
    else if (reason === EndReason.reneged) this.sums[row + StaySum.reneged]!++;
    else if (reason === EndReason.died) this.sums[row + StaySum.diedWaiting]!++;
  }

  private stay(
    row: number,
    service: number,
    began: number,
    ready: number,
    ended: number,
    reason: number,
  ): void {
    const { sums, wholeRun } = this;
    const from = this.watch.window.fromTick;
    const whole = service * WHOLE_RUN_KINDS;
    wholeRun[whole]! += ended - (began > 0 ? began : 0);
    if (ended > ready) wholeRun[whole + 2]! += ended - (ready > 0 ? ready : 0);
    if (ended < from) return;
    if (ready >= from) sums[row + StaySum.readied]!++;
    sums[row + StaySum.occupiedTicks]! += ended - (began > from ? began : from);
    if (ended > ready) sums[row + StaySum.delayedTicks]! += ended - (ready > from ? ready : from);
    if (ended - began >= LONG_STAYS[0]! * TICKS_PER_DAY) this.longNights(row, began, ended);
    if (reason === EndReason.stillPresent) return;
    if (reason === EndReason.interrupted) sums[row + StaySum.interrupted]!++;
    else this.finish(row, service, began, ready, ended, reason);
  }

  private finish(
    row: number,
    service: number,
    began: number,
    ready: number,
    ended: number,
    reason: number,
  ): void {
    const { sums } = this;
    const days = (ended - began) / TICKS_PER_DAY;
    sums[row + StaySum.finished]!++;
    this.periodCounts[(this.finder.of(ended) * this.watch.services + service) * PERIOD_COUNTS + 2]!++;
    sums[row + StaySum.stayDays]! += days;
    sums[row + StaySum.stayDaysSquared]! += days * days;
    if (reason === EndReason.died) sums[row + StaySum.died]!++;
    if (ready !== ready) return;
    sums[row + StaySum.ready]!++;
    sums[row + StaySum.readyAfterDays]! += (ready - began) / TICKS_PER_DAY;
    sums[row + StaySum.delayDays]! += (ended - ready) / TICKS_PER_DAY;
    if (ended > ready) sums[row + StaySum.delayed]!++;
    const whole = Math.floor(ended / TICKS_PER_DAY) - Math.floor(ready / TICKS_PER_DAY);
    sums[row + StaySum.band0 + bandOf(whole)]!++;
  }

  private longNights(row: number, began: number, ended: number): void {
    const from = this.watch.window.fromTick;
    for (let k = 0; k < LONG_STAYS.length; k++) {
      const since = began + LONG_STAYS[k]! * TICKS_PER_DAY - 1;
      this.sums[row + StaySum.nights7 + k]! += midnightsWithin(since > from ? since : from, ended);
    }
  }

  private rowOf(service: number, cohort: number, destination: number, pathway: number): number {
    const { cohorts, endings, pathways } = this.watch;
    const way = destination === NO_DESTINATION ? 0 : destination + endings + 1;
    const index = way * (pathways + 1) + pathway + 1;
    const offset = this.offsets[service * cohorts + cohort]?.[index] ?? -1;
    if (offset >= 0) return offset;
    this.groups.push({ service, cohort, destination, pathway, offset: this.groups.length * this.width });
    return this.addRow(service * cohorts + cohort, index);
  }

  private addRow(table: number, index: number): number {
    const { services, endings, pathways } = this.watch;
    const offset = (this.groups.length - 1) * this.width;
    this.offsets[table] ??= new Int32Array((services + endings + 1) * (pathways + 1)).fill(-1);
    this.offsets[table][index] = offset;
    if (offset + this.width > this.sums.length) {
      const wider = new Float64Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    return offset;
  }
}

function bandOf(days: number): number {
  if (days < 2) return days;
  if (days < 7) return days < 4 ? 2 : 3;
  return days < 14 ? 4 : days < 21 ? 5 : 6;
}
