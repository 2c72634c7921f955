import { grownInts } from './grown.ts';

/** Running plans in the order in which they started: a linked list in typed arrays. -1 = none. */
export class StartOrder {
  oldest = -1;
  youngest = -1;
  #after = new Int32Array(64);
  #before = new Int32Array(64);

  append(slot: number): void {
    if (slot >= this.#after.length) {
      this.#after = grownInts(this.#after, 2 * slot);
      this.#before = grownInts(this.#before, 2 * slot);
    }
    this.#before[slot] = this.youngest;
    this.#after[slot] = -1;
    if (this.youngest < 0) this.oldest = slot;
    else this.#after[this.youngest] = slot;
    this.youngest = slot;
  }

  remove(slot: number): void {
    const before = this.#before[slot]!;
    const after = this.#after[slot]!;
    if (before < 0) this.oldest = after;
    else this.#after[before] = after;
    if (after < 0) this.youngest = before;
    else this.#before[after] = before;
  }

  after(slot: number): number {
    return this.#after[slot]!;
  }

  before(slot: number): number {
    return this.#before[slot]!;
  }
}
