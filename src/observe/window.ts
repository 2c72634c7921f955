/** The measured window and its periods, in ticks. */
import { TICKS_PER_DAY } from '../units.ts';

/** Measured window `[fromTick, endTick)` and the edges of its periods. */
export interface Window {
  readonly fromTick: number;
  readonly endTick: number;
  /** Period edges, ascending: the first is `fromTick`, the last `endTick`. */
  readonly edges: Float64Array;
}

/**
 * Midnights m with `after < m <= upTo`: nights counted as a day ends, so that a stay of whole days
 * counts as many midnights as it has days.
 */
export function midnightsWithin(after: number, upTo: number): number {
  return upTo > after ? Math.floor(upTo / TICKS_PER_DAY) - Math.floor(after / TICKS_PER_DAY) : 0;
}

/** Which period an instant of the window lies in, without searching. */
export class PeriodFinder {
  private readonly fromTick: number;
  private readonly last: number;
  /** Width of every bucket [ticks]. */
  private readonly bucket: number;
  /** Period at the start of each bucket; null when buckets are periods. */
  private readonly table: Int32Array | null;

  constructor(window: Window) {
    const { edges, fromTick, endTick } = window;
    this.fromTick = fromTick;
    this.last = edges.length - 2;
    const width = edges[1]! - edges[0]!;
    const even = edges.every((edge, i) => i === edges.length - 1 || edge === fromTick + i * width);
    this.bucket = even ? width : TICKS_PER_DAY;
    this.table = even ? null : tableOf(edges, Math.ceil((endTick - fromTick) / TICKS_PER_DAY));
  }

  /** Period number of instant `tick` (within the window). */
  of(tick: number): number {
    const bucket = Math.floor((tick - this.fromTick) / this.bucket);
    if (this.table === null) return bucket < this.last ? bucket : this.last;
    return this.table[bucket]!;
  }

  /** Periods of a column of instants; -1 for those before the window and for NaN. */
  fill(ticks: Float64Array, length: number, into: Int32Array): void {
    const { fromTick, bucket, table, last } = this;
    for (let i = 0; i < length; i++) {
      const since = ticks[i]! - fromTick;
      if (!(since >= 0)) {
        into[i] = -1;
        continue;
      }
      const k = Math.floor(since / bucket);
      if (table !== null) into[i] = table[k]!;
      else into[i] = k < last ? k : last;
    }
  }
}

function tableOf(edges: Float64Array, days: number): Int32Array {
  const table = new Int32Array(days);
  let period = 0;
  for (let day = 0; day < days; day++) {
    while (edges[period + 1]! <= edges[0]! + day * TICKS_PER_DAY) period++;
    table[day] = period;
  }
  return table;
}
