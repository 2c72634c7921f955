import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/engine-error.ts';
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

  it('says when what is drawn next changes, and to what', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 100]])));
    const slot = ledger.plan(bundleOf({ rule: 'profile', shares: [0.5, 0.3, 0.2] }), drawnTotal(20));
    ledger.start(slot, 10 * HOUR);
    const told: [number, number][] = [];
    for (let at = 10 * HOUR; at < Infinity; at = ledger.nextChange(at))
      told.push([at / HOUR, ledger.drawn(at) / PER_HOUR]);
    expect(told).toEqual([
      [10, 10],
      [10 + 168, 6],
      [10 + 336, 4],
      [10 + 504, 0],
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

  it('takes a plan part of which was used before the run began', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const slot = ledger.plan(bundleOf({ rule: 'profile', shares: [0.75, 0.25] }), drawnTotal(8));
    expect(ledger.lengthOf(slot)).toBe(2 * WEEK);
    expect(ledger.start(slot, 0, 3.5 * DAY)).toBe(10.5 * DAY);
    expect(ledger.planned(slot)).toBe(5 * PER_HOUR);
    expect(ledger.drawn(0)).toBe(6 * PER_HOUR);
    expect(ledger.drawn(3.5 * DAY)).toBe(2 * PER_HOUR);
    expect(ledger.complete(slot, 10.5 * DAY)).toBe(true);
    ledger.finish(slot, 10.5 * DAY);
    expect(ledger.totals(10.5 * DAY).delivered).toBe(5 * PER_HOUR);
    ledger.checkConservation(10.5 * DAY);
  });

  it('extends a finished plan where there is room, and not where there is none', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const [one, two] = [4, 6].map((total) => ledger.plan(evenly(1), drawnTotal(total)));
    ledger.start(one!, 0);
    ledger.start(two!, 0);
    expect(ledger.extend(one!, WEEK, { weeks: 2, perWeek: 10 })).toBe(3 * WEEK);
    expect(ledger.planned(one!)).toBe(24 * PER_HOUR);
    expect(ledger.extend(two!, WEEK, { weeks: 1, perWeek: 1 })).toBe(-1);
    ledger.finish(two!, WEEK);
    ledger.finish(one!, 3 * WEEK);
    expect(ledger.totals(3 * WEEK).delivered).toBe(30 * PER_HOUR);
    ledger.checkConservation(3 * WEEK);
  });

  it('keeps the hours of a finished bundle that waits for onward care, until it leaves', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]]), { whileWaiting: 'last' }));
    const slot = ledger.plan(bundleOf({ rule: 'profile', shares: [0.6, 0.4] }), drawnTotal(10));
    ledger.start(slot, 0);
    ledger.holdOn(slot, 2 * WEEK);
    expect(ledger.drawn(20 * WEEK)).toBe(4 * PER_HOUR);
    const next = ledger.plan(evenly(1), drawnTotal(7));
    expect(ledger.fits(next, 20 * WEEK)).toBe(false);
    ledger.finish(slot, 21 * WEEK);
    expect(ledger.fits(next, 21 * WEEK)).toBe(true);
    expect(ledger.totals(21 * WEEK).delivered).toBe((10 + 19 * 4) * PER_HOUR);
    ledger.checkConservation(21 * WEEK);
  });

  it('refuses to be asked about the past, and to close a plan twice', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 10]])));
    const slot = ledger.plan(evenly(1), drawnTotal(5));
    ledger.start(slot, DAY);
    expect(() => ledger.drawn(0)).toThrow(EngineError);
    ledger.finish(slot, 2 * DAY);
    expect(() => ledger.finish(slot, 2 * DAY)).toThrow(EngineError);
  });
});
