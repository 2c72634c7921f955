/**
 * The logs the model appends to: fixed columns that are filled, handed to a reader and filled
 * again, so that memory does not grow with the length of a run. `append` takes its columns one by
 * one rather than as an object because it runs for every record and must allocate nothing.
 */
import type { EventChunk, LevelChunk, Readers } from './records.ts';
import { CHUNK_RECORDS, firstChunk } from './chunk.ts';

export { DelayLog, StayLog } from './person-logs.ts';

/** Changes of levels, in the order of time. See {@link LevelChunk} for the columns. */
export class LevelLog implements LevelChunk {
  length = 0;
  /** Records held before the reader is called. */
  limit: number;
  /** Whether anybody reads. */
  readonly on: boolean;
  readonly at: Float64Array;
  readonly series: Int32Array;
  readonly level: Float64Array;
  private readonly read: ((chunk: LevelChunk) => void) | undefined;

  constructor(read: Readers['levels'], records = CHUNK_RECORDS) {
    this.read = read;
    this.on = read !== undefined;
    const room = this.on ? records : 0;
    this.limit = firstChunk(room);
    this.at = new Float64Array(room);
    this.series = new Int32Array(room);
    this.level = new Float64Array(room);
  }

  /** Adds one record (nothing when nobody reads) and drains when full. `at` never falls. */
  append(at: number, series: number, level: number): void {
    if (!this.on) return;
    const i = this.length;
    this.at[i] = at;
    this.series[i] = series;
    this.level[i] = level;
    this.length = i + 1;
    if (this.length === this.limit) this.drain();
  }

  /** Hands what is held to the reader and empties the columns. Call once more when the run ends. */
  drain(): void {
    if (this.length > 0 && this.read !== undefined) this.read(this);
    this.length = 0;
    this.limit = Math.min(2 * this.limit, this.series.length);
  }
}

/** Events in the order handled. See {@link EventChunk} for the columns. */
export class EventLog implements EventChunk {
  length = 0;
  /** Records held before the reader is called. */
  limit: number;
  /** Whether anybody reads. */
  readonly on: boolean;
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  readonly service: Int32Array;
  readonly detail: Float64Array;
  private readonly read: ((chunk: EventChunk) => void) | undefined;

  constructor(read: Readers['events'], records = CHUNK_RECORDS) {
    this.read = read;
    this.on = read !== undefined;
    const room = this.on ? records : 0;
    this.limit = firstChunk(room);
    this.at = new Float64Array(room);
    this.kind = new Uint8Array(room);
    this.person = new Float64Array(room);
    this.cohort = new Int32Array(room);
    this.service = new Int32Array(room);
    this.detail = new Float64Array(room);
  }

  /** Adds one record (nothing when nobody reads) and drains when full. */
  // eslint-disable-next-line max-params -- an object for every record would be allocated on the hot path
  append(at: number, kind: number, person: number, cohort: number, service: number, detail: number): void {
    if (!this.on) return;
    const i = this.length;
    this.at[i] = at;
    this.kind[i] = kind;
    this.person[i] = person;
    this.cohort[i] = cohort;
    this.service[i] = service;
    this.detail[i] = detail;
    this.length = i + 1;
    if (this.length === this.limit) this.drain();
  }

  /** Hands what is held to the reader and empties the columns. Call once more when the run ends. */
  drain(): void {
    if (this.length > 0 && this.read !== undefined) this.read(this);
    this.length = 0;
    this.limit = Math.min(2 * this.limit, this.kind.length);
  }
}
