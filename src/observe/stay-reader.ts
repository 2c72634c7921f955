/**
 * Reads stays into sums by service, cohort, next destination and pathway. The warm-up is cut here and only
 * here: counts go by the instant they are about, person-time by the part inside the window.
 */
import { TICKS_PER_DAY } from '../units.ts';
import { CHUNK_RECORDS } from './chunk.ts';
import { EndReason } from './records.ts';
import type { StayChunk } from './records.ts';
import { bandOf, LONG_STAYS, PERIOD_COUNTS, PeriodCount, StaySum, WHOLE_RUN_KINDS } from './stay-columns.ts';
import { StayTable } from './stay-table.ts';
import type { StayKinds } from './stay-table.ts';
import { midnightsWithin, PeriodFinder } from './window.ts';
import type { Window } from './window.ts';

const DAYS_PER_WEEK = 7;
const LONG_TICKS = LONG_STAYS[0]! * TICKS_PER_DAY;

export interface StayWatch extends StayKinds {
  readonly window: Window;
  /** Day of the week of the day that begins at tick 0: 0 Monday to 6 Sunday. */
  readonly firstWeekday: number;
  /** Spans [from, end) of the window in which `beganInAutumn` counts [ticks]. */
  readonly autumns: readonly (readonly [from: number, end: number])[];
  /** Waits longer than each of these are counted [ticks, ascending, the first 0]. */
  readonly waitThresholds: readonly number[];
}

export class StayReader {
  /** Sums by service, cohort, next destination and pathway. */
  readonly table: StayTable;
  /** Row-major: (period * services + service) * PERIOD_COUNTS + one of `PeriodCount`. */
  readonly periodCounts: Float64Array;
  /** Person-time from tick 0 to the end [ticks]: service * 3 + (in place 0, waiting 1, delayed 2). */
  readonly wholeRun: Float64Array;
  /** Offsets of sums, and periods, of the records of a chunk. */
  private rows = new Int32Array(CHUNK_RECORDS);
  private periods = new Int32Array(CHUNK_RECORDS);
  private readonly services: number;
  private readonly fromTick: number;
  private readonly finder: PeriodFinder;
  private readonly thresholds: Float64Array;
  private readonly autumns: StayWatch['autumns'];
  private readonly firstWeekday: number;

  constructor(watch: StayWatch) {
    const { services, window, waitThresholds } = watch;
    this.services = services;
    this.fromTick = window.fromTick;
    this.table = new StayTable(watch, StaySum.waitedOver0 + waitThresholds.length);
    this.thresholds = Float64Array.from(waitThresholds);
    this.autumns = watch.autumns;
    this.firstWeekday = watch.firstWeekday;
    this.periodCounts = new Float64Array((window.edges.length - 1) * services * PERIOD_COUNTS);
    this.wholeRun = new Float64Array(services * WHOLE_RUN_KINDS);
    this.finder = new PeriodFinder(window);
  }

  /** Reads a chunk: the reader to give to the model. One pass for each question, so that each is a tight loop over columns. */
  readonly read = (chunk: StayChunk): void => {
    if (chunk.length > this.rows.length) this.widen(chunk.length);
    this.findRows(chunk);
    this.requests(chunk);
    this.waits(chunk);
    this.begins(chunk);
    this.stays(chunk);
    this.ends(chunk);
  };

  private widen(records: number): void {
    this.rows = new Int32Array(records);
    this.periods = new Int32Array(records);
  }

  private findRows({ service, cohort, destination, pathway, length }: StayChunk): void {
    const { rows } = this;
    for (let i = 0; i < length; i++)
      rows[i] = this.table.rowOf(service[i]!, cohort[i]!, destination[i]!, pathway[i]!);
  }

  private requests({ requestedAt, reason, service, planned, length }: StayChunk): void {
    const { rows, periods, periodCounts, services } = this;
    const { sums } = this.table;
    this.finder.fill(requestedAt, length, periods);
    for (let i = 0; i < length; i++) {
      const period = periods[i]!;
      if (period < 0 || reason[i] === EndReason.withdrawn) continue;
      const row = rows[i]!;
      sums[row + StaySum.requested]!++;
      periodCounts[(period * services + service[i]!) * PERIOD_COUNTS + PeriodCount.requested]!++;
      const plan = planned[i]!;
      if (plan !== plan) continue;
      sums[row + StaySum.plans]!++;
      sums[row + StaySum.planned]! += plan;
    }
  }

  /** Person-time of waits, and what became of those that were no stay. */
  private waits({ requestedAt, startedAt, endedAt, service, reason, length }: StayChunk): void {
    const { rows, wholeRun, fromTick } = this;
    const { sums } = this.table;
    for (let i = 0; i < length; i++) {
      const asked = requestedAt[i]!;
      const began = startedAt[i]!;
      const until = began === began ? began : endedAt[i]!;
      const row = rows[i]!;
      if (until > asked && until > 0) {
        wholeRun[service[i]! * WHOLE_RUN_KINDS + 1]! += until - (asked > 0 ? asked : 0);
        if (until > fromTick)
          sums[row + StaySum.waitingTicks]! += until - (asked > fromTick ? asked : fromTick);
      }
      if (began === began || until < fromTick) continue;
      const why = reason[i]!;
      if (why === EndReason.rejected) sums[row + StaySum.refused]!++;
      else if (why === EndReason.reneged) sums[row + StaySum.reneged]!++;
      else if (why === EndReason.died) sums[row + StaySum.diedWaiting]!++;
    }
  }

