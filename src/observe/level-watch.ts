import type { ProbeReader } from './probe-reader.ts';
import type { Window } from './window.ts';

/** What the level reader must know beforehand. */
export interface LevelWatch {
  readonly services: number;
  readonly window: Window;
  readonly probes: ProbeReader;
  /** 1 where the service is a pool: its `drawn` is measured against its capacity, else its `occupied`. */
  readonly pool: Uint8Array;
  /** Services whose occupied level is kept for every midnight (two-stage blocking needs it). */
  readonly census: readonly number[];
  /** Width of the slices over the whole run, warm-up included, kept for the warm-up diagnosis [ticks]. */
  readonly sliceTicks: number;
}
