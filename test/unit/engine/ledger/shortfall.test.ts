import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../../src/engine/ledger/ledger.ts';
import type { LedgerSpec } from '../../../../src/engine/ledger/ledger-spec.ts';
import { DAY, HOUR, PER_HOUR, WEEK, drawnTotal, evenly, hours, hoursPool } from './pools.ts';

/** 14 hours a week (two a day) until day 3, then nothing for two days, then 28; the fall is a surprise. */
function surprised(change: Partial<LedgerSpec> = {}): Ledger {
  const capacity = hours([
    [0, 14],
    [3 * DAY, 0],
    [5 * DAY, 28],
  ]);
  const foreseen = [
    { fromTick: 0, capacity: hours([[0, 14]]) },
    { fromTick: 3 * DAY, capacity },
  ];
  return new Ledger(hoursPool(capacity, { foreseen, ...change }));
}

/** One person drawing an hour a day for a week. */
function start(ledger: Ledger, at: number): number {
  const slot = ledger.plan(evenly(1), drawnTotal(7));
  expect(ledger.fits(slot, at)).toBe(true);
  ledger.start(slot, at);
  return slot;
}

describe('a pool that falls short', () => {
  it('settles each day: the youngest goes short first, and the oldest is paid first', () => {
    const ledger = surprised();
    const old = start(ledger, 0);
    const young = start(ledger, 0);
    expect(ledger.nextSettle()).toBe(4 * DAY);
    ledger.advance(4 * DAY);
    expect([ledger.owed(old), ledger.owed(young)]).toEqual([PER_HOUR, PER_HOUR]);
    ledger.advance(5 * DAY);
    expect([ledger.owed(old), ledger.owed(young)]).toEqual([2 * PER_HOUR, 2 * PER_HOUR]);
    ledger.advance(6 * DAY);
    // Four hours that day, two of them due: the oldest is paid what is owed.
    expect([ledger.owed(old), ledger.owed(young)]).toEqual([0, 2 * PER_HOUR]);
    expect(ledger.complete(old, WEEK)).toBe(true);
    expect(ledger.owed(young)).toBe(0);
    expect(ledger.nextSettle()).toBe(Infinity);
    expect(ledger.totals(WEEK)).toEqual({
      commissioned: 14 * PER_HOUR,
      available: 14 * PER_HOUR,
      delivered: 14 * PER_HOUR,
      deferred: 4 * PER_HOUR,
      lost: 0,
    });
    ledger.checkConservation(WEEK);
  });

  it('cuts the youngest only as far as needed', () => {
    const capacity = hours([
      [0, 14],
      [3 * DAY, 10.5],
    ]);
    const foreseen = [{ fromTick: 0, capacity: hours([[0, 14]]) }];
    const ledger = new Ledger(hoursPool(capacity, { foreseen }));
    const old = start(ledger, 0);
    const young = start(ledger, 0);
    ledger.advance(5 * DAY);
    expect([ledger.owed(old), ledger.owed(young)]).toEqual([0, PER_HOUR]);
  });

  it('keeps a person whose plan is over until the hours owed are paid', () => {
    const capacity = hours([
      [0, 14],
      [6 * DAY, 0],
      [9 * DAY, 14],
    ]);
    const ledger = new Ledger(
      hoursPool(capacity, { foreseen: [{ fromTick: 0, capacity: hours([[0, 14]]) }] }),
    );
    const slot = start(ledger, 0);
    expect(ledger.complete(slot, WEEK)).toBe(false);
    ledger.advance(9 * DAY);
    expect(ledger.takeDone()).toBe(-1);
    expect(ledger.nextSettle()).toBe(10 * DAY);
    ledger.advance(10 * DAY);
    expect(ledger.takeDone()).toBe(slot);
    expect(ledger.takeDone()).toBe(-1);
    ledger.finish(slot, 10 * DAY);
    expect(ledger.totals(10 * DAY).delivered).toBe(7 * PER_HOUR);
  });

  it('makes a person whose plan ends within a short day wait for the reckoning of that day', () => {
    const capacity = hours([
      [0, 14],
      [WEEK, 0],
      [8 * DAY, 14],
    ]);
    const ledger = new Ledger(
      hoursPool(capacity, { foreseen: [{ fromTick: 0, capacity: hours([[0, 14]]) }] }),
    );
    const slot = start(ledger, 10 * HOUR);
    expect(ledger.complete(slot, WEEK + 10 * HOUR)).toBe(false);
    expect(ledger.owed(slot)).toBe(0);
    ledger.advance(8 * DAY);
    expect(ledger.owed(slot)).toBe(Math.round((PER_HOUR * 10) / 24));
    ledger.advance(9 * DAY);
    expect(ledger.takeDone()).toBe(slot);
  });

  it('pays what it owes before somebody new may start: no sooner, and no later', () => {
    const ledger = surprised();
    start(ledger, 0);
    start(ledger, 0);
    const tooMuch = ledger.plan(evenly(1), drawnTotal(7.1));
    const justRight = ledger.plan(evenly(1), drawnTotal(7));
    // On day 6 four hours: two due, two owed.
    expect(ledger.fits(justRight, 6 * DAY)).toBe(false);
    // On day 7 nothing is due any more and nothing owed.
    expect(ledger.fits(tooMuch, WEEK)).toBe(true);
  });

  it('leaves exactly what it owes: a newcomer may have the last hour of the day and not a minute more', () => {
    const capacity = hours([
      [0, 14],
      [3 * DAY, 7],
      [4 * DAY, 28],
    ]);
    const foreseen = [
      { fromTick: 0, capacity: hours([[0, 14]]) },
      { fromTick: 3 * DAY, capacity },
    ];
    const exact = new Ledger(hoursPool(capacity, { foreseen }));
    start(exact, 0);
    start(exact, 0);
    // Day 4: four hours, two due, one owed: one left.
    const minuteMore = exact.plan(evenly(1), drawnTotal(7 + 7 / 60));
    const lastHour = exact.plan(evenly(1), drawnTotal(7));
    expect(exact.fits(minuteMore, 4 * DAY)).toBe(false);
    expect(exact.fits(lastHour, 4 * DAY)).toBe(true);
  });

  it('counts what is lost, and keeps nobody for it', () => {
    const ledger = surprised({ shortfall: 'lost' });
    const old = start(ledger, 0);
    start(ledger, 0);
    ledger.advance(5 * DAY);
    expect(ledger.owed(old)).toBe(0);
    expect(ledger.complete(old, WEEK)).toBe(true);
    const { delivered, lost, deferred } = ledger.totals(WEEK);
    expect([delivered, lost, deferred]).toEqual([10 * PER_HOUR, 4 * PER_HOUR, 0]);
    ledger.checkConservation(WEEK);
  });

  it('shares the shortfall of a day with those who die in it', () => {
    const ledger = surprised();
    const old = start(ledger, 0);
    const young = start(ledger, 0);
    ledger.finish(young, 3.5 * DAY);
    ledger.advance(4 * DAY);
    expect(ledger.owed(old)).toBe(PER_HOUR);
    expect(ledger.totals(4 * DAY).delivered).toBe(6 * PER_HOUR);
    expect(ledger.totals(4 * DAY).deferred).toBe(1.5 * PER_HOUR);
    ledger.checkConservation(4 * DAY);
  });

  it('over-commits by `this week` only in later weeks, and puts the excess off', () => {
    const ledger = new Ledger(hoursPool(hours([[0, 7]]), { reserve: 'thisWeek' }));
    const rising = { ...evenly(2), shape: { rule: 'profile', shares: [0.3, 0.7] } as const };
    const first = ledger.plan(rising, drawnTotal(10));
    const second = ledger.plan(rising, drawnTotal(10));
    for (const slot of [first, second]) {
      expect(ledger.fits(slot, 0)).toBe(true);
      ledger.start(slot, 0);
    }
    ledger.advance(2 * WEEK);
    expect([ledger.owed(first), ledger.owed(second)]).toEqual([0, 7 * PER_HOUR]);
    expect(ledger.nextSettle()).toBe(2 * WEEK + DAY);
    ledger.advance(3 * WEEK);
    expect(ledger.owed(second)).toBe(0);
  });
});
