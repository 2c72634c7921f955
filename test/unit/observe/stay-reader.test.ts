import { describe, expect, it } from 'vitest';
import { StayLog } from '../../../src/observe/log.ts';
import { EndReason } from '../../../src/observe/records.ts';
import { PERIOD_COUNTS, StaySum } from '../../../src/observe/stay-columns.ts';
import { StayReader } from '../../../src/observe/stay-reader.ts';
import { TICKS_PER_DAY as DAY } from '../../../src/units.ts';

interface Stay {
  readonly service?: number;
  readonly cohort?: number;
  readonly destination?: number;
  readonly pathway?: number;
  readonly asked: number;
  readonly began?: number;
  readonly ready?: number;
  readonly dischargeReady?: number;
  readonly ended: number;
  readonly reason?: number;
  readonly planned?: number;
}

/** Two services, one cohort, two endings; a window of days 10 to 40 in three periods of ten days. */
function readerOf(stays: readonly Stay[]): StayReader {
  const edges = Float64Array.from([10, 20, 30, 40], (day) => day * DAY);
  const reader = new StayReader({
    services: 2,
    cohorts: 2,
    endings: 2,
    pathways: 1,
    window: { fromTick: 10 * DAY, endTick: 40 * DAY, edges },
    autumns: [],
    firstWeekday: 4,
    waitThresholds: [0, DAY, 2 * DAY, 7 * DAY],
  });
  const log = new StayLog(reader.read, 3);
  for (const [person, s] of stays.entries())
    log.append(
      person,
      s.cohort ?? 0,
      s.service ?? 0,
      -1,
      s.destination ?? -1,
      s.pathway ?? -1,
      s.asked * DAY,
      (s.began ?? NaN) * DAY,
      (s.ready ?? NaN) * DAY,
      (s.dischargeReady ?? s.ready ?? NaN) * DAY,
      s.ended * DAY,
      s.reason ?? EndReason.discharged,
      s.planned ?? NaN,
    );
  log.drain();
  return reader;
}

/** The sums of the only combination there is. */
function only(reader: StayReader): Float64Array {
  expect(reader.table.groups).toHaveLength(1);
  return reader.table.sums.subarray(0, reader.table.width);
}

