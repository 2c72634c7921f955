const NONE = -1;
const FIRST_SIZE = 256;

/**
 * Requests waiting for services: one list per service and priority level, in order of asking.
 * A request can leave from anywhere in its list at once (doubly linked), so giving up costs nothing.
 * Requests live in slots of typed arrays that grow and are used again.
 */
export class RequestQueues {
  /** Who asks (a slot of the caller's). */
  person = new Int32Array(FIRST_SIZE);
  service = new Int32Array(FIRST_SIZE);
  level = new Int32Array(FIRST_SIZE);
  /** The next request of the same person's chain (alternatives, then companions), -1 = none. */
  sibling = new Int32Array(FIRST_SIZE);
  /** Plan slot in a ledger, -1 = none. */
  planSlot = new Int32Array(FIRST_SIZE);
  /** Order of asking over all services. */
  sequence = new Float64Array(FIRST_SIZE);
  /** When it was asked [ticks]. */
  askedAt = new Float64Array(FIRST_SIZE);
  /** A sum of {@link RequestFlag}. */
  flags = new Uint8Array(FIRST_SIZE);
  next = new Int32Array(FIRST_SIZE);
  previous = new Int32Array(FIRST_SIZE);
  /** Waiting per service: all, and those with the flag `outside`. */
  readonly waiting: Int32Array;
  readonly waitingOutside: Int32Array;
  readonly #levels: number;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  #free = NONE;
  #used = 0;
  #sequence = 0;

  constructor(services: number, levels: number) {
    this.#levels = levels;
    this.#head = new Int32Array(services * levels).fill(NONE);
    this.#tail = new Int32Array(services * levels).fill(NONE);
    this.waiting = new Int32Array(services);
    this.waitingOutside = new Int32Array(services);
  }

  /** First request of a service at a level, -1 = none. */
  first(service: number, level: number): number {
    return this.#head[service * this.#levels + level]!;
  }

  last(service: number, level: number): number {
    return this.#tail[service * this.#levels + level]!;
  }

  /** Make a request (not yet in a list). */
  create(person: number, service: number, level: number): number {
    let slot = this.#free;
    if (slot === NONE) {
      if (this.#used === this.person.length) this.#grow();
      slot = this.#used;
      this.#used += 1;
    } else {
      this.#free = this.next[slot]!;
    }
    this.person[slot] = person;
    this.service[slot] = service;
    this.level[slot] = level;
    this.sibling[slot] = NONE;
    this.planSlot[slot] = NONE;
    this.flags[slot] = 0;
    return slot;
  }

  /** Put a request at the end of its list, or at the front (somebody sent back). */
  join(slot: number, now: number, atFront = false): void {
    const list = this.service[slot]! * this.#levels + this.level[slot]!;
    this.#sequence += 1;
    this.sequence[slot] = this.#sequence;
    this.askedAt[slot] = now;
    if (atFront) this.#joinFront(slot, list);
    else this.#joinBack(slot, list);
    const service = this.service[slot]!;
    this.waiting[service] = this.waiting[service]! + 1;
    if ((this.flags[slot]! & RequestFlag.outside) !== 0) {
      this.waitingOutside[service] = this.waitingOutside[service]! + 1;
    }
  }

  /** Take a request out of its list; the slot may be used again. */
  remove(slot: number): void {
    const list = this.service[slot]! * this.#levels + this.level[slot]!;
    const next = this.next[slot]!;
    const previous = this.previous[slot]!;
    if (previous === NONE) this.#head[list] = next;
    else this.next[previous] = next;
    if (next === NONE) this.#tail[list] = previous;
    else this.previous[next] = previous;
    const service = this.service[slot]!;
    this.waiting[service] = this.waiting[service]! - 1;
    if ((this.flags[slot]! & RequestFlag.outside) !== 0) {
      this.waitingOutside[service] = this.waitingOutside[service]! - 1;
    }
    this.drop(slot);
  }

  /** Give back the slot of a request that is in no list. */
  drop(slot: number): void {
    this.next[slot] = this.#free;
    this.#free = slot;
  }

  #joinBack(slot: number, list: number): void {
    const tail = this.#tail[list]!;
    this.previous[slot] = tail;
    this.next[slot] = NONE;
    if (tail === NONE) this.#head[list] = slot;
    else this.next[tail] = slot;
    this.#tail[list] = slot;
  }

  #joinFront(slot: number, list: number): void {
    const head = this.#head[list]!;
    this.next[slot] = head;
    this.previous[slot] = NONE;
    if (head === NONE) this.#tail[list] = slot;
    else this.previous[head] = slot;
    this.#head[list] = slot;
  }

  #grow(): void {
    const size = this.person.length * 2;
    this.person = enlarge(this.person, new Int32Array(size));
    this.service = enlarge(this.service, new Int32Array(size));
    this.level = enlarge(this.level, new Int32Array(size));
    this.sibling = enlarge(this.sibling, new Int32Array(size));
    this.planSlot = enlarge(this.planSlot, new Int32Array(size));
    this.sequence = enlarge(this.sequence, new Float64Array(size));
    this.askedAt = enlarge(this.askedAt, new Float64Array(size));
    this.flags = enlarge(this.flags, new Uint8Array(size));
    this.next = enlarge(this.next, new Int32Array(size));
    this.previous = enlarge(this.previous, new Int32Array(size));
  }
}

/** What is said of a request. */
export const RequestFlag = {
  /** From outside: no place held and none given up for this wait. */
  outside: 1,
  /** Asked before ready: keeps its turn, cannot be served yet. */
  early: 2,
  /** Waits in the place it holds for room in the queue itself. */
  overflow: 4,
  /** Work to be gone on with (sent back, paused or moved): not a new stay. */
  resumed: 8,
  /** Not in a list: goes with the main request of the chain. */
  companion: 16,
} as const;

/** Copy an array into the front of a longer one. */
export function enlarge<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
