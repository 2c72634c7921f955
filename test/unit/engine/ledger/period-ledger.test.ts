import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/engine-error.ts';
import { Ledger } from '../../../../src/engine/ledger/ledger.ts';
import { DAY, HOUR, PER_HOUR, WEEK, bundleOf, drawnTotal, evenly, hours, hoursPool } from './pools.ts';

const taper = (roundTo: number) => bundleOf({ rule: 'taper', first: 0, last: 0, days: 0, roundTo });

describe('a pool counted by the day', () => {
  it('starts a tapering plan on the first day on which every day of it fits', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 5]]), { basis: 'day' }));
    const first = ledger.plan(taper(0.5), { total: NaN, length: 5, first: 3, last: 1 });
    expect(ledger.planned(first)).toBe((3 + 2.5 + 2 + 1.5 + 1) * PER_HOUR);
    expect(ledger.fits(first, 9 * HOUR)).toBe(true);
    expect(ledger.start(first, 9 * HOUR)).toBe(5 * DAY);
    const second = ledger.plan(taper(0.5), { total: NaN, length: 2, first: 3, last: 3 });
    expect([0, 1, 2].map((day) => ledger.fits(second, day * DAY + 9 * HOUR))).toEqual([false, false, true]);
    expect(ledger.nextRoom(2.5 * DAY)).toBe(3 * DAY);
    expect(ledger.drawn(2.5 * DAY)).toBe(2 * PER_HOUR);
    expect(ledger.capacityAt(2.5 * DAY)).toBe(5 * PER_HOUR);
  });

  it('counts the whole of a day on which somebody leaves, and none of the next', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 5]]), { basis: 'day' }));
    const slot = ledger.plan(evenly(1), drawnTotal(35));
    ledger.start(slot, 9 * HOUR);
    ledger.finish(slot, 2 * DAY + 9 * HOUR);
    expect(ledger.totals(3 * DAY).delivered).toBe(15 * PER_HOUR);
    expect(ledger.drawn(3 * DAY)).toBe(0);
    const early = ledger.plan(evenly(1), drawnTotal(35));
    ledger.start(early, 4 * DAY);
    ledger.finish(early, 6 * DAY);
    expect(ledger.totals(6 * DAY).delivered).toBe(25 * PER_HOUR);
    ledger.checkConservation(6 * DAY);
  });

  it('puts the rest of a fixed intensity on the last day', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 5]]), { basis: 'day' }));
    const slot = ledger.plan(bundleOf({ rule: 'intensity', perWeek: 14 }), drawnTotal(5));
    expect(ledger.start(slot, 0)).toBe(3 * DAY);
    expect([0, 1, 2, 3].map((day) => ledger.drawn(day * DAY) / PER_HOUR)).toEqual([2, 2, 1, 0]);
  });
});

describe('a pool counted by the calendar week', () => {
  it('cuts weeks of a person by Mondays', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 7]]), { basis: 'week' }));
    const slot = ledger.plan(evenly(1), drawnTotal(7));
    // Thursday: four days in this calendar week, three in the next.
    ledger.start(slot, 3 * DAY);
    expect(ledger.drawn(3 * DAY)).toBe(4 * PER_HOUR);
    expect(ledger.drawn(WEEK)).toBe(3 * PER_HOUR);
    const other = ledger.plan(evenly(1), drawnTotal(4));
    expect(ledger.fits(other, WEEK)).toBe(true);
    const larger = ledger.plan(evenly(1), drawnTotal(4 + 1 / 60));
    expect(ledger.fits(larger, WEEK)).toBe(false);
    expect(ledger.fits(larger, WEEK + DAY)).toBe(true);
  });

  it('has in a first week that the run cuts short only the days that are left of it', () => {
    // Tick 0 is a Friday: three days of a week of seven hours.
    const ledger = new Ledger(hoursPool(hours([[0, 7]]), { basis: 'week', startDay: 16_892 }));
    expect(ledger.capacityAt(0)).toBe(3 * PER_HOUR);
    expect(ledger.capacityAt(3 * DAY)).toBe(7 * PER_HOUR);
  });

  it('counts placement starts by the week and takes no time', () => {
    const perWeek = { at: [0], values: [2 * 7] };
    const spec = hoursPool(perWeek, { basis: 'week', unitsPerAmount: 7, partsPerAmount: 1 });
    const ledger = new Ledger(spec);
    const place = bundleOf({ rule: 'start' });
    const plans = [1, 2, 3].map(() => ledger.plan(place, drawnTotal(NaN)));
    for (const slot of plans.slice(0, 2)) {
      expect(ledger.fits(slot, 10 * HOUR)).toBe(true);
      expect(ledger.start(slot, 10 * HOUR)).toBe(10 * HOUR);
      ledger.finish(slot, 10 * HOUR);
    }
    expect(ledger.fits(plans[2]!, 11 * HOUR)).toBe(false);
    expect(ledger.fits(plans[2]!, 6 * DAY)).toBe(false);
    expect(ledger.fits(plans[2]!, WEEK)).toBe(true);
    expect(ledger.totals(WEEK).delivered).toBe(2 * 7);
    const rate = new Ledger({ ...spec, basis: 'rate' });
    expect(() => rate.plan(place, drawnTotal(NaN))).toThrow(EngineError);
  });
});
