import type { Steps } from './steps.ts';

/** What a pool has promised: the amounts that running plans draw, over time. */
export interface Book {
  /** Whether plan `slot`, run from `anchor`, stays within the capacity `known`. */
  fits(slot: number, anchor: number, known: Steps): boolean;
  /** Enter what plan `slot` draws from `at` on. */
  commit(slot: number, at: number): void;
  /** Strike out what plan `slot` would still draw from `at` on. */
  release(slot: number, at: number): void;
  /** Draw `level` units a week from `at` without end; `letGo` ends it. */
  hold(level: number, at: number): void;
  letGo(level: number, at: number): void;
  /** Units drawn at `at`: a week (rate), or in the calendar week or day in which `at` lies. */
  drawnAt(at: number): number;
  /** Capacity at `at`, of the same kind as `drawnAt`. */
  capacityAt(at: number): number;
  /** First instant after `at` at which a plan that does not fit might; `rising`: longest waiting plan that rises [ticks]. */
  nextRoom(at: number, known: Steps, rising: number): number;
  /** First instant after `at` at which the amount drawn may change by itself. */
  nextChange(at: number): number;
  /** End of the first period, from the one that begins at `start` on, in which more is drawn than there is. */
  nextShort(start: number): number;
  /** Whether more was drawn than there is in [start, at), as far as it is known then. */
  isShort(start: number, at: number): boolean;
  /** Forget what was before `start`. */
  forgetBefore(start: number): void;
}
