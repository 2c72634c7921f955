import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/engine/ledger/ledger.ts';
import type { LedgerSpec } from '../../../src/engine/ledger/ledger-spec.ts';
import {
  DAY,
  HOUR,
  PER_HOUR,
  WEEK,
  bundleOf,
  drawnTotal,
  hours,
  hoursPool,
} from '../../unit/engine/ledger/pools.ts';

const SEED = 38_067;
/** Hours looked at: what was put in ends well before. */
const HORIZON = 40 * 7 * 24;

const weeks = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
const capacitySteps = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 * 7 * 24 }), fc.integer({ min: 5, max: 40 })), {
    maxLength: 6,
    selector: ([hour]) => hour,
  })
  .map((steps) => steps.sort((a, b) => a[0] - b[0]));
const people = fc.array(fc.record({ hour: fc.integer({ min: 0, max: 4 * 7 * 24 }), weeks }), {
  maxLength: 12,
});
const pool = fc.record({ first: fc.integer({ min: 5, max: 40 }), capacitySteps, people });

/** A plan of whole hours in each week. */
function planWeeks(ledger: Ledger, amounts: readonly number[]): number {
  const total = amounts.reduce((a, b) => a + b, 0);
  const shares = amounts.map((amount) => (total === 0 ? 1 / amounts.length : amount / total));
  return ledger.plan(bundleOf({ rule: 'profile', shares }), drawnTotal(total));
}

/** The hours a week drawn and available in every hour, by the plainest sums. */
class HourByHour {
  readonly spare: number[];

  constructor({ first, capacitySteps: steps }: { first: number; capacitySteps: [number, number][] }) {
    this.spare = Array.from(
      { length: HORIZON },
      (_, hour) => steps.filter(([at]) => at <= hour).at(-1)?.[1] ?? first,
    );
  }

  fits(amounts: readonly number[], from: number): boolean {
    return amounts.every((amount, week) =>
      this.spare
        .slice(from + week * 168, from + week * 168 + 168)
        .every((spare) => amount === 0 || amount <= spare),
    );
  }

  take(amounts: readonly number[], from: number): void {
    for (let hour = from; hour < from + 168 * amounts.length; hour += 1) {
      this.spare[hour]! -= amounts[Math.floor((hour - from) / 168)]!;
    }
  }
}

describe('a rate pool at any hour', () => {
  it('lets in exactly those whom hour-by-hour sums let in, and finds the very first instant for the next', () => {
    fc.assert(
      fc.property(pool, weeks, (given, next) => {
        const capacity = hours([
          [0, given.first],
          ...given.capacitySteps.map(([at, v]) => [at * HOUR, v] as const),
        ]);
        const ledger = new Ledger(hoursPool(capacity));
        const plain = new HourByHour(given);
        for (const one of given.people.sort((a, b) => a.hour - b.hour)) {
          const slot = planWeeks(ledger, one.weeks);
          const fits = ledger.fits(slot, one.hour * HOUR);
          expect(fits).toBe(plain.fits(one.weeks, one.hour));
          expect(ledger.spare(one.hour * HOUR)).toBe(plain.spare[one.hour]! * PER_HOUR);
          if (!fits) continue;
          ledger.start(slot, one.hour * HOUR);
          plain.take(one.weeks, one.hour);
        }
        const now = given.people.at(-1)?.hour ?? 0;
        let first = now;
        while (first < HORIZON - 900 && !plain.fits(next, first)) first += 1;
        const slot = planWeeks(ledger, next);
        let at = now * HOUR;
        while (at < (HORIZON - 900) * HOUR && !ledger.fits(slot, at)) at = ledger.nextRoom(at);
        if (first < HORIZON - 900) expect(at / HOUR).toBe(first);
        else expect(at).toBe(Infinity);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

const basis = fc.constantFrom<LedgerSpec['basis']>('rate', 'week', 'day');

describe('a week split over days', () => {
  it('fits exactly when the whole week fits', () => {
    fc.assert(
      fc.property(
        basis,
        pool,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 30 }),
        (kind, given, minutes, day) => {
          const perPeriod = kind === 'day' ? 1 / 7 : 1;
          const capacity = hours([
            [0, given.first * perPeriod],
            ...given.capacitySteps.map(([at, v]) => [at * HOUR, v * perPeriod] as const),
          ]);
          const ledger = new Ledger(hoursPool(capacity, { basis: kind }));
          for (const one of given.people.sort((a, b) => a.hour - b.hour)) {
            if (one.hour * HOUR <= day * DAY) ledger.start(planWeeks(ledger, one.weeks), one.hour * HOUR);
          }
          const inWeeks = ledger.plan(
            bundleOf({ rule: 'profile', shares: [1] }),
            drawnTotal((7 * minutes) / 60),
          );
          const taper = bundleOf({ rule: 'taper', first: 0, last: 0, days: 0, roundTo: 0 });
          const perDay = minutes / 60;
          const inDays = ledger.plan(taper, { total: NaN, length: 7, first: perDay, last: perDay });
          expect(ledger.planned(inDays)).toBe(ledger.planned(inWeeks));
          for (let week = 0; week < 6; week += 1) {
            const at = day * DAY + week * WEEK;
            expect(ledger.fits(inDays, at)).toBe(ledger.fits(inWeeks, at));
          }
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('a bundle', () => {
  it('is delivered to the minute, whatever its shape, in every kind of pool', () => {
    const shape = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }).map((weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        return bundleOf({
          rule: 'profile',
          shares: weights.map((w) => (sum === 0 ? 1 / weights.length : w / sum)),
        });
      }),
      fc
        .integer({ min: 1, max: 900 })
        .map((minutes) => bundleOf({ rule: 'intensity', perWeek: minutes / 60 })),
    );
    fc.assert(
      fc.property(
        basis,
        shape,
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.integer({ min: 0, max: 200 }),
        (kind, bundle, total, hour) => {
          const ledger = new Ledger(hoursPool(hours([[0, 1000]]), { basis: kind }));
          const slot = ledger.plan(bundle, drawnTotal(total));
          expect(ledger.fits(slot, hour * HOUR)).toBe(true);
          const end = ledger.start(slot, hour * HOUR);
          expect(ledger.complete(slot, end)).toBe(true);
          ledger.finish(slot, end);
          expect(ledger.totals(end).delivered / 7).toBe(Math.round(total * 60));
          ledger.checkConservation(end);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
