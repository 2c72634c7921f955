/** Logs of what happens to people: their stays and their delays. */
import type { DelayChunk, Readers, StayChunk } from './records.ts';
import { CHUNK_RECORDS, firstChunk } from './chunk.ts';

/** Stays and waits, one record when each ends. See {@link StayChunk} for the columns. */
export class StayLog implements StayChunk {
  length = 0;
  /** Records held before the reader is called. */
  limit: number;
  /** Whether anybody reads: when false the caller may skip the work of appending. */
  readonly on: boolean;
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  readonly service: Int32Array;
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly pathway: Int32Array;
  readonly requestedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly readyAt: Float64Array;
  readonly dischargeReadyAt: Float64Array;
  readonly endedAt: Float64Array;
  readonly reason: Uint8Array;
  readonly planned: Float64Array;
  readonly delayedTicks: Float64Array;
  private readonly read: ((chunk: StayChunk) => void) | undefined;

  constructor(read: Readers['stays'], records = CHUNK_RECORDS) {
    this.read = read;
    this.on = read !== undefined;
    const room = this.on ? records : 0;
    this.limit = firstChunk(room);
    this.person = new Float64Array(room);
    this.cohort = new Int32Array(room);
    this.service = new Int32Array(room);
    this.origin = new Int32Array(room);
    this.destination = new Int32Array(room);
    this.pathway = new Int32Array(room);
    this.requestedAt = new Float64Array(room);
    this.startedAt = new Float64Array(room);
    this.readyAt = new Float64Array(room);
    this.dischargeReadyAt = new Float64Array(room);
    this.endedAt = new Float64Array(room);
    this.reason = new Uint8Array(room);
    this.planned = new Float64Array(room);
    this.delayedTicks = new Float64Array(room);
  }

  /** Adds one record (nothing when nobody reads) and drains when full. */
  // eslint-disable-next-line max-params -- an object for every record would be allocated on the hot path
  append(
    person: number,
    cohort: number,
    service: number,
    origin: number,
    destination: number,
    pathway: number,
    requestedAt: number,
    startedAt: number,
    readyAt: number,
    dischargeReadyAt: number,
    endedAt: number,
    reason: number,
    planned: number,
  ): void {
    if (!this.on) return;
    const i = this.length;
    this.person[i] = person;
    this.cohort[i] = cohort;
    this.service[i] = service;
    this.origin[i] = origin;
    this.destination[i] = destination;
    this.pathway[i] = pathway;
    this.requestedAt[i] = requestedAt;
    this.startedAt[i] = startedAt;
    this.readyAt[i] = readyAt;
    this.dischargeReadyAt[i] = dischargeReadyAt;
    this.endedAt[i] = endedAt;
    this.reason[i] = reason;
    this.planned[i] = planned;
    // Told of stays alone, whose columns are written one by one.
    this.delayedTicks[i] = 0;
    this.length = i + 1;
    if (this.length === this.limit) this.drain();
  }

  /** Hands what is held to the reader and empties the columns. Call once more when the run ends. */
  drain(): void {
    if (this.length > 0 && this.read !== undefined) this.read(this);
    this.length = 0;
    this.limit = Math.min(2 * this.limit, this.reason.length);
  }
}

/** Delays, one record when each closes. See {@link DelayChunk} for the columns. */
export class DelayLog implements DelayChunk {
  length = 0;
  /** Records held before the reader is called. */
  limit: number;
  /** Whether anybody reads. */
  readonly on: boolean;
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  readonly service: Int32Array;
  readonly constraint: Int32Array;
  readonly code: Int32Array;
  readonly attribution: Int32Array;
  readonly pathway: Int32Array;
  readonly clock: Uint8Array;
  readonly fromAt: Float64Array;
  readonly toAt: Float64Array;
  readonly open: Uint8Array;
  private readonly read: ((chunk: DelayChunk) => void) | undefined;

  constructor(read: Readers['delays'], records = CHUNK_RECORDS) {
    this.read = read;
    this.on = read !== undefined;
    const room = this.on ? records : 0;
    this.limit = firstChunk(room);
    this.person = new Float64Array(room);
    this.cohort = new Int32Array(room);
    this.service = new Int32Array(room);
    this.constraint = new Int32Array(room);
    this.code = new Int32Array(room);
    this.attribution = new Int32Array(room);
    this.pathway = new Int32Array(room);
    this.clock = new Uint8Array(room);
    this.fromAt = new Float64Array(room);
    this.toAt = new Float64Array(room);
    this.open = new Uint8Array(room);
  }

  /** Adds one record (nothing when nobody reads) and drains when full. */
  // eslint-disable-next-line max-params -- an object for every record would be allocated on the hot path
  append(
    person: number,
    cohort: number,
    service: number,
    constraint: number,
    code: number,
    attribution: number,
    pathway: number,
    clock: number,
    fromAt: number,
    toAt: number,
    open: number,
  ): void {
    if (!this.on) return;
    const i = this.length;
    this.person[i] = person;
    this.cohort[i] = cohort;
    this.service[i] = service;
    this.constraint[i] = constraint;
    this.code[i] = code;
    this.attribution[i] = attribution;
    this.pathway[i] = pathway;
    this.clock[i] = clock;
    this.fromAt[i] = fromAt;
    this.toAt[i] = toAt;
    this.open[i] = open;
    this.length = i + 1;
    if (this.length === this.limit) this.drain();
  }

  /** Hands what is held to the reader and empties the columns. Call once more when the run ends. */
  drain(): void {
    if (this.length > 0 && this.read !== undefined) this.read(this);
    this.length = 0;
    this.limit = Math.min(2 * this.limit, this.open.length);
  }
}
