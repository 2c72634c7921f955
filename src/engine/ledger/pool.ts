import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import { Accounts } from './accounts.ts';
import type { Book } from './book.ts';
import { Capacity } from './capacity.ts';
import { LedgerClock } from './ledger-clock.ts';
import type { LedgerSpec } from './ledger-spec.ts';
import { PeriodBook } from './period-book.ts';
import { Periods } from './periods.ts';
import { PlanSlots } from './plan-slots.ts';
import { RateBook } from './rate-book.ts';
import { Settlement } from './settlement.ts';
import { StartOrder } from './start-order.ts';

/** The parts of one pool, put together from its spec. */
export class Pool {
  readonly spec: LedgerSpec;
  readonly slots: PlanSlots;
  readonly capacity: Capacity;
  readonly periods: Periods;
  readonly book: Book;
  readonly running = new StartOrder();
  readonly accounts: Accounts;
  readonly settlement: Settlement;
  readonly clock: LedgerClock;

  constructor(spec: LedgerSpec) {
    checkUnits(spec);
    this.spec = spec;
    this.slots = new PlanSlots(spec.basis !== 'rate');
    this.capacity = new Capacity(spec);
    this.periods = new Periods(spec.basis, spec.startDay);
    const horizon = spec.reserve === 'allWeeks' ? Infinity : TICKS_PER_WEEK;
    const parts = { slots: this.slots, capacity: this.capacity, periods: this.periods, horizon };
    this.book = spec.basis === 'rate' ? new RateBook(parts) : new PeriodBook(parts);
    this.accounts = new Accounts(this.slots, this.running, this.capacity);
    const { slots, running, accounts, capacity } = this;
    this.settlement = new Settlement({ slots, running, accounts, capacity, shortfall: spec.shortfall });
    this.clock = new LedgerClock({
      book: this.book,
      periods: this.periods,
      accounts,
      settlement: this.settlement,
      mayFallShort: spec.reserve === 'thisWeek' || !capacity.allForeseen,
    });
  }

  /** Where the portions of a plan begin that starts at `at`: amounts by the day belong to the whole day. */
  anchorOf(at: number): number {
    return this.slots.byDay ? Math.floor(at / TICKS_PER_DAY) * TICKS_PER_DAY : at;
  }

  /** Whether plan `slot` can start at `at`: within what the pool is known to have, after what it owes. */
  fits(slot: number, at: number): boolean {
    const anchor = this.anchorOf(at);
    if (!this.book.fits(slot, anchor, this.capacity.knownAt(at))) return false;
    return this.accounts.owed === 0 || this.#leavesWhatIsOwed(slot, at);
  }

  /** Whether more was drawn than there is in the present period, as far as it has gone and as things are known. */
  isShort(at: number): boolean {
    return this.clock.mayFallShort && this.book.isShort(this.periods.startOf(at), at);
  }

  /** Units put off and not yet delivered to one plan. */
  owed(slot: number): number {
    return this.spec.shortfall === 'lost' ? 0 : this.slots.putOff[slot]! - this.slots.paid[slot]!;
  }

  expect(slot: number, stage: number): void {
    if (this.slots.stage[slot] === stage) return;
    throw new EngineError(
      `plan ${slot} of a pool is at stage ${this.slots.stage[slot]}, not ${stage} as it should be`,
    );
  }

  /** Whether the present period, with this plan in it, still pays all that is owed: that goes before new starts. */
  #leavesWhatIsOwed(slot: number, at: number): boolean {
    const start = this.periods.startOf(at);
    const end = this.periods.endOf(at);
    this.slots.runFrom(slot, this.anchorOf(at));
    const available = this.capacity.over(this.capacity.knownAt(at), Math.max(0, start), end);
    return available - this.clock.dueNow() - this.slots.due(slot, end) >= this.accounts.owed;
  }
}

function checkUnits({ unitsPerAmount, partsPerAmount }: LedgerSpec): void {
  if (Number.isSafeInteger(unitsPerAmount / (7 * partsPerAmount)) && unitsPerAmount > 0) return;
  throw new EngineError(
    `${unitsPerAmount} units to the amount cannot be cut into seven times ${partsPerAmount} parts`,
  );
}
