/**
 * Reads stays into what is expected of people afterwards, one by one, by how long they were kept in beds after
 * being ready. Only where a scenario says that delay matters.
 */
import { TICKS_PER_DAY } from '../units.ts';
import { EndReason } from './records.ts';
import type { StayChunk } from './records.ts';

/** What is added up for those who left for home, in this order: people, then what is expected of them. */
export const LEAVER_SUMS = ['people', 'died', 'readmitted', 'careHome', 'ongoingHours'] as const;
export type LeaverSum = (typeof LEAVER_SUMS)[number];

/** What is added up for those who began in a service from hospital. */
const RETURN_SUMS = 4;

export interface LeaverWatch {
  readonly fromTick: number;
  readonly endTick: number;
  /** Spans [from, end) of the window in which an autumn counts [ticks]. */
  readonly autumns: readonly (readonly [from: number, end: number])[];
  /** Group of those who left on a pathway (-1 = none) for an ending, -1 = nobody asks about them. */
  readonly leaving: (pathway: number, ending: number) => number;
  /** What is expected of one of a group after so many days of delay, as in {@link LEAVER_SUMS} without people. */
  readonly expected: (group: number, delayedDays: number) => readonly number[];
  /** Group of those who began in a service on a pathway, -1 = nobody asks about them. */
  readonly beginning: (pathway: number, service: number) => number;
  /** Share of them expected at home after so many days of delay. */
  readonly atHome: (group: number, delayedDays: number) => number;
  readonly groups: number;
  readonly returns: number;
}

export class LeaverReader {
  readonly #watch: LeaverWatch;
  readonly #leavers: Float64Array;
  readonly #returns: Float64Array;

  constructor(watch: LeaverWatch) {
    this.#watch = watch;
    this.#leavers = new Float64Array(watch.groups * LEAVER_SUMS.length);
    this.#returns = new Float64Array(watch.returns * RETURN_SUMS);
  }

  /** Reads a chunk: the reader to give to the model. */
  readonly read = (chunk: StayChunk): void => {
    for (let i = 0; i < chunk.length; i++) {
      const days = chunk.delayedTicks[i]! / TICKS_PER_DAY;
      this.#leave(chunk, i, days);
      this.#begin(chunk, i, days);
    }
  };

  /** Sum over those of a group who left in the window. */
  ofLeavers(group: number, sum: LeaverSum): number {
    return this.#leavers[group * LEAVER_SUMS.length + LEAVER_SUMS.indexOf(sum)]!;
  }

  /** Those of a group who began in the window, or in its autumns, and how many of them are expected at home. */
  ofReturns(group: number, when: 'window' | 'autumn'): readonly [atHome: number, began: number] {
    const at = group * RETURN_SUMS + (when === 'window' ? 0 : 2);
    return [this.#returns[at]!, this.#returns[at + 1]!];
  }

  #leave({ destination, endedAt, pathway, startedAt, reason }: StayChunk, i: number, days: number): void {
    const { fromTick, endTick, leaving, expected } = this.#watch;
    const [ended, to] = [endedAt[i]!, destination[i]!];
    if (to >= 0 || reason[i] !== EndReason.discharged || startedAt[i] !== startedAt[i]) return;
    if (ended < fromTick || ended >= endTick) return;
    const group = leaving(pathway[i]!, -1 - to);
    if (group < 0) return;
    const at = group * LEAVER_SUMS.length;
    this.#leavers[at]!++;
    expected(group, days).forEach((value, k) => (this.#leavers[at + 1 + k]! += value));
  }

  #begin({ service, startedAt, pathway }: StayChunk, i: number, days: number): void {
    const { fromTick, endTick, autumns, beginning, atHome } = this.#watch;
    const began = startedAt[i]!;
    if (!(began >= fromTick && began < endTick)) return;
    const group = beginning(pathway[i]!, service[i]!);
    if (group < 0) return;
    const home = atHome(group, days);
    this.#add(group * RETURN_SUMS, home);
    if (autumns.some(([from, end]) => began >= from && began < end)) this.#add(group * RETURN_SUMS + 2, home);
  }

  #add(at: number, home: number): void {
    this.#returns[at]! += home;
    this.#returns[at + 1]!++;
  }
}
