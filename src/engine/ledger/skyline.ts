import { EngineError } from '../engine-error.ts';
import { grownFloats } from './grown.ts';
import type { Segments } from './segments.ts';
import type { Steps } from './steps.ts';

/**
 * Units a week being drawn at every instant from now on: a step function in typed arrays, its head
 * moving with time. Step i holds from `time[i]` to `time[i + 1]`; the last without end.
 */
export class Skyline {
  #time = new Float64Array(256);
  #level = new Float64Array(256);
  #head = 0;
  #size = 1;

  constructor() {
    this.#time[0] = -Infinity;
  }

  levelAt(at: number): number {
    return this.#level[this.#indexAt(at)]!;
  }

  /** Whether drawing `plan` from `anchor` keeps the sum within `capacity` at every instant. */
  fits(plan: Segments, anchor: number, capacity: Steps): boolean {
    let here = this.#indexAt(anchor);
    let there = capacity.indexAt(anchor);
    for (let k = 0; k < plan.count; k += 1) {
      const until = anchor + plan.until[k]!;
      const level = plan.level[k]!;
      for (;;) {
        if (level > 0 && this.#level[here]! + level > capacity.value[there]!) return false;
        const next = this.#startOf(here + 1);
        const change = there + 1 < capacity.at.length ? capacity.at[there + 1]! : Infinity;
        const soonest = Math.min(next, change);
        if (soonest > until) break;
        if (next === soonest) here += 1;
        if (change === soonest) there += 1;
        if (soonest === until) break;
      }
    }
    return true;
  }

  /** Add `units` a week over [from, to); `to` may be Infinity. */
  add(from: number, to: number, units: number): void {
    if (units === 0 || from >= to) return;
    if (this.#size + 2 > this.#time.length) this.#makeRoom();
    const first = this.#cut(from);
    const last = to === Infinity ? this.#size : this.#cut(to);
    for (let i = first; i < last; i += 1) this.#level[i]! += units;
    if (last < this.#size) this.#joinIfSame(last);
    this.#joinIfSame(first);
  }

  /** First step after `at` at which less is drawn than before it, Infinity when there is none. */
  nextDrop(at: number): number {
    for (let i = this.#indexAt(at) + 1; i < this.#size; i += 1) {
      if (this.#level[i]! < this.#level[i - 1]!) return this.#time[i]!;
    }
    return Infinity;
  }

  /** First instant from `from` on at which more is drawn than `capacity` gives, Infinity when none. */
  nextAbove(from: number, capacity: Steps): number {
    let here = this.#indexAt(from);
    let there = capacity.indexAt(from);
    for (let at = from; at < Infinity;) {
      if (this.#level[here]! > capacity.value[there]!) return at;
      if (here === this.#size - 1 && this.#level[here]! <= capacity.lowest) return Infinity;
      const next = this.#startOf(here + 1);
      const change = there + 1 < capacity.at.length ? capacity.at[there + 1]! : Infinity;
      at = Math.min(next, change);
      if (next === at) here += 1;
      if (change === at) there += 1;
    }
    return Infinity;
  }

  /** First instant after `at` at which the level changes, Infinity when it never does. */
  nextChange(at: number): number {
    return this.#startOf(this.#indexAt(at) + 1);
  }

  /** Forget what was drawn before `at`. */
  forgetBefore(at: number): void {
    this.#head = this.#indexAt(at);
  }

  #startOf(index: number): number {
    return index < this.#size ? this.#time[index]! : Infinity;
  }

  #indexAt(at: number): number {
    let low = this.#head;
    if (at < this.#time[low]!)
      throw new EngineError(`the pool was asked about ${at}, which is settled and forgotten`);
    let high = this.#size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#time[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The step that begins exactly at `at`, made when there is none (there is room for it). */
  #cut(at: number): number {
    const index = this.#indexAt(at);
    if (this.#time[index] === at) return index;
    this.#time.copyWithin(index + 2, index + 1, this.#size);
    this.#level.copyWithin(index + 2, index + 1, this.#size);
    this.#time[index + 1] = at;
    this.#level[index + 1] = this.#level[index]!;
    this.#size += 1;
    return index + 1;
  }

  #joinIfSame(index: number): void {
    if (index === this.#head || this.#level[index] !== this.#level[index - 1]) return;
    this.#time.copyWithin(index, index + 1, this.#size);
    this.#level.copyWithin(index, index + 1, this.#size);
    this.#size -= 1;
  }

  #makeRoom(): void {
    if (this.#head > this.#size / 2) {
      this.#time.copyWithin(0, this.#head, this.#size);
      this.#level.copyWithin(0, this.#head, this.#size);
      this.#size -= this.#head;
      this.#head = 0;
      if (this.#size + 2 <= this.#time.length) return;
    }
    this.#time = grownFloats(this.#time, 2 * this.#time.length);
    this.#level = grownFloats(this.#level, this.#time.length);
  }
}
