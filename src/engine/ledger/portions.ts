import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import { grownFloats, grownInts, grownBytes } from './grown.ts';

const FIRST_PORTIONS = 12;

/**
 * What each plan consists of: a run of portions of one length (a week or a day; the last may be
 * shorter), each a whole number of units, held as cumulative sums. One row for each slot.
 */
export class Portions {
  count: Int32Array;
  portionTicks: Float64Array;
  lastTicks: Float64Array;
  /** Units a week in the last week: what a finished bundle goes on drawing. */
  lastLevel: Float64Array;
  /** 1 when some portion is larger than the one before. */
  rising: Uint8Array;
  #cumulative: Float64Array;
  #stride = FIRST_PORTIONS + 1;

  constructor(slots: number) {
    this.count = new Int32Array(slots);
    this.portionTicks = new Float64Array(slots);
    this.lastTicks = new Float64Array(slots);
    this.lastLevel = new Float64Array(slots);
    this.rising = new Uint8Array(slots);
    this.#cumulative = new Float64Array(slots * this.#stride);
  }

  /** Begin to lay portions; `portionTicks` is a week or a day. */
  begin(slot: number, portionTicks: number): void {
    this.count[slot] = 0;
    this.rising[slot] = 0;
    this.portionTicks[slot] = portionTicks;
    this.lastTicks[slot] = portionTicks;
    this.lastLevel[slot] = 0;
    this.#cumulative[slot * this.#stride] = 0;
  }

  push(slot: number, units: number): void {
    const count = this.count[slot]!;
    if (count + 1 === this.#stride) this.#widen();
    const at = slot * this.#stride + count;
    const sum = this.#cumulative[at]! + units;
    if (!Number.isSafeInteger(sum))
      throw new EngineError(`a bundle of ${sum} units is no exact whole number`);
    if (count > 0 && units > this.amount(slot, count - 1)) this.rising[slot] = 1;
    this.#cumulative[at + 1] = sum;
    this.count[slot] = count + 1;
  }

  amount(slot: number, portion: number): number {
    const at = slot * this.#stride + portion;
    return this.#cumulative[at + 1]! - this.#cumulative[at]!;
  }

  /** Units a week drawn during a portion. */
  level(slot: number, portion: number): number {
    if (portion === this.count[slot]! - 1 && this.lastTicks[slot]! < this.portionTicks[slot]!) {
      return this.lastLevel[slot]!;
    }
    const amount = this.amount(slot, portion);
    return this.portionTicks[slot] === TICKS_PER_WEEK ? amount : 7 * amount;
  }

  /** Units of all portions. */
  total(slot: number): number {
    return this.#cumulative[slot * this.#stride + this.count[slot]!]!;
  }

  /** From the first portion to the end of the last [ticks]. */
  span(slot: number): number {
    const count = this.count[slot]!;
    return count === 0 ? 0 : (count - 1) * this.portionTicks[slot]! + this.lastTicks[slot]!;
  }

  /** Units of the first `days` whole days. */
  firstDays(slot: number, days: number): number {
    const count = this.count[slot]!;
    const first = slot * this.#stride;
    if (this.portionTicks[slot] === TICKS_PER_DAY) return this.#cumulative[first + Math.min(days, count)]!;
    const week = Math.floor(days / 7);
    if (week >= count) return this.#cumulative[first + count]!;
    const before = this.#cumulative[first + week]!;
    return before + Math.floor(((this.#cumulative[first + week + 1]! - before) * (days - 7 * week)) / 7);
  }

  /** Whole days from the first portion to the end of the last. */
  days(slot: number): number {
    return this.count[slot]! * (this.portionTicks[slot] === TICKS_PER_WEEK ? 7 : 1);
  }

  /** Units of the portions before `portion`. */
  before(slot: number, portion: number): number {
    return this.#cumulative[slot * this.#stride + portion]!;
  }

  /** Give `slot` the portions of `from`. */
  copy(slot: number, from: number): void {
    this.begin(slot, this.portionTicks[from]!);
    for (let i = 0; i < this.count[from]!; i += 1) this.push(slot, this.amount(from, i));
    this.lastTicks[slot] = this.lastTicks[from]!;
    this.lastLevel[slot] = this.lastLevel[from]!;
  }

  /**
   * Give `slot` the portions of `from` that begin after `ticks`, a bound between two of them, each cut to `kept`
   * of itself (0 to 1, rounded down to the unit); by the day when `byDay`.
   */
  copyRest(slot: number, from: number, rest: { ticks: number; kept: number; byDay: boolean }): void {
    const length = rest.byDay ? TICKS_PER_DAY : this.portionTicks[from]!;
    const first = Math.round(rest.ticks / length);
    if (Math.abs(rest.ticks - first * length) >= 1)
      throw new EngineError(`a plan was cut at ${rest.ticks} ticks, within a week`);
    const count = rest.byDay ? this.days(from) : this.count[from]!;
    this.begin(slot, length);
    for (let i = first; i < count; i += 1) {
      const amount = rest.byDay
        ? this.firstDays(from, i + 1) - this.firstDays(from, i)
        : this.amount(from, i);
      this.push(slot, Math.floor(amount * rest.kept));
    }
    if (!rest.byDay) this.lastTicks[slot] = this.lastTicks[from]!;
    this.lastLevel[slot] = Math.floor(this.lastLevel[from]! * rest.kept);
  }

  grow(slots: number): void {
    this.count = grownInts(this.count, slots);
    this.portionTicks = grownFloats(this.portionTicks, slots);
    this.lastTicks = grownFloats(this.lastTicks, slots);
    this.lastLevel = grownFloats(this.lastLevel, slots);
    this.rising = grownBytes(this.rising, slots);
    this.#cumulative = grownFloats(this.#cumulative, slots * this.#stride);
  }

  /** Room for plans of twice as many portions. */
  #widen(): void {
    const stride = 2 * (this.#stride - 1) + 1;
    const wide = new Float64Array(this.count.length * stride);
    for (let slot = 0; slot < this.count.length; slot += 1) {
      const row = slot * this.#stride;
      wide.set(this.#cumulative.subarray(row, row + this.#stride), slot * stride);
    }
    this.#cumulative = wide;
    this.#stride = stride;
  }
}
