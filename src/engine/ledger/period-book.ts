import { TICKS_PER_DAY } from '../../units.ts';
import type { Book } from './book.ts';
import type { Capacity } from './capacity.ts';
import { grownFloats } from './grown.ts';
import type { Periods } from './periods.ts';
import { PlanSlots } from './plan-slots.ts';
import type { BookParts } from './rate-book.ts';
import type { Steps } from './steps.ts';

/** The `day` and `week` ledgers: what is drawn in a civil day or calendar week stays within what there is in it. */
export class PeriodBook implements Book {
  readonly #slots: PlanSlots;
  readonly #capacity: Capacity;
  readonly #periods: Periods;
  readonly #horizonDays: number;
  /** Units promised in each period; what is drawn without end only for days before `#heldDay`. */
  #promised = new Float64Array(512);
  #lastPromised = -1;
  #heldPerDay = 0;
  #heldDay = 0;
  /** Capacity of each period by the steps last asked for; NaN = not yet worked out. */
  #room = new Float64Array(512).fill(NaN);
  #roomOf: Steps;

  constructor({ slots, capacity, periods, horizon }: BookParts) {
    this.#slots = slots;
    this.#capacity = capacity;
    this.#periods = periods;
    this.#horizonDays = horizon / TICKS_PER_DAY;
    this.#roomOf = capacity.actual;
  }

  fits(slot: number, anchor: number, known: Steps): boolean {
    const portions = this.#slots.portions;
    const days = Math.min(portions.days(slot), this.#horizonDays);
    const first = anchor / TICKS_PER_DAY;
    let day = 0;
    let before = 0;
    while (day < days) {
      const period = this.#periods.ofDay(first + day);
      day = Math.min(days, this.#periods.firstDay(period + 1) - first);
      const until = portions.firstDays(slot, day);
      if (until > before && this.#drawnIn(period) + until - before > this.#capacityOf(period, known))
        return false;
      before = until;
    }
    return true;
  }

  commit(slot: number, at: number): void {
    this.#enter(slot, Math.floor(at / TICKS_PER_DAY), 1);
  }

  release(slot: number, at: number): void {
    this.#enter(slot, Math.ceil(at / TICKS_PER_DAY), -1);
  }

  hold(level: number, at: number): void {
    this.#bookHeldBefore(Math.ceil(at / TICKS_PER_DAY));
    this.#heldPerDay += PlanSlots.heldPerDay(level);
  }

  letGo(level: number, at: number): void {
    this.#bookHeldBefore(Math.ceil(at / TICKS_PER_DAY));
    this.#heldPerDay -= PlanSlots.heldPerDay(level);
  }

  drawnAt(at: number): number {
    return this.#drawnIn(this.#periodAt(at));
  }

  capacityAt(at: number): number {
    return this.#capacityOf(this.#periodAt(at), this.#capacity.actual);
  }

  /** A later day cuts the plan otherwise and may let it in. */
  nextRoom(at: number): number {
    return (Math.floor(at / TICKS_PER_DAY) + 1) * TICKS_PER_DAY;
  }

  nextChange(at: number): number {
    return this.#periods.endOf(at);
  }

  nextShort(start: number): number {
    const actual = this.#capacity.actual;
    const first = this.#periodAt(start);
    for (let period = first; period <= this.#lastPromised; period += 1) {
      if (this.#drawnIn(period) > this.#capacityOf(period, actual)) return this.#endOf(period);
    }
    return this.#nextShortHeld(Math.max(first, this.#lastPromised + 1));
  }

  isShort(start: number, at: number): boolean {
    if (at <= start) return false;
    const period = this.#periodAt(start);
    return this.#drawnIn(period) > this.#capacityOf(period, this.#capacity.knownAt(at));
  }

  forgetBefore(start: number): void {
    this.#bookHeldBefore(start / TICKS_PER_DAY);
  }

  #periodAt(at: number): number {
    return this.#periods.ofDay(Math.floor(at / TICKS_PER_DAY));
  }

  #endOf(period: number): number {
    return this.#periods.firstDay(period + 1) * TICKS_PER_DAY;
  }

  #drawnIn(period: number): number {
    const promised = period <= this.#lastPromised ? this.#promised[period]! : 0;
    if (this.#heldPerDay === 0) return promised;
    const from = Math.max(this.#heldDay, this.#periods.firstDay(period));
    return promised + this.#heldPerDay * Math.max(0, this.#periods.firstDay(period + 1) - from);
  }

  #capacityOf(period: number, steps: Steps): number {
    if (steps !== this.#roomOf) {
      this.#room.fill(NaN);
      this.#roomOf = steps;
    }
    if (period >= this.#room.length) {
      const from = this.#room.length;
      this.#room = grownFloats(this.#room, 2 * period).fill(NaN, from);
    }
    const known = this.#room[period]!;
    if (!Number.isNaN(known)) return known;
    const start = Math.max(0, this.#periods.firstDay(period) * TICKS_PER_DAY);
    return (this.#room[period] = this.#capacity.over(steps, start, this.#endOf(period)));
  }

  /** When all that is drawn is drawn without end: the first period that cannot give it. */
  #nextShortHeld(first: number): number {
    const actual = this.#capacity.actual;
    if (this.#heldPerDay === 0 || this.#heldPerDay * this.#periods.days <= actual.lowest) return Infinity;
    const lastChange = this.#periodAt(actual.at[actual.at.length - 1]!);
    for (let period = first; period <= Math.max(first, lastChange + 1); period += 1) {
      if (this.#drawnIn(period) > this.#capacityOf(period, actual)) return this.#endOf(period);
    }
    return Infinity;
  }

  /** Write into the periods what is drawn without end on the days before `day`. */
  #bookHeldBefore(day: number): void {
    for (; this.#heldPerDay > 0 && this.#heldDay < day; this.#heldDay += 1) {
      this.#add(this.#periods.ofDay(this.#heldDay), this.#heldPerDay);
    }
    this.#heldDay = Math.max(this.#heldDay, day);
  }

  #enter(slot: number, fromDay: number, sign: 1 | -1): void {
    const portions = this.#slots.portions;
    const first = this.#slots.anchor[slot]! / TICKS_PER_DAY;
    const days = portions.days(slot);
    let day = Math.max(0, fromDay - first);
    let before = portions.firstDays(slot, day);
    while (day < days) {
      const period = this.#periods.ofDay(first + day);
      day = Math.min(days, this.#periods.firstDay(period + 1) - first);
      const until = portions.firstDays(slot, day);
      this.#add(period, sign * (until - before));
      before = until;
    }
  }

  #add(period: number, units: number): void {
    if (period >= this.#promised.length) this.#promised = grownFloats(this.#promised, 2 * period);
    this.#promised[period]! += units;
    this.#lastPromised = Math.max(this.#lastPromised, period);
  }
}
