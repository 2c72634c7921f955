import { enlarge } from '../../engine/request-queues.ts';
import { DRAW_KINDS } from './draws.ts';

const NONE = -1;
const FIRST_SIZE = 1024;

/** What a person is doing. */
export const Status = {
  /** Between two steps of an instant. */
  moving: 0,
  /** Being served in the place held. */
  staying: 1,
  /** Has asked for a service and waits. */
  waiting: 2,
  /** Time passes with the place held (assessment, transport). */
  inProcess: 3,
  /** Waits for the staff of a process. */
  waitingForStaff: 4,
  /** Served, but hours due are still owed. */
  owed: 5,
} as const;

/** How the next stay is shortened for somebody who is already under way. */
export const Override = { none: 0, remaining: 1, equilibrium: 2, elapsed: 3, distribution: 4 } as const;

/**
 * People inside the model, in slots of typed arrays that are used again. Instants are ticks, -1 in
 * an index means none.
 */
export class People {
  /** Number within the cohort: who they are for every draw. Initial people count down from -1. */
  number = new Float64Array(FIRST_SIZE);
  cohort = new Int32Array(FIRST_SIZE);
  node = new Int32Array(FIRST_SIZE);
  status = new Uint8Array(FIRST_SIZE);
  /** Service whose place is held. */
  place = new Int32Array(FIRST_SIZE);
  /** Service come from, for the stay in `place`. */
  origin = new Int32Array(FIRST_SIZE);
  pathway = new Int32Array(FIRST_SIZE);
  /** Of the stay in `place`: asked, started, ready (NaN before). */
  requestedAt = new Float64Array(FIRST_SIZE);
  startedAt = new Float64Array(FIRST_SIZE);
  readyAt = new Float64Array(FIRST_SIZE);
  /** Slot of the plan in the ledger of `place`. */
  planSlot = new Int32Array(FIRST_SIZE);
  /** First of the services held beside the place (see Holdings). */
  beside = new Int32Array(FIRST_SIZE);
  /** First of the requests made (a chain by sibling), and the request node. */
  request = new Int32Array(FIRST_SIZE);
  requestNode = new Int32Array(FIRST_SIZE);
  /** When the present service or process will be done. */
  doneAt = new Float64Array(FIRST_SIZE);
  /** Order keys of the events that count; any other event of the person is stale. */
  doneEvent = new Float64Array(FIRST_SIZE);
  patienceEvent = new Float64Array(FIRST_SIZE);
  deathEvent = new Float64Array(FIRST_SIZE);
  earlyEvent = new Float64Array(FIRST_SIZE);
  /** 1 while counted as delayed in `place`. */
  delayed = new Uint8Array(FIRST_SIZE);
  /** The open delay: since when (NaN = none), for which service, code, attribution, clock. */
  delayFrom = new Float64Array(FIRST_SIZE);
  delayFor = new Int32Array(FIRST_SIZE);
  delayCode = new Int32Array(FIRST_SIZE);
  delayAttribution = new Int32Array(FIRST_SIZE);
  delayClock = new Uint8Array(FIRST_SIZE);
  /** How the next stay is shortened, and by what. */
  override = new Uint8Array(FIRST_SIZE);
  remaining = new Float64Array(FIRST_SIZE);
  /** How many draws of each kind were made: slot * DRAW_KINDS + kind. */
  drawn = new Int32Array(FIRST_SIZE * DRAW_KINDS);
  /** Length of the stay under way [ticks], for a stay that must start again. */
  stayTicks = new Float64Array(FIRST_SIZE);
  /** Request for the staff of a process, -1 = none. */
  staffRequest = new Int32Array(FIRST_SIZE);
  /** Contact hours (or visits) planned for the stay; NaN outside pools. */
  planned = new Float64Array(FIRST_SIZE);
  /** Planned end of the bundle under way [ticks]. */
  planEnd = new Float64Array(FIRST_SIZE);
  /** 1 once an extension of the present bundle has been considered. */
  extended = new Uint8Array(FIRST_SIZE);
  #nextFree = new Int32Array(FIRST_SIZE);
  /** Slots used so far; some may be free. */
  used = 0;
  #free = NONE;

  /** Take a slot for somebody new. */
  create(cohort: number, number: number, node: number): number {
    let slot = this.#free;
    if (slot === NONE) {
      if (this.used === this.cohort.length) this.#grow();
      slot = this.used;
      this.used += 1;
    } else {
      this.#free = this.#nextFree[slot]!;
    }
    this.number[slot] = number;
    this.cohort[slot] = cohort;
    this.node[slot] = node;
    this.status[slot] = Status.moving;
    this.place[slot] = NONE;
    this.origin[slot] = NONE;
    this.pathway[slot] = NONE;
    this.readyAt[slot] = NaN;
    this.planSlot[slot] = NONE;
    this.beside[slot] = NONE;
    this.request[slot] = NONE;
    this.requestNode[slot] = NONE;
    this.staffRequest[slot] = NONE;
    this.extended[slot] = 0;
    this.planned[slot] = NaN;
    this.doneEvent[slot] = 0;
    this.patienceEvent[slot] = 0;
    this.deathEvent[slot] = 0;
    this.earlyEvent[slot] = 0;
    this.delayed[slot] = 0;
    this.delayFrom[slot] = NaN;
    this.override[slot] = Override.none;
    // A loop, not fill(): twelve stores cost less than the call.
    for (let at = slot * DRAW_KINDS; at < (slot + 1) * DRAW_KINDS; at += 1) this.drawn[at] = 0;
    return slot;
  }

  /** Give a slot back. Its event keys are cleared, so that events still in the calendar are stale. */
  remove(slot: number): void {
    this.cohort[slot] = NONE;
    this.doneEvent[slot] = 0;
    this.patienceEvent[slot] = 0;
    this.deathEvent[slot] = 0;
    this.earlyEvent[slot] = 0;
    this.#nextFree[slot] = this.#free;
    this.#free = slot;
  }

  #grow(): void {
    const size = this.cohort.length * 2;
    this.#nextFree = enlarge(this.#nextFree, new Int32Array(size));
    for (const [name, array] of Object.entries(this)) {
      if (array instanceof Float64Array) Reflect.set(this, name, enlarge(array, new Float64Array(size)));
      else if (array instanceof Int32Array) {
        const longer = name === 'drawn' ? size * DRAW_KINDS : size;
        Reflect.set(this, name, enlarge(array, new Int32Array(longer)));
      } else if (array instanceof Uint8Array) Reflect.set(this, name, enlarge(array, new Uint8Array(size)));
    }
  }
}
