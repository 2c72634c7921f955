import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../../src/engine/ledger/ledger.ts';
import { DAY, HOUR, PER_HOUR, WEEK, bundleOf, drawnTotal, evenly, hours, hoursPool } from './pools.ts';

describe('a pool whose weekly rate is kept at every instant', () => {
  it('lets in exactly as many as there are hours, and no more: 0.3 / 0.1 is 3', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 0.3]])));
    const plans = [1, 2, 3, 4].map(() => ledger.plan(evenly(1), drawnTotal(0.1)));
    for (const slot of plans.slice(0, 3)) {
      expect(ledger.fits(slot, 0)).toBe(true);
      ledger.start(slot, 0);
    }
    expect(ledger.fits(plans[3]!, 0)).toBe(false);
    expect(ledger.spare(0)).toBe(0);
    expect(ledger.nextSettle()).toBe(Infinity);
  });

  it('reserves later weeks: a small start is refused when a later week is full', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const rising = bundleOf({ rule: 'profile', shares: [0.2, 0.8] });
    const first = ledger.plan(rising, drawnTotal(10));
    expect(ledger.fits(first, 0)).toBe(true);
    expect(ledger.start(first, 0)).toBe(2 * WEEK);
    const second = ledger.plan(evenly(2), drawnTotal(6));
    expect(ledger.fits(second, 0)).toBe(false);
    const short = ledger.plan(evenly(1), drawnTotal(8));
    expect(ledger.fits(short, 0)).toBe(true);
    expect(ledger.nextRoom(0)).toBe(2 * WEEK);
    expect(ledger.fits(second, 2 * WEEK)).toBe(true);
  });

  it('finds the instant at which a rising plan first fits, before the room appears', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const tenDays = bundleOf({ rule: 'intensityForLength', perWeek: 7, length: 0 });
    ledger.start(ledger.plan(tenDays, { ...drawnTotal(NaN), length: 10 }), 0);
    const rising = ledger.plan(bundleOf({ rule: 'profile', shares: [0.1, 0.9] }), drawnTotal(10));
    const tried: number[] = [];
    let at = 0;
    for (; !ledger.fits(rising, at); at = ledger.nextRoom(at)) tried.push(at / DAY);
    // Its second week, of nine hours, needs the room that comes on day ten.
    expect(at).toBe(3 * DAY);
    expect(tried).toEqual([0, 1, 2]);
  });

  it('keeps a fixed intensity and shortens the last week', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 100]])));
    const slot = ledger.plan(bundleOf({ rule: 'intensity', perWeek: 10 }), drawnTotal(25));
    expect(ledger.fits(slot, 0)).toBe(true);
    expect(ledger.start(slot, 0)).toBe(2.5 * WEEK);
    expect(ledger.drawn(2.4 * WEEK)).toBe(10 * PER_HOUR);
    expect(ledger.drawn(2.5 * WEEK)).toBe(0);
    expect(ledger.complete(slot, 2.5 * WEEK)).toBe(true);
    ledger.finish(slot, 2.5 * WEEK);
    expect(ledger.totals(3 * WEEK).delivered).toBe(25 * PER_HOUR);
  });

  it('tells each change of what is drawn, once and in order', () => {
    const told: [number, number][] = [];
    const ledger = new Ledger(hoursPool(hours([[0, 100]])), (at, units) =>
      told.push([at / DAY, units / PER_HOUR]),
    );
    const slot = ledger.plan(bundleOf({ rule: 'profile', shares: [0.5, 0.3, 0.2] }), drawnTotal(20));
    ledger.start(slot, 10 * HOUR);
    ledger.advance(30 * DAY);
    const ten = 10 / 24;
    expect(told).toEqual([
      [ten, 10],
      [ten + 7, 6],
      [ten + 14, 4],
      [ten + 21, 0],
    ]);
  });

  it('releases what is left when somebody leaves early', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const slot = ledger.plan(evenly(4), drawnTotal(40));
    ledger.start(slot, 0);
    const next = ledger.plan(evenly(4), drawnTotal(40));
    expect(ledger.fits(next, WEEK)).toBe(false);
    ledger.finish(slot, WEEK);
    expect(ledger.fits(next, WEEK)).toBe(true);
    expect(ledger.totals(WEEK).delivered).toBe(10 * PER_HOUR);
    ledger.checkConservation(WEEK);
  });
});
