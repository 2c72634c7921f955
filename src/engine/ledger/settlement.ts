import type { Accounts } from './accounts.ts';
import type { Capacity } from './capacity.ts';
import { grownInts } from './grown.ts';
import type { LedgerSpec } from './ledger-spec.ts';
import { Stage, type PlanSlots } from './plan-slots.ts';
import type { StartOrder } from './start-order.ts';

export interface SettlementParts {
  readonly slots: PlanSlots;
  readonly running: StartOrder;
  readonly accounts: Accounts;
  readonly capacity: Capacity;
  readonly shortfall: LedgerSpec['shortfall'];
}

/**
 * The reckoning at the end of a period (a civil day, or a calendar week for a weekly ledger). Where
 * more was due than there was, those who started last go short first; where something is left, what
 * is owed is paid, to those who started first, before it expires.
 */
export class Settlement {
  /** People whose plan is over and who wait for the reckoning, to be paid or to be let go. */
  waiting = 0;
  readonly #slots: PlanSlots;
  readonly #running: StartOrder;
  readonly #accounts: Accounts;
  readonly #capacity: Capacity;
  readonly #shortfall: LedgerSpec['shortfall'];
  /** Units due in the period that began at `#leftIn` to people whose plans are closed. */
  #left = 0;
  #leftIn = -1;
  /** Plans that may end now, for the engine to take. */
  #done = new Int32Array(16);
  #doneCount = 0;
  #doneTaken = 0;

  constructor({ slots, running, accounts, capacity, shortfall }: SettlementParts) {
    this.#slots = slots;
    this.#running = running;
    this.#accounts = accounts;
    this.#capacity = capacity;
    this.#shortfall = shortfall;
  }

  /** Remember what was due in the period to somebody who leaves at `at`. */
  leave(slot: number, start: number, at: number): void {
    if (this.#leftIn !== start) {
      this.#leftIn = start;
      this.#left = 0;
    }
    this.#left += this.#slots.dueSince(slot, start, at);
  }

  /** Units due in [start, end) to everybody. */
  dueIn(start: number, end: number): number {
    let due = this.#leftIn === start ? this.#left : 0;
    for (let slot = this.#running.oldest; slot >= 0; slot = this.#running.after(slot)) {
      due += this.#slots.dueSince(slot, start, end);
    }
    return due;
  }

  settle(start: number, end: number): void {
    const available = this.#capacity.over(this.#capacity.actual, Math.max(0, start), end);
    const spare = available - this.dueIn(start, end);
    if (spare < 0) this.#cut(-spare, start, end);
    else if (this.#accounts.owed > 0) this.#pay(spare);
    if (this.waiting > 0) this.#letGo(end);
  }

  /** A plan that waited and may end now, -1 when there is none left. */
  takeDone(): number {
    if (this.#doneTaken === this.#doneCount) {
      this.#doneTaken = 0;
      this.#doneCount = 0;
      return -1;
    }
    this.#doneTaken += 1;
    return this.#done[this.#doneTaken - 1]!;
  }

  #cut(short: number, start: number, end: number): void {
    const { putOff } = this.#slots;
    for (let slot = this.#running.youngest; slot >= 0 && short > 0; slot = this.#running.before(slot)) {
      const units = Math.min(short, this.#slots.dueSince(slot, start, end));
      putOff[slot]! += units;
      short -= units;
      if (this.#shortfall === 'lost') this.#accounts.lost += units;
      else {
        this.#accounts.deferred += units;
        this.#accounts.owed += units;
      }
    }
  }

  #pay(spare: number): void {
    const { putOff, paid } = this.#slots;
    for (let slot = this.#running.oldest; slot >= 0 && spare > 0; slot = this.#running.after(slot)) {
      const units = Math.min(spare, putOff[slot]! - paid[slot]!);
      paid[slot]! += units;
      spare -= units;
      this.#accounts.owed -= units;
    }
  }

  #letGo(end: number): void {
    const slots = this.#slots;
    let slot = this.#running.oldest;
    while (slot >= 0) {
      const after = this.#running.after(slot);
      if (slots.stage[slot] === Stage.leaving) {
        this.#accounts.close(slot, end, this.#shortfall);
        this.waiting -= 1;
      } else if (slots.overdue[slot] === 1 && slots.paid[slot] === slots.putOff[slot]) {
        slots.overdue[slot] = 0;
        this.waiting -= 1;
        this.#tellDone(slot);
      }
      slot = after;
    }
  }

  #tellDone(slot: number): void {
    if (this.#doneCount === this.#done.length) this.#done = grownInts(this.#done, 2 * this.#doneCount);
    this.#done[this.#doneCount] = slot;
    this.#doneCount += 1;
  }
}
