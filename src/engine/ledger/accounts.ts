import { EngineError } from '../engine-error.ts';
import type { Capacity } from './capacity.ts';
import type { PlanSlots } from './plan-slots.ts';
import type { StartOrder } from './start-order.ts';

/** Whole units since tick 0. */
export interface LedgerAmounts {
  commissioned: number;
  /** Deliverable (contact) units there were. */
  available: number;
  delivered: number;
  /** Put off for want of capacity, whether delivered later or not. */
  deferred: number;
  /** Never delivered for want of capacity. */
  lost: number;
}

/** What became of every unit ever planned. All amounts are whole units, exact below 2^53. */
export class Accounts {
  /** Units planned by the plans that have started, and drawn without end by those that have left. */
  planned = 0;
  /** Units that need not be delivered: their person left before. */
  released = 0;
  /** Put off and not yet paid. */
  owed = 0;
  deferred = 0;
  lost = 0;
  /** Delivered to people whose plans are closed. */
  #delivered = 0;
  readonly #slots: PlanSlots;
  readonly #running: StartOrder;
  readonly #capacity: Capacity;

  constructor(slots: PlanSlots, running: StartOrder, capacity: Capacity) {
    this.#slots = slots;
    this.#running = running;
    this.#capacity = capacity;
  }

  /** Close a plan of which nothing is due any more; what it is still owed will never be delivered. */
  close(slot: number, at: number, shortfall: 'deferred' | 'lost'): void {
    const slots = this.#slots;
    const missing = slots.putOff[slot]! - slots.paid[slot]!;
    this.#delivered += slots.due(slot, at) - missing;
    if (shortfall === 'deferred') {
      this.owed -= missing;
      this.released += missing;
    }
    this.#running.remove(slot);
    slots.giveBack(slot);
  }

  totals(at: number): LedgerAmounts {
    const { actual, commissioned } = this.#capacity;
    return {
      commissioned: this.#capacity.over(commissioned, 0, at),
      available: this.#capacity.over(actual, 0, at),
      delivered: this.#deliveredBy(at),
      deferred: this.deferred,
      lost: this.lost,
    };
  }

  /** Planned = delivered + owed + lost + still to come + released, or the run stops. */
  check(at: number): void {
    let planned = this.planned;
    let toCome = 0;
    for (let slot = this.#running.oldest; slot >= 0; slot = this.#running.after(slot)) {
      const due = this.#slots.due(slot, at);
      toCome += this.#slots.planned(slot, at) - due;
      if (this.#slots.held[slot]! >= 0) planned += due - this.#slots.base[slot]!;
    }
    const delivered = this.#deliveredBy(at);
    const found = delivered + this.owed + this.lost + toCome + this.released;
    for (const units of [planned, found]) {
      if (!Number.isSafeInteger(units))
        throw new EngineError(`a pool holds ${units} units: no exact whole number`);
    }
    if (planned === found && toCome >= 0 && this.owed >= 0) return;
    const parts = `${delivered} delivered, ${this.owed} owed, ${this.lost} lost, ${toCome} to come, ${this.released} released`;
    throw new EngineError(
      `of ${planned} units planned by a pool at tick ${at}, ${found} are accounted for: ${parts}`,
    );
  }

  #deliveredBy(at: number): number {
    const slots = this.#slots;
    let delivered = this.#delivered;
    for (let slot = this.#running.oldest; slot >= 0; slot = this.#running.after(slot)) {
      delivered += slots.due(slot, at) - slots.putOff[slot]! + slots.paid[slot]!;
    }
    return delivered;
  }
}
