import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import { grownBytes, grownFloats, grownInts } from './grown.ts';
import { Portions } from './portions.ts';

/** Where a plan stands. */
export const Stage = {
  free: 0,
  /** Laid out, waiting to start. */
  asked: 1,
  /** Started; drawing, or over and owed, or over and waiting for onward care. */
  running: 2,
  /** Its person has left in a period that is short: it takes its share at the end of the period. */
  leaving: 3,
} as const;

const FIRST_SLOTS = 64;

/**
 * Plans of people, one slot each, in typed arrays. Slots are reused; nothing is allocated once the
 * arrays have grown.
 *
 * In a `byDay` ledger (per day, per calendar week) an amount belongs to whole civil days and counts
 * from the beginning of its day; else it flows evenly over its portion, rounded down to the unit.
 */
export class PlanSlots {
  readonly byDay: boolean;
  readonly portions = new Portions(FIRST_SLOTS);
  stage = new Uint8Array(FIRST_SLOTS);
  /** Instant from which portions are counted. */
  anchor = new Float64Array(FIRST_SLOTS);
  /** Planned end. */
  end = new Float64Array(FIRST_SLOTS);
  /** Units due before the anchor: from earlier parts of the plan, or minus what was used before it began here. */
  base = new Float64Array(FIRST_SLOTS);
  /** Units a week drawn without end after the plan, -1 while none. */
  held = new Float64Array(FIRST_SLOTS);
  /** Units put off (or lost) for want of capacity, and of those paid since. */
  putOff = new Float64Array(FIRST_SLOTS);
  paid = new Float64Array(FIRST_SLOTS);
  /** Units due at the beginning of the period `markAt`, remembered when the plan changed within it. */
  mark = new Float64Array(FIRST_SLOTS);
  markAt = new Float64Array(FIRST_SLOTS);
  /** 1 when the plan has come to its end and its person waits for what is owed. */
  overdue = new Uint8Array(FIRST_SLOTS);
  #nextFree = new Int32Array(FIRST_SLOTS);
  #firstFree = -1;

  constructor(byDay: boolean) {
    this.byDay = byDay;
    this.#chain(0, FIRST_SLOTS);
  }

  take(): number {
    if (this.#firstFree < 0) this.#grow();
    const slot = this.#firstFree;
    this.#firstFree = this.#nextFree[slot]!;
    this.stage[slot] = Stage.asked;
    this.base[slot] = 0;
    this.held[slot] = -1;
    this.putOff[slot] = 0;
    this.paid[slot] = 0;
    this.markAt[slot] = -1;
    this.overdue[slot] = 0;
    return slot;
  }

  giveBack(slot: number): void {
    if (this.stage[slot] === Stage.free) throw new EngineError(`plan ${slot} of a pool was given back twice`);
    this.stage[slot] = Stage.free;
    this.#nextFree[slot] = this.#firstFree;
    this.#firstFree = slot;
  }

  /** Let the portions run from `anchor`. */
  runFrom(slot: number, anchor: number): void {
    this.anchor[slot] = anchor;
    this.end[slot] = anchor + this.portions.span(slot);
  }

  /** Units due from the start of the plan until `at`, were nothing ever put off. Never falls as `at` grows. */
  due(slot: number, at: number): number {
    const base = this.base[slot]!;
    const since = at - this.anchor[slot]!;
    if (this.held[slot]! >= 0) return base + this.#heldUnits(this.held[slot]!, since);
    if (at >= this.end[slot]!) return base + this.portions.total(slot);
    if (since <= 0) return base;
    const portions = this.portions;
    if (this.byDay) return base + portions.firstDays(slot, Math.ceil(since / TICKS_PER_DAY));
    const ticks = portions.portionTicks[slot]!;
    const portion = Math.floor(since / ticks);
    const length = portion === portions.count[slot]! - 1 ? portions.lastTicks[slot]! : ticks;
    const within = (since - portion * ticks) / length;
    return base + portions.before(slot, portion) + Math.floor(portions.amount(slot, portion) * within);
  }

  /** All that is planned, what is drawn without end counted until `at`. */
  planned(slot: number, at: number): number {
    return this.held[slot]! >= 0 ? this.due(slot, at) : this.base[slot]! + this.portions.total(slot);
  }

  /** Units due in the period that began at `start`, until `at`. */
  dueSince(slot: number, start: number, at: number): number {
    const before = this.markAt[slot] === start ? this.mark[slot]! : this.due(slot, start);
    return this.due(slot, at) - before;
  }

  /** Make everything due so far the base and drop the portions; `start` is the beginning of the period. */
  collapse(slot: number, at: number, start: number): void {
    if (this.markAt[slot] !== start) {
      this.mark[slot] = this.due(slot, start);
      this.markAt[slot] = start;
    }
    this.base[slot] = this.due(slot, at);
    this.held[slot] = -1;
    this.portions.begin(slot, TICKS_PER_WEEK);
    this.runFrom(slot, at);
  }

  /** Units a day that a plan held at `level` units a week draws of a ledger by the day. */
  static heldPerDay(level: number): number {
    return Math.floor(level / 7);
  }

  #heldUnits(held: number, since: number): number {
    if (since <= 0) return 0;
    if (this.byDay) return Math.ceil(since / TICKS_PER_DAY) * PlanSlots.heldPerDay(held);
    return Math.floor(held * (since / TICKS_PER_WEEK));
  }

  #grow(): void {
    const from = this.stage.length;
    const size = 2 * from;
    this.portions.grow(size);
    this.stage = grownBytes(this.stage, size);
    this.overdue = grownBytes(this.overdue, size);
    this.#nextFree = grownInts(this.#nextFree, size);
    for (const column of ['anchor', 'end', 'base', 'held', 'putOff', 'paid', 'mark', 'markAt'] as const) {
      this[column] = grownFloats(this[column], size);
    }
    this.#chain(from, size);
  }

  #chain(from: number, to: number): void {
    for (let slot = to - 1; slot >= from; slot -= 1) {
      this.#nextFree[slot] = this.#firstFree;
      this.#firstFree = slot;
    }
  }
}
