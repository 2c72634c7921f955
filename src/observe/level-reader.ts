/**
 * Reads level changes into integrals over the measured window and its periods, levels at midnight
 * and time spent at each level. One pass, no object per record.
 */
import { CapacityCheck } from './capacity-check.ts';
import { COUNTED_KINDS, Midnights } from './midnights.ts';
import type { ProbeReader } from './probe-reader.ts';
import { LEVEL_KINDS, LevelKind } from './records.ts';
import type { LevelChunk } from './records.ts';
import type { LevelWatch } from './level-watch.ts';
import { UNSET_INSTANT } from '../units.ts';
import { Slices } from './slices.ts';

/**
 * The reader. Series are numbered as in records.ts (service * LEVEL_KINDS + kind), and after them
 * one more for each service: the amount by which it stands over its capacity.
 */
export class LevelReader {
  /** Integral over each period [level x ticks], row-major: period * seriesCount + series. */
  readonly periodArea: Float64Array;
  /** Integral before the measured window [level x ticks], by series. */
  readonly warmUpArea: Float64Array;
  readonly midnights: Midnights;
  /** Time at each level in the window [ticks], by series of a counted kind; null for other kinds. */
  readonly timeAt: (Float64Array | null)[];
  readonly seriesCount: number;
  readonly slices: Slices;
  readonly probes: ProbeReader;
  readonly check: CapacityCheck;

  private readonly watch: LevelWatch;
  private readonly level: Float64Array;
  private readonly since: Float64Array;
  /** Integral since the last edge. */
  private readonly area: Float64Array;
  /** Series that stands for being over capacity, for series that enter into it; else -1. */
  private readonly overOf: Int32Array;
  /** Series of the capacity that a series counts against (its own for a capacity); else -1. */
  private readonly capacityOf: Int32Array;
  private next = UNSET_INSTANT;
  private nextEdge = 0;
  private period = -1;

  constructor(watch: LevelWatch) {
    const { services, window } = watch;
    const periods = window.edges.length - 1;
    const series = services * LEVEL_KINDS;
    this.watch = watch;
    this.probes = watch.probes;
    this.seriesCount = series + services;
    this.periodArea = new Float64Array(periods * this.seriesCount);
    this.warmUpArea = new Float64Array(this.seriesCount);
    this.midnights = new Midnights(services, window, watch.census);
    this.timeAt = Array.from({ length: this.seriesCount }, (_, s) =>
      s < series && s % LEVEL_KINDS < COUNTED_KINDS ? new Float64Array(16) : null,
    );
    this.slices = new Slices(services, watch.sliceTicks, window.endTick);
    this.check = new CapacityCheck(services);
    this.level = new Float64Array(this.seriesCount);
    this.since = new Float64Array(this.seriesCount);
    this.area = new Float64Array(this.seriesCount);
    this.overOf = new Int32Array(this.seriesCount).fill(-1);
    this.capacityOf = new Int32Array(this.seriesCount).fill(-1);
    for (let service = 0; service < services; service++) this.pair(service);
    this.setNext();
  }

  /** Reads a chunk: the reader to give to the model. */
  readonly read = (chunk: LevelChunk): void => {
    const { at, series, level: levels, length } = chunk;
    const { level, since, area, timeAt, capacityOf, overOf } = this;
    for (let i = 0; i < length; i++) {
      const t = at[i]!;
      if (t >= this.next) this.pass(t);
      const s = series[i]!;
      const old = level[s]!;
      const lasted = t - since[s]!;
      if (lasted > 0) {
        area[s]! += old * lasted;
        since[s] = t;
        const counts = timeAt[s];
        if (counts) {
          if (old < counts.length) counts[old | 0]! += lasted;
          else this.grow(s, old, lasted);
        }
      }
      const now = levels[i]!;
      level[s] = now;
      const c = capacityOf[s]!;
      if (c >= 0 && (c === s || now > level[c]! || level[overOf[s]!]! > 0)) this.over(s, t);
    }
  };