describe('stay reader', () => {
  it('adds up an ordinary stay', () => {
    const sums = only(readerOf([{ asked: 12, began: 15, ready: 20, ended: 22 }]));
    expect(sums[StaySum.requested]).toBe(1);
    expect(sums[StaySum.began]).toBe(1);
    expect(sums[StaySum.finished]).toBe(1);
    expect(sums[StaySum.waitDays]).toBe(3);
    expect(sums[StaySum.waitDaysSquared]).toBe(9);
    expect(sums[StaySum.stayDays]).toBe(7);
    expect(sums[StaySum.stayDaysSquared]).toBe(49);
    expect(sums[StaySum.readyAfterDays]).toBe(5);
    expect(sums[StaySum.delayDays]).toBe(2);
    expect(sums[StaySum.delayed]).toBe(1);
    expect([...sums.subarray(StaySum.waitedOver0, StaySum.waitedOver0 + 4)]).toEqual([1, 1, 1, 0]);
    expect(sums[StaySum.waitingTicks]).toBe(3 * DAY);
    expect(sums[StaySum.occupiedTicks]).toBe(7 * DAY);
    expect(sums[StaySum.delayedTicks]).toBe(2 * DAY);
  });

  it('counts of a stay across the line only the part inside, and its end but not its start', () => {
    const sums = only(readerOf([{ asked: 2, began: 4, ready: 8, ended: 13 }]));
    expect(sums[StaySum.requested]).toBe(0);
    expect(sums[StaySum.began]).toBe(0);
    expect(sums[StaySum.finished]).toBe(1);
    expect(sums[StaySum.occupiedTicks]).toBe(3 * DAY);
    expect(sums[StaySum.delayedTicks]).toBe(3 * DAY);
    expect(sums[StaySum.readied]).toBe(0);
    expect(sums[StaySum.stayDays]).toBe(9);
  });

  it('gives nothing to the window of a stay in the warm-up, and all to the whole run', () => {
    const reader = readerOf([{ asked: 1, began: 2, ready: 3, ended: 5 }]);
    expect(only(reader).every((sum) => sum === 0)).toBe(true);
    expect([...reader.wholeRun.subarray(0, 3)]).toEqual([3 * DAY, 1 * DAY, 2 * DAY]);
  });

  it('counts people still present in person-time and requests, not as having left', () => {
    const sums = only(
      readerOf([{ asked: 30, began: 31, ended: 40, reason: EndReason.stillPresent, destination: -1000 }]),
    );
    expect(sums[StaySum.began]).toBe(1);
    expect(sums[StaySum.finished]).toBe(0);
    expect(sums[StaySum.occupiedTicks]).toBe(9 * DAY);
  });

  it('starts people who were there from the beginning at the beginning', () => {
    const reader = readerOf([{ asked: -9, began: -5, ready: -1, ended: 12 }]);
    expect([...reader.wholeRun.subarray(0, 3)]).toEqual([12 * DAY, 0, 12 * DAY]);
    expect(only(reader)[StaySum.delayedTicks]).toBe(2 * DAY);
  });

  it('keeps apart why a wait became no stay', () => {
    const away = (reason: number): Stay => ({ asked: 12, ended: 14, reason, destination: -1000 });
    const reader = readerOf([
      away(EndReason.rejected),
      away(EndReason.reneged),
      away(EndReason.reneged),
      away(EndReason.died),
      away(EndReason.stillPresent),
      away(EndReason.withdrawn),
    ]);
    const sums = only(reader);
    expect(sums[StaySum.refused]).toBe(1);
    expect(sums[StaySum.reneged]).toBe(2);
    expect(sums[StaySum.diedWaiting]).toBe(1);
    expect(sums[StaySum.died]).toBe(0);
    expect(sums[StaySum.requested]).toBe(5);
    expect(sums[StaySum.waitingTicks]).toBe(12 * DAY);
  });

  it('puts leavers into the national bands by dates', () => {
    const delay = (ready: number, ended: number): Stay => ({ asked: 11, began: 11, ready, ended });
    const sums = only(
      readerOf([
        delay(12, 12),
        delay(12.1, 12.9),
        delay(12.9, 13.1),
        delay(12, 15),
        delay(12, 18),
        delay(12, 19),
        delay(12, 32.5),
        delay(12, 33),
      ]),
    );
    expect([...sums.subarray(StaySum.band0, StaySum.band0 + 7)]).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(sums[StaySum.delayed]).toBe(7);
  });

  it('counts long stays at the midnights on which they have become long', () => {
    // From day 11: 7 days or more at midnights 18, 19, ... 26; 14 days at 25, 26.
    const sums = only(readerOf([{ asked: 11, began: 11, ended: 26.5 }]));
    expect(sums[StaySum.nights7]).toBe(9);
    expect(sums[StaySum.nights14]).toBe(2);
    expect(sums[StaySum.nights21]).toBe(0);
  });

  it('does not count an interrupted stay as left', () => {
    const sums = only(
      readerOf([{ asked: 12, began: 12, ended: 14, reason: EndReason.interrupted, destination: -1000 }]),
    );
    expect(sums[StaySum.interrupted]).toBe(1);
    expect(sums[StaySum.finished]).toBe(0);
    expect(sums[StaySum.occupiedTicks]).toBe(2 * DAY);
  });

  it('counts requests, starts and ends in the period in which each falls', () => {
    const reader = readerOf([{ service: 1, asked: 19, began: 20, ready: 39, ended: 39.5 }]);
    const counts = (period: number) => [
      ...reader.periodCounts.subarray((period * 2 + 1) * PERIOD_COUNTS, (period * 2 + 2) * PERIOD_COUNTS),
    ];
    expect([counts(0), counts(1), counts(2)]).toEqual([
      [1, 0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0],
      [0, 0, 1, 1, 1, 0],
    ]);
  });

  it('keeps services, cohorts, destinations and pathways apart, and grows as needed', () => {
    const stays: Stay[] = [];
    for (const service of [0, 1])
      for (const cohort of [0, 1])
        for (const destination of [1, 0, -1, -2, -1000])
          for (const pathway of [-1, 0])
            stays.push({ service, cohort, destination, pathway, asked: 12, began: 12, ended: 13 });
    const { table } = readerOf([...stays, ...stays]);
    expect(table.groups).toHaveLength(40);
    expect(table.groups.map(({ offset }) => table.sums[offset + StaySum.began])).toEqual(
      new Array(40).fill(2),
    );
  });

  it('adds up the plans of those who asked', () => {
    const sums = only(
      readerOf([
        { asked: 12, began: 12, ended: 13, planned: 40 },
        { asked: 12, began: 13, ended: 14, planned: 60 },
      ]),
    );
    expect(sums[StaySum.plans]).toBe(2);
    expect(sums[StaySum.planned]).toBe(100);
  });
});
