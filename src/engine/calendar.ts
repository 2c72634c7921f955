import { UNSET_INSTANT } from '../units.ts';
import { EngineError } from './engine-error.ts';

/** Room between priorities in the order key: far more events than a run can have. */
const SEQUENCES_PER_PRIORITY = 2 ** 46;
const FIRST_SIZE = 1024;

/**
 * The event calendar: a binary heap on the key (time, priority, sequence), in typed arrays.
 * Nothing is searched for: to cancel, remember the order key that `schedule` returned and ignore
 * an event whose key is no longer the one you wait for.
 *
 * Removing the earliest event leaves a hole at the root that the next `schedule` fills at once,
 * which saves half the work of the usual "take one, put one".
 */
export class EventCalendar {
  /** Time of the event last taken [ticks]. */
  now = UNSET_INSTANT;
  /** Order key and payload of the event last taken. */
  order = UNSET_INSTANT;
  payload = 0;
  /** Events taken so far. */
  taken = 0;
  #time = new Float64Array(FIRST_SIZE);
  #order = new Float64Array(FIRST_SIZE);
  #payload = new Int32Array(FIRST_SIZE);
  #size = 0;
  #hole = false;
  #sequence = 0;

  constructor() {
    this.now = 0;
    this.order = 0;
  }

  /** Time of the earliest event, Infinity when there is none. Leaves the hole open: the root's children tell. */
  nextTime(): number {
    const size = this.#size;
    const times = this.#time;
    if (!this.#hole) return size > 0 ? times[0]! : Infinity;
    if (size > 2) return times[1]! < times[2]! ? times[1]! : times[2]!;
    return size > 1 ? times[1]! : Infinity;
  }

  /** Whether no event of this instant with a priority below `priority` is left. */
  isQuiet(priority: number): boolean {
    if (this.nextTime() > this.now) return true;
    const limit = priority * SEQUENCES_PER_PRIORITY;
    if (!this.#hole) return this.#order[0]! >= limit;
    for (let child = 1; child <= 2 && child < this.#size; child += 1) {
      if (this.#time[child] === this.now && this.#order[child]! < limit) return false;
    }
    return true;
  }

  /** Put an event at `time` (not before now). Returns its order key, which is never 0. */
  schedule(time: number, priority: number, payload: number): number {
    if (!(time >= this.now)) throw new EngineError(`event at ${time} asked for at ${this.now}: in the past`);
    this.#sequence += 1;
    const order = priority * SEQUENCES_PER_PRIORITY + this.#sequence;
    if (this.#hole) {
      this.#hole = false;
      this.#sink(time, order, payload);
    } else {
      if (this.#size === this.#time.length) this.#grow();
      this.#size += 1;
      this.#rise(this.#size - 1, time, order, payload);
    }
    return order;
  }

  /** Take the earliest event into `now`, `order` and `payload`. There must be one. */
  take(): void {
    if (this.#hole) this.#close();
    this.now = this.#time[0]!;
    this.order = this.#order[0]!;
    this.payload = this.#payload[0]!;
    this.#hole = true;
    this.taken += 1;
  }

  /** Set the clock to the end of the run. */
  finish(time: number): void {
    this.now = time;
  }

  #close(): void {
    this.#hole = false;
    this.#size -= 1;
    const last = this.#size;
    if (last > 0) this.#sink(this.#time[last]!, this.#order[last]!, this.#payload[last]!);
  }

  /** Move towards the root from the free position `from`. */
  #rise(from: number, time: number, order: number, payload: number): void {
    const times = this.#time;
    const orders = this.#order;
    const payloads = this.#payload;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break;
      times[at] = parentTime;
      orders[at] = orders[parent]!;
      payloads[at] = payloads[parent]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    payloads[at] = payload;
  }

  /** Put an event into the free root and let it down to its place. */
  #sink(time: number, order: number, payload: number): void {
    const times = this.#time;
    const orders = this.#order;
    const payloads = this.#payload;
    const size = this.#size;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      let childTime = times[child]!;
      const right = child + 1;
      if (right < size) {
        const rightTime = times[right]!;
        if (rightTime < childTime || (rightTime === childTime && orders[right]! < orders[child]!)) {
          child = right;
          childTime = rightTime;
        }
      }
      if (childTime > time || (childTime === time && orders[child]! > order)) break;
      times[at] = childTime;
      orders[at] = orders[child]!;
      payloads[at] = payloads[child]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    payloads[at] = payload;
  }

  #grow(): void {
    const times = new Float64Array(this.#time.length * 2);
    const orders = new Float64Array(times.length);
    const payloads = new Int32Array(times.length);
    times.set(this.#time);
    orders.set(this.#order);
    payloads.set(this.#payload);
    this.#time = times;
    this.#order = orders;
    this.#payload = payloads;
  }
}
