/**
 * Who is held where, by what, at each midnight: needed to see through one blocked service to the
 * next. Two bytes per midnight for each combination met.
 */
import { TICKS_PER_DAY } from '../units.ts';
import type { Window } from './window.ts';

/** People held in `service` while waiting for `constraint` (-1 = a process), recorded under `code`. */
export interface BlockedPair {
  readonly service: number;
  readonly constraint: number;
  readonly code: number;
  /** People at each midnight of the window, in order. */
  readonly atMidnight: Uint16Array;
}

export class BlockedPairs {
  readonly pairs: BlockedPair[] = [];
  /** Midnights in the window; the first ends its first day. */
  readonly midnights: number;
  private readonly firstDay: number;
  private readonly services: number;
  private readonly index = new Map<number, BlockedPair>();

  constructor(services: number, window: Window) {
    this.services = services;
    this.firstDay = Math.floor(window.fromTick / TICKS_PER_DAY) + 1;
    this.midnights = Math.max(0, Math.floor(window.endTick / TICKS_PER_DAY) - this.firstDay + 1);
  }

  /** Adds one person at every midnight m with `after < m <= upTo` (both within the window). */
  add(who: Omit<BlockedPair, 'atMidnight'>, after: number, upTo: number): void {
    const first = Math.floor(after / TICKS_PER_DAY) + 1 - this.firstDay;
    const last = Math.floor(upTo / TICKS_PER_DAY) - this.firstDay;
    if (last < first) return;
    const { atMidnight } = this.pairOf(who);
    for (let day = first; day <= last; day++) atMidnight[day]!++;
  }

  private pairOf({ service, constraint, code }: Omit<BlockedPair, 'atMidnight'>): BlockedPair {
    const key = ((code + 1) * (this.services + 1) + constraint + 1) * this.services + service;
    let pair = this.index.get(key);
    if (pair === undefined) {
      pair = { service, constraint, code, atMidnight: new Uint16Array(this.midnights) };
      this.index.set(key, pair);
      this.pairs.push(pair);
    }
    return pair;
  }
}
