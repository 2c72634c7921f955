import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import type { LedgerSpec } from './ledger-spec.ts';
import { Steps } from './steps.ts';

/** What a pool can deliver: as it is, as it was known beforehand, and as commissioned. */
export class Capacity {
  readonly actual: Steps;
  readonly commissioned: Steps;
  /** What a value is given for: a week, or a day for a daily pool [ticks]. */
  readonly #period: number;
  readonly #knownFrom: Float64Array;
  readonly #known: readonly Steps[];
  #current = 0;

  constructor(spec: LedgerSpec) {
    this.#period = spec.basis === 'day' ? TICKS_PER_DAY : TICKS_PER_WEEK;
    this.actual = new Steps(spec.capacity, 'the capacity of a pool');
    this.commissioned = new Steps(spec.commissioned, 'what is commissioned of a pool');
    this.#knownFrom = Float64Array.from(spec.foreseen, (entry) => entry.fromTick);
    this.#known = spec.foreseen.map((entry) => new Steps(entry.capacity, 'the foreseen capacity of a pool'));
    if (this.#known.length > 0 && this.#knownFrom[0] !== 0) {
      throw new EngineError('what is foreseen of a pool must begin at instant 0');
    }
  }

  /** Whether every change was known from the beginning. */
  get allForeseen(): boolean {
    return this.#known.length === 0;
  }

  /** Capacity as it is known at `at`: what plans may reckon with. */
  knownAt(at: number): Steps {
    const from = this.#knownFrom;
    if (from.length === 0) return this.actual;
    if (from[this.#current]! > at) this.#current = 0;
    while (this.#current + 1 < from.length && from[this.#current + 1]! <= at) this.#current += 1;
    return this.#known[this.#current]!;
  }

  /** First instant after `at` at which something new becomes known, Infinity when nothing does. */
  nextNews(at: number): number {
    this.knownAt(at);
    return this.#current + 1 < this.#knownFrom.length ? this.#knownFrom[this.#current + 1]! : Infinity;
  }

  /** Whole units that `steps` gives over [from, to), rounded down once. */
  over(steps: Steps, from: number, to: number): number {
    return steps.unitsOver(from, to, this.#period);
  }
}
