import { TICKS_PER_DAY } from '../../units.ts';
import type { Book } from './book.ts';
import type { Capacity } from './capacity.ts';
import type { Periods } from './periods.ts';
import type { PlanSlots } from './plan-slots.ts';
import { Segments } from './segments.ts';
import { Skyline } from './skyline.ts';
import type { Steps } from './steps.ts';

export interface BookParts {
  readonly slots: PlanSlots;
  readonly capacity: Capacity;
  readonly periods: Periods;
  /** How far ahead a plan must fit [ticks]. */
  readonly horizon: number;
}

/** The `rate` ledger: at every instant the units a week being drawn stay within those there are. */
export class RateBook implements Book {
  readonly #slots: PlanSlots;
  readonly #capacity: Capacity;
  readonly #periods: Periods;
  readonly #horizon: number;
  readonly #skyline = new Skyline();
  readonly #segments = new Segments();
  /** Units a week free at the instant `#spareAt`, as things are known; NaN = not worked out. */
  #spare = 0;
  #spareAt = NaN;

  constructor({ slots, capacity, periods, horizon }: BookParts) {
    this.#slots = slots;
    this.#capacity = capacity;
    this.#periods = periods;
    this.#horizon = horizon;
  }

  fits(slot: number, anchor: number, known: Steps): boolean {
    const portions = this.#slots.portions;
    if (portions.count[slot] === 0) return true;
    // Most plans that do not fit are too large at once: spare the reading of the whole plan.
    if (this.#spareAt !== anchor) {
      this.#spare = known.valueAt(anchor) - this.#skyline.levelAt(anchor);
      this.#spareAt = anchor;
    }
    const first = portions.level(slot, 0);
    if (first > 0 && first > this.#spare) return false;
    this.#segments.read(portions, slot, this.#horizon);
    return this.#skyline.fits(this.#segments, anchor, known);
  }

  commit(slot: number, at: number): void {
    this.#enter(slot, at, 1);
  }

  release(slot: number, at: number): void {
    this.#enter(slot, at, -1);
  }

  hold(level: number, at: number): void {
    this.#add(at, Infinity, level);
  }

  letGo(level: number, at: number): void {
    this.#add(at, Infinity, -level);
  }

  drawnAt(at: number): number {
    return this.#skyline.levelAt(at);
  }

  capacityAt(at: number): number {
    return this.#capacity.actual.valueAt(at);
  }

  nextRoom(at: number, known: Steps, rising: number): number {
    let soonest = Infinity;
    for (
      let drop = this.#skyline.nextDrop(at);
      drop < soonest + rising;
      drop = this.#skyline.nextDrop(drop)
    ) {
      soonest = Math.min(soonest, earliestStart(drop, at, rising));
    }
    for (let rise = known.nextRise(at); rise < soonest + rising; rise = known.nextRise(rise)) {
      soonest = Math.min(soonest, earliestStart(rise, at, rising));
    }
    return soonest;
  }

  nextChange(at: number): number {
    return this.#skyline.nextChange(at);
  }

  nextShort(start: number): number {
    const above = this.#skyline.nextAbove(start, this.#capacity.actual);
    return above === Infinity ? Infinity : this.#periods.endOf(above);
  }

  isShort(start: number, at: number): boolean {
    return this.#skyline.nextAbove(start, this.#capacity.actual) < at;
  }

  forgetBefore(start: number): void {
    this.#skyline.forgetBefore(start);
  }

  #add(from: number, to: number, units: number): void {
    this.#skyline.add(from, to, units);
    this.#spareAt = NaN;
  }

  #enter(slot: number, at: number, sign: 1 | -1): void {
    const segments = this.#segments;
    segments.read(this.#slots.portions, slot, Infinity);
    const anchor = this.#slots.anchor[slot]!;
    let from = anchor;
    for (let k = 0; k < segments.count; k += 1) {
      const until = anchor + segments.until[k]!;
      this.#add(Math.max(from, at), until, sign * segments.level[k]!);
      from = until;
    }
  }
}

/**
 * Room that appears at `change` is of use at once to a plan that only falls. One that rises may have
 * to start whole days before, so that its larger part meets the room: the first such instant after `at`.
 */
function earliestStart(change: number, at: number, rising: number): number {
  if (rising === 0) return change;
  const days = Math.min(Math.ceil((change - at) / TICKS_PER_DAY) - 1, Math.floor(rising / TICKS_PER_DAY));
  return change - days * TICKS_PER_DAY;
}
