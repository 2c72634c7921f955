import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/engine/ledger/ledger.ts';
import type { LedgerSpec } from '../../../src/engine/ledger/ledger-spec.ts';
import { DAY, WEEK, bundleOf, drawnTotal, hours, hoursPool } from '../../unit/engine/ledger/pools.ts';

const SEED = 91;

/** Something that happens at any millisecond: which of those present it happens to is `pick` modulo their number. */
const happening = fc.record({
  wait: fc.integer({ min: 0, max: 3 * DAY }),
  pick: fc.nat(1000),
  what: fc.constantFrom('start', 'start', 'start', 'part used', 'leave', 'hold', 'extend'),
  total: fc.double({ min: 0, max: 40, noNaN: true }),
  shape: fc.constantFrom(
    bundleOf({ rule: 'profile', shares: [0.5, 0.3, 0.2] }),
    bundleOf({ rule: 'profile', shares: [0.1, 0.9] }),
    bundleOf({ rule: 'intensity', perWeek: 7.5 }),
    bundleOf({ rule: 'taper', first: 0, last: 0, days: 0, roundTo: 0 }),
  ),
});

const story = fc.record({
  basis: fc.constantFrom<LedgerSpec['basis']>('rate', 'week', 'day'),
  reserve: fc.constantFrom<LedgerSpec['reserve']>('allWeeks', 'thisWeek'),
  shortfall: fc.constantFrom<LedgerSpec['shortfall']>('deferred', 'lost'),
  fall: fc.integer({ min: 0, max: 20 }),
  happenings: fc.array(happening, { minLength: 1, maxLength: 60 }),
});

/** Those present: when their plan ends (while it is not over), or that it is. */
class Present {
  readonly #ledger: Ledger;
  readonly #ends = new Map<number, number>();
  readonly #over = new Set<number>();
  readonly #waits = new Set<number>();
  readonly #held = new Set<number>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get slots(): number[] {
    return [...this.#ends.keys()].sort((a, b) => a - b);
  }

  isOver(slot: number): boolean {
    return this.#over.has(slot) && !this.#held.has(slot);
  }

  add(slot: number, end: number): void {
    this.#ends.set(slot, end);
    this.#over.delete(slot);
  }

  leave(slot: number, at: number): void {
    this.#ledger.finish(slot, at);
    this.#ends.delete(slot);
    this.#over.delete(slot);
    this.#waits.delete(slot);
    this.#held.delete(slot);
  }

  holdOn(slot: number, at: number): void {
    this.#ledger.holdOn(slot, at);
    this.#held.add(slot);
  }

  extend(slot: number, at: number): void {
    const end = this.#ledger.extend(slot, at, { weeks: 1, perWeek: 2 });
    if (end >= 0) this.add(slot, end);
  }

  /** Let time pass to `to`: settlements and planned ends in their order. */
  pass(to: number): void {
    for (;;) {
      const open = [...this.#ends].filter(([slot]) => !this.#over.has(slot) && !this.#waits.has(slot));
      const [slot, end] = open.sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [-1, Infinity];
      const settle = this.#ledger.nextSettle();
      if (Math.min(end, settle) > to) break;
      this.#ledger.advance(Math.min(end, settle));
      for (let done = this.#ledger.takeDone(); done >= 0; done = this.#ledger.takeDone()) {
        this.#waits.delete(done);
        this.#over.add(done);
      }
      if (end > settle) continue;
      if (this.#ledger.complete(slot, end)) this.#over.add(slot);
      else this.#waits.add(slot);
    }
    this.#ledger.advance(to);
  }
}

describe('every unit planned is accounted for', () => {
  it('whatever happens at whatever millisecond, and no more is delivered than there was', () => {
    fc.assert(
      fc.property(story, ({ basis, reserve, shortfall, fall, happenings }) => {
        const capacity = hours(
          [
            [0, basis === 'day' ? 3 : 20],
            [10 * DAY, basis === 'day' ? fall / 7 : fall],
            [30 * DAY, basis === 'day' ? 4 : 25],
          ].map(([at, value]) => [at!, value!] as const),
        );
        const foreseen = [
          { fromTick: 0, capacity: { at: [0], values: [capacity.values[0]!] } },
          { fromTick: 10 * DAY, capacity },
        ];
        const ledger = new Ledger(
          hoursPool(capacity, { basis, reserve, shortfall, foreseen, whileWaiting: 'last' }),
        );
        const present = new Present(ledger);
        let now = 0;
        for (const { wait, pick, what, total, shape } of happenings) {
          now += wait;
          present.pass(now);
          const slot = present.slots[pick % Math.max(1, present.slots.length)];
          if (what === 'start' || what === 'part used') {
            const asked = ledger.plan(shape, {
              ...drawnTotal(total),
              length: 1 + (pick % 20),
              first: 1,
              last: 0.25,
            });
            if (what === 'part used' && now < DAY) present.add(asked, ledger.start(asked, now, pick * 1e6));
            else if (ledger.fits(asked, now)) present.add(asked, ledger.start(asked, now));
            else ledger.discard(asked);
          } else if (slot === undefined) continue;
          else if (what === 'leave') present.leave(slot, now);
          else if (present.isOver(slot)) {
            if (what === 'hold') present.holdOn(slot, now);
            else present.extend(slot, now);
          }
          ledger.checkConservation(now);
        }
        present.pass(now + 8 * WEEK);
        now += 8 * WEEK;
        for (const slot of present.slots) present.leave(slot, now);
        const settled = Math.ceil(now / WEEK + 2) * WEEK;
        ledger.checkConservation(settled);
        const { delivered, available } = ledger.totals(settled);
        if (basis === 'rate') expect(delivered).toBeLessThanOrEqual(available + happenings.length);
        expect(ledger.drawn(settled)).toBe(0);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