  /** Closes every integral at the end of the run. Call once, after the last chunk. */
  finish(): void {
    this.pass(this.watch.window.endTick + 0.5);
  }

  /** Integral of a series over the window [level x ticks]. */
  total(series: number): number {
    let sum = 0;
    for (let i = series; i < this.periodArea.length; i += this.seriesCount) sum += this.periodArea[i]!;
    return sum;
  }

  /** Number of the series of `service` over its capacity. */
  overSeries(service: number): number {
    return this.watch.services * LEVEL_KINDS + service;
  }

  /** Ties what a service has in use to its capacity. */
  private pair(service: number): void {
    const base = service * LEVEL_KINDS;
    const used = base + (this.watch.pool[service] === 1 ? LevelKind.drawn : LevelKind.occupied);
    const capacity = base + LevelKind.capacity;
    this.overOf[used] = this.overOf[capacity] = this.overSeries(service);
    this.capacityOf[used] = this.capacityOf[capacity] = capacity;
  }

  /** Keeps the amount over capacity up to date; almost always it stays at nothing. */
  private over(s: number, t: number): void {
    const o = this.overOf[s]!;
    const service = o - this.watch.services * LEVEL_KINDS;
    const base = service * LEVEL_KINDS;
    const kind = s - base;
    if (kind === LevelKind.capacity) this.check.capacityStated(service, t);
    const used = this.watch.pool[service] === 1 ? LevelKind.drawn : LevelKind.occupied;
    const over = Math.max(0, this.level[base + used]! - this.level[base + LevelKind.capacity]!);
    const old = this.level[o]!;
    if (over === old) return;
    this.area[o]! += old * (t - this.since[o]!);
    this.since[o] = t;
    this.level[o] = over;
    if (this.watch.pool[service] === 1) return;
    this.check.overChanged(service, t);
    this.setNext();
  }

  private setNext(): void {
    const edge = this.watch.window.edges[this.nextEdge] ?? Infinity;
    const first = Math.min(edge, this.midnights.next, this.slices.next, this.probes.next);
    this.next = Math.min(first, this.check.suspectAt + 0.5);
  }

  /** Fires every threshold up to `t`, in order: settling, looks, midnights, slices, edges of periods. */
  private pass(t: number): void {
    while (this.next <= t) {
      const now = this.next;
      if (now >= this.check.suspectAt + 0.5) this.check.settle(this.level);
      if (this.probes.next <= now) this.probes.look(now, this.level);
      if (this.midnights.next <= now) this.midnights.count(this.level, this.period);
      if (this.slices.next <= now) this.closeSlice();
      if (this.watch.window.edges[this.nextEdge]! <= now) this.closePeriod();
      this.setNext();
    }
  }

  private closePeriod(): void {
    const edge = this.watch.window.edges[this.nextEdge]!;
    this.flush(edge);
    const into = this.period < 0 ? this.warmUpArea : this.periodArea;
    into.set(this.area, this.period < 0 ? 0 : this.period * this.seriesCount);
    this.slices.carry(this.area);
    this.area.fill(0);
    if (this.period < 0) for (const counts of this.timeAt) counts?.fill(0);
    this.period++;
    this.nextEdge++;
  }

  private closeSlice(): void {
    this.flush(this.slices.next);
    this.slices.close(this.area);
  }

  /** Brings every integral up to `tick`. */
  private flush(tick: number): void {
    for (let s = 0; s < this.seriesCount; s++) {
      const lasted = tick - this.since[s]!;
      if (lasted <= 0) continue;
      const level = this.level[s]!;
      this.area[s]! += level * lasted;
      this.since[s] = tick;
      const counts = this.timeAt[s];
      if (!counts) continue;
      if (level < counts.length) counts[level]! += lasted;
      else this.grow(s, level, lasted);
    }
  }

  private grow(series: number, level: number, lasted: number): void {
    const old = this.timeAt[series]!;
    const wider = new Float64Array(Math.max(level + 1, old.length * 2));
    wider.set(old);
    wider[level]! += lasted;
    this.timeAt[series] = wider;
  }
}
