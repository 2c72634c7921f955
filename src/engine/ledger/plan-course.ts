import { TICKS_PER_DAY } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import { Stage } from './plan-slots.ts';
import type { Pool } from './pool.ts';

/** What happens to a plan from its start to its close. */
export class PlanCourse {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Run the plan from `at`, `elapsed` ticks of it already used. Returns its planned end. */
  start(slot: number, at: number, elapsed: number): number {
    const { slots, book, running, accounts, periods, clock } = this.#pool;
    const anchor = this.#pool.anchorOf(at);
    const used = slots.byDay ? Math.floor(elapsed / TICKS_PER_DAY) * TICKS_PER_DAY : elapsed;
    slots.runFrom(slot, anchor - used);
    // A placement is over as it begins: nothing of it is used before.
    if (used > 0) slots.base[slot] = -slots.due(slot, anchor);
    slots.mark[slot] = 0;
    slots.markAt[slot] = periods.startOf(at);
    slots.stage[slot] = Stage.running;
    running.append(slot);
    accounts.planned += slots.planned(slot, at);
    book.commit(slot, anchor);
    clock.changed();
    return Math.max(at, slots.end[slot]!);
  }

  /** Whether the person may go on at the planned end; if not, they wait for the settlement. */
  complete(slot: number, at: number): boolean {
    const { slots, spec, settlement } = this.#pool;
    if (spec.shortfall === 'lost' || (this.#pool.owed(slot) === 0 && !this.#pool.isShort(at))) return true;
    slots.overdue[slot] = 1;
    settlement.waiting += 1;
    return false;
  }

  /** Release what is left of the plan and close it, or leave it to the settlement of a period that is short. */
  finish(slot: number, at: number): void {
    const { slots, book, accounts, periods, clock } = this.#pool;
    const due = slots.due(slot, at);
    if (slots.held[slot]! >= 0) {
      book.letGo(slots.held[slot]!, at);
      accounts.planned += due - slots.base[slot]!;
    } else {
      accounts.released += slots.planned(slot, at) - due;
      if (at < slots.end[slot]!) book.release(slot, at);
    }
    slots.collapse(slot, at, periods.startOf(at));
    this.#leaveOrClose(slot, at);
    clock.changed();
  }

  /** Go on drawing what was drawn in the last week, without end. */
  holdOn(slot: number, at: number): void {
    const { slots, book, spec, periods, clock } = this.#pool;
    this.#expectOver(slot, at);
    const level = slots.portions.lastLevel[slot]!;
    if (spec.whileWaiting === 'none' || level === 0) return;
    slots.collapse(slot, at, periods.startOf(at));
    slots.held[slot] = level;
    slots.anchor[slot] = slots.byDay ? Math.ceil(at / TICKS_PER_DAY) * TICKS_PER_DAY : at;
    book.hold(level, at);
    clock.mayFallShort = true;
    clock.changed();
  }

  /** Go on with the portions of `extra`. Returns the new end. */
  extend(slot: number, extra: number, at: number): number {
    const { slots, book, accounts, periods, clock } = this.#pool;
    this.#expectOver(slot, at);
    slots.collapse(slot, at, periods.startOf(at));
    slots.portions.copy(slot, extra);
    slots.runFrom(slot, this.#pool.anchorOf(at));
    accounts.planned += slots.portions.total(extra);
    book.commit(slot, at);
    clock.changed();
    return slots.end[slot]!;
  }

  /** From `at`, whole weeks after the start, draw only `kept` (0 to 1) of what was planned; the end stays. */
  lighten(slot: number, kept: number, at: number): void {
    const { slots, book, accounts, periods, clock } = this.#pool;
    if (at >= slots.end[slot]! || slots.held[slot]! >= 0)
      throw new EngineError(`plan ${slot} of a pool is over at ${at}, and cannot become smaller`);
    const planned = slots.planned(slot, at);
    const from = slots.byDay ? Math.ceil(at / TICKS_PER_DAY) * TICKS_PER_DAY : at;
    book.release(slot, at);
    const rest = slots.take();
    const ticks = from - slots.anchor[slot]!;
    slots.portions.copyRest(rest, slot, { ticks, kept, byDay: slots.byDay });
    slots.collapse(slot, at, periods.startOf(at));
    slots.portions.copy(slot, rest);
    slots.giveBack(rest);
    slots.runFrom(slot, from);
    accounts.released += planned - slots.planned(slot, at);
    book.commit(slot, from);
    clock.changed();
  }

  /** Only a plan that has come to its end, and is not held on already, may go on. */
  #expectOver(slot: number, at: number): void {
    const { slots } = this.#pool;
    if (at >= slots.end[slot]! && slots.held[slot]! < 0) return;
    throw new EngineError(`plan ${slot} of a pool is not over at ${at}, or goes on already`);
  }

  #leaveOrClose(slot: number, at: number): void {
    const { slots, settlement, accounts, periods, spec } = this.#pool;
    if (slots.overdue[slot] === 1) {
      slots.overdue[slot] = 0;
      settlement.waiting -= 1;
    }
    if (this.#pool.isShort(at)) {
      slots.stage[slot] = Stage.leaving;
      settlement.waiting += 1;
      return;
    }
    settlement.leave(slot, periods.startOf(at), at);
    accounts.close(slot, at, spec.shortfall);
  }
}
