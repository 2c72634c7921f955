import { TICKS_PER_DAY } from '../../units.ts';

/** The stretches in which a pool settles: civil days, or calendar weeks from Monday for a weekly ledger. */
export class Periods {
  /** Days in a period. */
  readonly days: 1 | 7;
  readonly #weekday: number;

  /** `startDay`: day number of tick 0 (days since 1970-01-01). */
  constructor(basis: 'rate' | 'week' | 'day', startDay: number) {
    this.days = basis === 'week' ? 7 : 1;
    this.#weekday = basis === 'week' ? (((startDay + 3) % 7) + 7) % 7 : 0;
  }

  /** Period in which civil day `day` (0 = the day of tick 0) lies; the first is 0. */
  ofDay(day: number): number {
    return Math.floor((day + this.#weekday) / this.days);
  }

  /** First civil day of a period; that of the first may be negative. */
  firstDay(period: number): number {
    return period * this.days - this.#weekday;
  }

  startOf(at: number): number {
    return this.firstDay(this.ofDay(Math.floor(at / TICKS_PER_DAY))) * TICKS_PER_DAY;
  }

  /** End of the period in which `at` lies. */
  endOf(at: number): number {
    return this.startOf(at) + this.days * TICKS_PER_DAY;
  }
}
