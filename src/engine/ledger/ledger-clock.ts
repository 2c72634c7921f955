import { EngineError } from '../engine-error.ts';
import type { Accounts } from './accounts.ts';
import type { Book } from './book.ts';
import type { Periods } from './periods.ts';
import type { Settlement } from './settlement.ts';

export interface LedgerClockParts {
  readonly book: Book;
  readonly periods: Periods;
  readonly accounts: Accounts;
  readonly settlement: Settlement;
  /** Whether the pool can fall short: else nothing need be settled. */
  readonly mayFallShort: boolean;
}

/** Moves a pool through time: knows when it must settle. */
export class LedgerClock {
  now = 0;
  mayFallShort: boolean;
  readonly #parts: LedgerClockParts;
  /** End of the first period found short, as long as nothing changes; NaN = not worked out. */
  #shortAt = NaN;
  /** Units due in the present period, as long as nothing changes; NaN = not worked out. */
  #dueNow = NaN;

  constructor(parts: LedgerClockParts) {
    this.#parts = parts;
    this.mayFallShort = parts.mayFallShort;
  }

  /** End of the next period to be settled, Infinity when there is none as things stand. */
  nextSettle(): number {
    const { accounts, settlement, book, periods } = this.#parts;
    if (accounts.owed > 0 || settlement.waiting > 0) return periods.endOf(this.now);
    if (!this.mayFallShort) return Infinity;
    if (Number.isNaN(this.#shortAt)) this.#shortAt = book.nextShort(periods.startOf(this.now));
    return this.#shortAt;
  }

  /** Settle every period that has ended by `to`. */
  advance(to: number): void {
    if (to === this.now) return;
    if (!(to > this.now)) throw new EngineError(`a pool that stands at ${this.now} was asked about ${to}`);
    for (let end = this.nextSettle(); end <= to; end = this.nextSettle()) {
      this.#parts.settlement.settle(this.#parts.periods.startOf(end - 1), end);
      this.#passTo(end);
      this.#shortAt = NaN;
    }
    this.#passTo(to);
  }

  /** The amounts drawn have changed at the present instant. */
  changed(): void {
    this.#shortAt = NaN;
    this.#dueNow = NaN;
  }

  /** Units due in the present period to everybody. */
  dueNow(): number {
    if (Number.isNaN(this.#dueNow)) {
      const { settlement, periods } = this.#parts;
      this.#dueNow = settlement.dueIn(periods.startOf(this.now), periods.endOf(this.now));
    }
    return this.#dueNow;
  }

  #passTo(to: number): void {
    const { book, periods } = this.#parts;
    const start = periods.startOf(to);
    if (start > periods.startOf(this.now)) {
      book.forgetBefore(start);
      this.#dueNow = NaN;
    }
    this.now = to;
  }
}
