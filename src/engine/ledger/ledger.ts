import type { LedgerAmounts } from './accounts.ts';
import { BundleLayer, type DrawnBundle } from './lay-bundle.ts';
import type { BundleSpec, LedgerSpec } from './ledger-spec.ts';
import { PlanCourse } from './plan-course.ts';
import { Stage } from './plan-slots.ts';
import { Pool } from './pool.ts';
import { WaitingPlans } from './waiting-plans.ts';

/**
 * A pool of hours, visits or placement starts, and the plans of the people who draw on it.
 *
 * Amounts are whole units (`unitsPerAmount` to the hour, visit or start), instants are ticks. Every
 * plan has a slot number from `plan` until `finish` or `discard`. Calls must not go back in time.
 * Whoever runs the pool asks `nextSettle` after every change, calls `advance` by then, and after it
 * takes with `takeDone` the plans that had to wait for their hours and may end now.
 */
export class Ledger {
  readonly unitsPerAmount: number;
  readonly #pool: Pool;
  readonly #layer: BundleLayer;
  readonly #waiting: WaitingPlans;
  readonly #course: PlanCourse;
  /** The plan last found to fit, and when. */
  #fitted = -1;
  #fittedAt = NaN;

  constructor(spec: LedgerSpec) {
    this.unitsPerAmount = spec.unitsPerAmount;
    this.#pool = new Pool(spec);
    this.#layer = new BundleLayer(this.#pool.slots.portions, spec);
    this.#waiting = new WaitingPlans(this.#pool.slots);
    this.#course = new PlanCourse(this.#pool);
  }

  /** Lay a bundle over time for somebody who begins to wait. Returns the slot. */
  plan(bundle: BundleSpec, drawn: DrawnBundle): number {
    const slot = this.#pool.slots.take();
    this.#layer.lay(slot, bundle, drawn);
    this.#waiting.join(slot);
    return slot;
  }

  /** Lay out the rest of a plan begun elsewhere: so many hours (or visits) over so many weeks, evenly. Returns the slot. */
  planRest(amount: number, weeks: number): number {
    const slot = this.#pool.slots.take();
    this.#layer.layEvenly(slot, amount, weeks);
    this.#waiting.join(slot);
    return slot;
  }

  /** Units that fall due to a running plan between two instants, were nothing put off. */
  dueBetween(slot: number, from: number, to: number): number {
    this.#pool.expect(slot, Stage.running);
    return this.#pool.slots.due(slot, to) - this.#pool.slots.due(slot, from);
  }

  /** Somebody who waits has left: forget the plan. */
  discard(slot: number): void {
    this.#pool.expect(slot, Stage.asked);
    this.#waiting.leave(slot);
    this.#pool.slots.giveBack(slot);
  }

