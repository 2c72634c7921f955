import { enlarge } from '../../engine/request-queues.ts';
import { COUNTED_KINDS } from './draws.ts';

const NONE = -1;
const FIRST_PEOPLE = 256;

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
 * Where each whole number about a person stands in their row; -1 in an index means none. What every
 * journey touches stands first, in one line of the processor's cache.
 */
export const I = {
  cohort: 0,
  node: 1,
  status: 2,
  /** Service whose place is held, and service come from for the stay in it. */
  place: 3,
  origin: 4,
  pathway: 5,
  /** Slot of the plan in the ledger of `place`. */
  planSlot: 6,
  /** First of the services held beside the place (see Holdings). */
  beside: 7,
  /** First of the requests made (a chain by sibling), and its node. */
  request: 8,
  requestNode: 9,
  /** 1 while counted as delayed in `place`. */
  delayed: 10,
  /** How the next stay is shortened. */
  override: 11,
  /** How many draws of each kind were made: one place a kind. */
  drawn: 12,
  /** 1 once an extension of the plan was considered. */
  extended: 25,
  /** The request for staff of a process. */
  staffRequest: 26,
  /** The open delay: for which service, code, attribution, clock (0 in a stay that was not delayed yet). */
  delayFor: 27,
  delayCode: 28,
  delayAttribution: 29,
  delayClock: 30,
} as const;

/** Where each other number stands, what every journey touches first. Instants are ticks. */
export const R = {
  /** Number within the cohort: who they are for every draw. Initial people count down from -1. */
  number: 0,
  /** Of the stay in `place`: asked, started, ready (NaN before), contact hours planned (NaN outside pools). */
  requestedAt: 1,
  startedAt: 2,
  readyAt: 3,
  planned: 4,
  /** Since when the open delay runs; NaN = none. */
  delayFrom: 5,
  /** When the present service or process will be done. */
  doneAt: 6,
  /** Order keys of the events that count; any other event of the person is stale. */
  doneEvent: 7,
  patienceEvent: 8,
  deathEvent: 9,
  earlyEvent: 10,
  /** The whole length of the present service or process, and when its plan ends. */
  stayTicks: 11,
  planEnd: 12,
  /** By what the next stay is shortened. */
  remaining: 13,
  /** Order key of the next review at which care may become smaller. */
  reviewEvent: 14,
  /** Of the stay in `place`: when the discharge-ready clock began; NaN before, and where it never does. */
  dischargeReadyAt: 15,
} as const;

/** Rows are 2^5 whole numbers and 2^4 others, so that a shift finds them. */
const INTS_SHIFT = 5;
const REALS_SHIFT = 4;

/**
 * People inside the model: a row in each of two typed arrays, because what is done to a person
 * touches a dozen of their numbers at once. Rows are used again.
 */
export class People {
  ints = new Int32Array(FIRST_PEOPLE << INTS_SHIFT);
  reals = new Float64Array(FIRST_PEOPLE << REALS_SHIFT);
  /** How long each has been kept in beds after being ready, all stays together. */
  delayedTicks = new Float64Array(FIRST_PEOPLE);
  /** Rows used so far; some may be free (cohort -1). */
  end = 0;
  #free = NONE;

  /** Take a row for somebody new. */
  create(cohort: number, number: number, node: number): number {
    let person = this.#free;
    if (person === NONE) person = this.#newRow();
    else {
      this.#free = this.ints[(person << 5) + I.request]!;
      this.ints[(person << 5) + I.request] = NONE;
    }
    const { ints } = this;
    const row = person << 5;
    ints[row + I.cohort] = cohort;
    ints[row + I.node] = node;
    ints[row + I.status] = Status.moving;
    ints[row + I.origin] = NONE;
    ints[row + I.pathway] = NONE;
    for (let i = row + I.drawn; i < row + I.drawn + COUNTED_KINDS; i += 1) ints[i] = 0;
    this.reals[(person << 4) + R.number] = number;
    this.delayedTicks[person] = 0;
    return person;
  }

  /**
   * Give back the row of somebody who holds nothing and asks for nothing: whoever leaves has left every
   * other number as a newcomer has it. Event keys are cleared, so that events still in the calendar are stale.
   */
  remove(person: number): void {
    const { ints, reals } = this;
    ints[(person << 5) + I.cohort] = NONE;
    const row = person << 4;
    reals[row + R.doneEvent] = 0;
    reals[row + R.patienceEvent] = 0;
    reals[row + R.deathEvent] = 0;
    reals[row + R.earlyEvent] = 0;
    reals[row + R.reviewEvent] = 0;
    ints[(person << 5) + I.request] = this.#free;
    this.#free = person;
  }

  #newRow(): number {
    const person = this.end;
    if (person << INTS_SHIFT === this.ints.length) {
      this.ints = enlarge(this.ints, new Int32Array(2 * this.ints.length));
      this.reals = enlarge(this.reals, new Float64Array(2 * this.reals.length));
      this.delayedTicks = enlarge(this.delayedTicks, new Float64Array(2 * this.delayedTicks.length));
    }
    this.end += 1;
    const row = person << 5;
    for (const field of [I.place, I.planSlot, I.beside, I.request, I.requestNode, I.staffRequest]) {
      this.ints[row + field] = NONE;
    }
    for (const field of [R.readyAt, R.planned, R.delayFrom, R.dischargeReadyAt])
      this.reals[(person << 4) + field] = NaN;
    return person;
  }
}
