import type { PlanSlots } from './plan-slots.ts';

/** Counts the waiting plans that rise, for which room ahead is of use before it appears. */
export class WaitingPlans {
  readonly #slots: PlanSlots;
  #rising = 0;
  #longest = 0;

  constructor(slots: PlanSlots) {
    this.#slots = slots;
  }

  /** Longest waiting plan of which a later portion is larger, or longer; 0 when none rises [ticks]. */
  get risingSpan(): number {
    return this.#longest;
  }

  join(slot: number): void {
    if (this.#slots.portions.rising[slot] === 0) return;
    this.#rising += 1;
    this.#longest = Math.max(this.#longest, this.#slots.portions.span(slot));
  }

  leave(slot: number): void {
    if (this.#slots.portions.rising[slot] === 0) return;
    this.#rising -= 1;
    if (this.#rising === 0) this.#longest = 0;
  }
}
