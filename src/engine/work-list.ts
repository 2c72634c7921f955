import { enlarge } from './request-queues.ts';

/** A first-in-first-out list of whole numbers that wraps round in a typed array: nothing is allocated or moved. */
export class WorkList {
  length = 0;
  #items = new Int32Array(64);
  #head = 0;

  push(item: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[(this.#head + this.length) & (this.#items.length - 1)] = item;
    this.length += 1;
  }

  /** Take the oldest item. There must be one. */
  shift(): number {
    const item = this.#items[this.#head]!;
    this.#head = (this.#head + 1) & (this.#items.length - 1);
    this.length -= 1;
    return item;
  }

  #grow(): void {
    const unrolled = new Int32Array(this.#items.length);
    for (let i = 0; i < unrolled.length; i += 1) {
      unrolled[i] = this.#items[(this.#head + i) & (unrolled.length - 1)]!;
    }
    this.#items = enlarge(unrolled, new Int32Array(unrolled.length * 2));
    this.#head = 0;
  }
}
