/** Integrals of occupied and waiting over equal slices of the whole run, warm-up included. */
import { UNSET_INSTANT } from '../units.ts';
import { LEVEL_KINDS } from './records.ts';

/** Kinds kept per service in a slice: occupied, waiting. */
export const SLICE_KINDS = 2;

export class Slices {
  /** Integrals [people x ticks], row-major: slice * services * 2 + service * 2 + kind. */
  readonly area: Float64Array;
  /** Whole slices in the run. */
  readonly count: number;
  /** Width [ticks]. */
  readonly width: number;
  /** End of the slice now open [ticks]; Infinity when all are closed. */
  next: number = UNSET_INSTANT;
  private readonly carried: Float64Array;
  private readonly closedAt: Float64Array;
  private done = 0;

  constructor(services: number, width: number, endTick: number) {
    this.width = width;
    this.count = Math.floor(endTick / width);
    this.area = new Float64Array(this.count * services * SLICE_KINDS);
    this.carried = new Float64Array(services * SLICE_KINDS);
    this.closedAt = new Float64Array(services * SLICE_KINDS);
    this.next = this.count > 0 ? width : Infinity;
  }

  /** Takes over integrals that are about to be set to zero (the end of a period). */
  carry(area: Float64Array): void {
    for (let i = 0; i < this.carried.length; i++) this.carried[i]! += area[seriesOf(i)]!;
  }

  /** Closes the open slice, given the integrals since the last carry. */
  close(area: Float64Array): void {
    const row = this.done * this.carried.length;
    for (let i = 0; i < this.carried.length; i++) {
      const total = this.carried[i]! + area[seriesOf(i)]!;
      this.area[row + i] = total - this.closedAt[i]!;
      this.closedAt[i] = total;
    }
    this.done++;
    this.next = this.done < this.count ? this.next + this.width : Infinity;
  }
}

function seriesOf(i: number): number {
  return (i >> 1) * LEVEL_KINDS + (i & 1);
}