  private begins({ requestedAt, startedAt, service, length }: StayChunk): void {
    const { rows, periods, periodCounts, services, thresholds, autumns } = this;
    const { sums } = this.table;
    this.finder.fill(startedAt, length, periods);
    for (let i = 0; i < length; i++) {
      const period = periods[i]!;
      if (period < 0) continue;
      const row = rows[i]!;
      sums[row + StaySum.began]!++;
      for (let k = 0; k < autumns.length; k++) {
        const [from, end] = autumns[k]!;
        if (startedAt[i]! >= from && startedAt[i]! < end) sums[row + StaySum.beganInAutumn]!++;
      }
      periodCounts[(period * services + service[i]!) * PERIOD_COUNTS + PeriodCount.began]!++;
      const wait = startedAt[i]! - requestedAt[i]!;
      if (wait <= 0) continue;
      const days = wait / TICKS_PER_DAY;
      sums[row + StaySum.waitDays]! += days;
      sums[row + StaySum.waitDaysSquared]! += days * days;
      for (let k = 0; k < thresholds.length && wait > thresholds[k]!; k++)
        sums[row + StaySum.waitedOver0 + k]!++;
    }
  }

  /** Person-time of stays (nothing where none began: every comparison with NaN is false). */
  private stays({ startedAt, readyAt, endedAt, service, length }: StayChunk): void {
    const { rows, wholeRun, fromTick } = this;
    const { sums } = this.table;
    for (let i = 0; i < length; i++) {
      const began = startedAt[i]!;
      const ended = endedAt[i]!;
      if (!(ended >= began)) continue;
      const ready = readyAt[i]!;
      const whole = service[i]! * WHOLE_RUN_KINDS;
      const row = rows[i]!;
      wholeRun[whole]! += ended - (began > 0 ? began : 0);
      if (ended > ready) wholeRun[whole + 2]! += ended - (ready > 0 ? ready : 0);
      if (ended < fromTick) continue;
      if (ready >= fromTick) sums[row + StaySum.readied]!++;
      sums[row + StaySum.occupiedTicks]! += ended - (began > fromTick ? began : fromTick);
      if (ended > ready) sums[row + StaySum.delayedTicks]! += ended - (ready > fromTick ? ready : fromTick);
      if (ended - began >= LONG_TICKS) this.longNights(row, began, ended);
    }
  }

  /** Stays that ended in the window: their length, and their delay if they became ready. */
  private ends({ startedAt, readyAt, dischargeReadyAt, endedAt, service, reason, length }: StayChunk): void {
    const { rows, periods, periodCounts, services } = this;
    const { sums } = this.table;
    this.finder.fill(endedAt, length, periods);
    for (let i = 0; i < length; i++) {
      const why = reason[i]!;
      const began = startedAt[i]!;
      if (periods[i]! < 0 || began !== began || why === EndReason.stillPresent) continue;
      const row = rows[i]!;
      if (why === EndReason.interrupted) {
        sums[row + StaySum.interrupted]!++;
        continue;
      }
      const ready = readyAt[i]!;
      const days = (endedAt[i]! - began) / TICKS_PER_DAY;
      sums[row + StaySum.finished]!++;
      sums[row + StaySum.finishedOnMonday + this.weekdayOf(endedAt[i]!)]!++;
      const counts = (periods[i]! * services + service[i]!) * PERIOD_COUNTS;
      periodCounts[counts + PeriodCount.finished]!++;
      sums[row + StaySum.stayDays]! += days;
      sums[row + StaySum.stayDaysSquared]! += days * days;
      if (why === EndReason.died) sums[row + StaySum.died]!++;
      if (ready !== ready) continue;
      sums[row + StaySum.ready]!++;
      sums[row + StaySum.readyAfterDays]! += (ready - began) / TICKS_PER_DAY;
      // Delay is counted from the discharge-ready clock; where that never began (NaN), there was none.
      const from = dischargeReadyAt[i]!;
      const nights = endedAt[i]! > from ? this.delay(row, from, endedAt[i]!) : 0;
      sums[row + StaySum.band0 + bandOf(nights)]!++;
      periodCounts[counts + PeriodCount.ready]!++;
      if (nights === 0) periodCounts[counts + PeriodCount.onReadyDate]!++;
      else periodCounts[counts + PeriodCount.delayDates]! += nights;
    }
  }

  private weekdayOf(tick: number): number {
    return (this.firstWeekday + Math.floor(tick / TICKS_PER_DAY)) % DAYS_PER_WEEK;
  }

  /** Adds up a delay; its length in dates [days]. */
  private delay(row: number, ready: number, ended: number): number {
    const { sums } = this.table;
    sums[row + StaySum.delayDays]! += (ended - ready) / TICKS_PER_DAY;
    sums[row + StaySum.delayed]!++;
    const nights = Math.floor(ended / TICKS_PER_DAY) - Math.floor(ready / TICKS_PER_DAY);
    sums[row + StaySum.delayDates]! += nights;
    return nights;
  }

  private longNights(row: number, began: number, ended: number): void {
    for (let k = 0; k < LONG_STAYS.length; k++) {
      const since = began + LONG_STAYS[k]! * TICKS_PER_DAY - 1;
      this.table.sums[row + StaySum.nights7 + k]! += midnightsWithin(Math.max(since, this.fromTick), ended);
    }
  }
}
