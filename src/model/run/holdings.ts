import { enlarge } from '../../engine/request-queues.ts';

const NONE = -1;
const FIRST_SIZE = 64;

/** Services held beside a place (therapists with reablement, staff during a process), a chain per person. */
export class Holdings {
  service = new Int32Array(FIRST_SIZE);
  planSlot = new Int32Array(FIRST_SIZE);
  requestedAt = new Float64Array(FIRST_SIZE);
  startedAt = new Float64Array(FIRST_SIZE);
  next = new Int32Array(FIRST_SIZE);
  #free = NONE;
  #used = 0;

  /** A new holding in front of the chain that begins with `next`. */
  create(service: number, planSlot: number, next: number): number {
    let slot = this.#free;
    if (slot === NONE) {
      if (this.#used === this.service.length) this.#grow();
      slot = this.#used;
      this.#used += 1;
    } else {
      this.#free = this.next[slot]!;
    }
    this.service[slot] = service;
    this.planSlot[slot] = planSlot;
    this.next[slot] = next;
    return slot;
  }

  remove(slot: number): void {
    this.next[slot] = this.#free;
    this.#free = slot;
  }

  #grow(): void {
    const size = this.service.length * 2;
    this.service = enlarge(this.service, new Int32Array(size));
    this.planSlot = enlarge(this.planSlot, new Int32Array(size));
    this.requestedAt = enlarge(this.requestedAt, new Float64Array(size));
    this.startedAt = enlarge(this.startedAt, new Float64Array(size));
    this.next = enlarge(this.next, new Int32Array(size));
  }
}
