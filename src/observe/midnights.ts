/** Levels at the midnights of the measured window. A midnight belongs to the day it ends and is seen just before it. */
import { TICKS_PER_DAY, UNSET_INSTANT } from '../units.ts';
import { LEVEL_KINDS, LevelKind } from './records.ts';
import type { Window } from './window.ts';

/** Kinds of level that count whole people: occupied, waiting, delayed. */
export const COUNTED_KINDS = 3;

export class Midnights {
  /** Sum of levels at the midnights of each period, row-major: period * services * 3 + service * 3 + kind. */
  readonly sum: Float64Array;
  /** Midnights counted in each period. */
  readonly counted: Float64Array;
  /** Occupied at each midnight, a row for each service asked for. */
  readonly census: readonly Int32Array[];
  /** Next midnight [ticks]; Infinity after the last. */
  next: number = UNSET_INSTANT;
  private readonly services: number;
  private readonly censusOf: readonly number[];
  private readonly endTick: number;
  private done = 0;

  constructor(services: number, window: Window, censusOf: readonly number[]) {
    const periods = window.edges.length - 1;
    const days = Math.floor((window.endTick - window.fromTick) / TICKS_PER_DAY);
    this.services = services;
    this.censusOf = censusOf;
    this.endTick = window.endTick;
    this.sum = new Float64Array(periods * services * COUNTED_KINDS);
    this.counted = new Float64Array(periods);
    this.census = censusOf.map(() => new Int32Array(days));
    this.next = days > 0 ? window.fromTick + TICKS_PER_DAY : Infinity;
  }

  /** Takes the levels at the next midnight, which lies in `period`. */
  count(level: Float64Array, period: number): void {
    const row = period * this.services * COUNTED_KINDS;
    for (let service = 0; service < this.services; service++)
      for (let kind = 0; kind < COUNTED_KINDS; kind++)
        this.sum[row + service * COUNTED_KINDS + kind]! += level[service * LEVEL_KINDS + kind]!;
    for (const [i, service] of this.censusOf.entries())
      this.census[i]![this.done] = level[service * LEVEL_KINDS + LevelKind.occupied]!;
    this.counted[period]!++;
    this.done++;
    this.next += TICKS_PER_DAY;
    if (this.next > this.endTick) this.next = Infinity;
  }
}