  /** Whether the plan can start at `at`: within what the pool is known to have, after what it owes. */
  fits(slot: number, at: number): boolean {
    this.#pool.expect(slot, Stage.asked);
    this.#pool.clock.advance(at);
    if (!this.#pool.fits(slot, at)) return false;
    this.#fitted = slot;
    this.#fittedAt = at;
    return true;
  }

  /**
   * Start the plan at `at`, fit or not; `elapsed` ticks of it were used before (people present when a
   * run begins). Returns its planned end.
   */
  start(slot: number, at: number, elapsed = 0): number {
    this.#pool.expect(slot, Stage.asked);
    this.#pool.clock.advance(at);
    if (this.#fitted !== slot || this.#fittedAt !== at) this.#pool.clock.mayFallShort = true;
    this.#fitted = -1;
    this.#waiting.leave(slot);
    return this.#course.start(slot, at, elapsed);
  }

  /**
   * The plan has come to its planned end: may the person go on? False when hours are owed, or when the
   * period is short and not yet settled: then `takeDone` gives the slot when they may.
   */
  complete(slot: number, at: number): boolean {
    this.#pool.expect(slot, Stage.running);
    this.#pool.clock.advance(at);
    return this.#course.complete(slot, at);
  }

  /** The person leaves the pool, at the end, early, or after waiting for onward care: release what is left. */
  finish(slot: number, at: number): void {
    this.#pool.expect(slot, Stage.running);
    this.#pool.clock.advance(at);
    this.#fitted = -1;
    this.#course.finish(slot, at);
  }

  /** The finished bundle waits for onward care and, if the spec says so, goes on drawing as in its last week; `finish` ends it. */
  holdOn(slot: number, at: number): void {
    this.#pool.expect(slot, Stage.running);
    this.#pool.clock.advance(at);
    this.#fitted = -1;
    this.#course.holdOn(slot, at);
  }

  /** Add `weeks` more at `perWeek` hours (or visits) to a plan that is over. Returns its new end, -1 when there is no room. */
  extend(slot: number, at: number, more: { weeks: number; perWeek: number }): number {
    const { slots, clock, spec } = this.#pool;
    this.#pool.expect(slot, Stage.running);
    clock.advance(at);
    this.#fitted = -1;
    const extra = slots.take();
    this.#layer.layIntensity(
      extra,
      more.perWeek,
      Math.round(more.weeks * more.perWeek * spec.partsPerAmount),
    );
    const end = this.#pool.fits(extra, at) ? this.#course.extend(slot, extra, at) : -1;
    slots.giveBack(extra);
    return end;
  }

  /** From `at`, whole weeks after the start, the plan draws only `kept` (0 to 1) of what it would have; its end stays. */
  lighten(slot: number, at: number, kept: number): void {
    this.#pool.expect(slot, Stage.running);
    this.#pool.clock.advance(at);
    this.#fitted = -1;
    this.#course.lighten(slot, kept, at);
  }

  /** Settle every period that has ended by `to`. */
  advance(to: number): void {
    this.#pool.clock.advance(to);
  }

  /** A plan that had to wait for its hours after its planned end and may end now; -1 when there is none left. */
  takeDone(): number {
    return this.#pool.settlement.takeDone();
  }

  /** Instant by which `advance` must be called, Infinity when nothing needs to be settled as things stand. */
  nextSettle(): number {
    return this.#pool.clock.nextSettle();
  }

  /** First instant after `at` at which a plan that does not fit at `at` might, as things are known. Infinity = never. */
  nextRoom(at: number): number {
    const { book, capacity, clock } = this.#pool;
    clock.advance(at);
    const room = book.nextRoom(at, capacity.knownAt(at), this.#waiting.risingSpan);
    return Math.min(room, clock.nextSettle(), capacity.nextNews(at));
  }

  /** First instant after `at` at which something changes by itself: what is drawn, what there is or what is known. */
  nextChange(at: number): number {
    const { book, capacity, clock } = this.#pool;
    clock.advance(at);
    const steps = Math.min(capacity.actual.nextStep(at), capacity.commissioned.nextStep(at));
    const soonest = Math.min(book.nextChange(at), steps, clock.nextSettle(), capacity.nextNews(at));
    return this.#waiting.risingSpan > 0 ? Math.min(soonest, this.nextRoom(at)) : soonest;
  }

  /** Units put off and not yet delivered to one plan. */
  owed(slot: number): number {
    return this.#pool.owed(slot);
  }

  /** Units of the whole plan. */
  planned(slot: number): number {
    return this.#pool.slots.planned(slot, this.#pool.clock.now);
  }

  /** Units drawn at `at` (not before the last call): a week (`rate`), or in its calendar week or day. */
  drawn(at: number): number {
    this.#pool.clock.advance(at);
    return this.#pool.book.drawnAt(at);
  }

  /** Deliverable units at `at`, of the same kind as `drawn`. */
  capacityAt(at: number): number {
    return this.#pool.book.capacityAt(at);
  }

  /** Commissioned units at `at`, before the productive ratio. */
  commissionedAt(at: number): number {
    return this.#pool.capacity.commissioned.valueAt(at);
  }

  /** Length of a plan from its start [ticks]. */
  lengthOf(slot: number): number {
    return this.#pool.slots.portions.span(slot);
  }

  /** Deliverable units that nobody draws; below 0 while the pool is short. */
  spare(at: number): number {
    return this.capacityAt(at) - this.drawn(at);
  }

  /** What was commissioned, available, delivered, deferred and lost from tick 0 to `at` (not before the last call). */
  totals(at: number): LedgerAmounts {
    this.#pool.clock.advance(at);
    return this.#pool.accounts.totals(at);
  }

  /** Units commissioned and available over [from, to) alone; Infinity where they were without limit. */
  supplied(from: number, to: number): Pick<LedgerAmounts, 'commissioned' | 'available'> {
    const { capacity } = this.#pool;
    return {
      commissioned: capacity.over(capacity.commissioned, from, to),
      available: capacity.over(capacity.actual, from, to),
    };
  }

  /** Throws an EngineError unless every unit ever planned is accounted for. */
  checkConservation(at: number): void {
    this.#pool.clock.advance(at);
    this.#pool.accounts.check(at);
  }
}
