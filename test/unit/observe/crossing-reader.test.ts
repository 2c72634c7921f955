import { describe, expect, it } from 'vitest';
import { CrossingReader } from '../../../src/observe/crossing-reader.ts';
import { StayLog } from '../../../src/observe/log.ts';
import { EndReason } from '../../../src/observe/records.ts';
import { TICKS_PER_DAY as DAY } from '../../../src/units.ts';

interface Stay {
  readonly service?: number;
  readonly cohort?: number;
  readonly origin?: number;
  readonly destination?: number;
  readonly began?: number;
  readonly ended: number;
  readonly reason?: number;
}

/** Two services and two endings of which the second of each is counted; two cohorts; days 10 to 30 in two periods. */
function readerOf(stays: readonly Stay[]): CrossingReader {
  const edges = Float64Array.from([10, 20, 30], (day) => day * DAY);
  const reader = new CrossingReader({
    ...{ services: 2, cohorts: 2, endings: 2, entered: [1], leftFor: [1] },
    window: { fromTick: 10 * DAY, endTick: 30 * DAY, edges },
  });
  const log = new StayLog(reader.read, 2);
  for (const [person, s] of stays.entries())
    log.append(
      person,
      s.cohort ?? 0,
      s.service ?? 1,
      s.origin ?? -1,
      s.destination ?? -2,
      -1,
      0,
      (s.began ?? NaN) * DAY,
      NaN,
      NaN,
      s.ended * DAY,
      s.reason ?? EndReason.discharged,
      NaN,
    );
  log.drain();
  return reader;
}

describe('crossings of the edge of the model', () => {
  it('count who came from outside in the period in which their stay began, by cohort', () => {
    const { came } = readerOf([
      { began: 12, ended: 15 },
      { began: 21, ended: 22, cohort: 1 },
      { began: 19, ended: 25, cohort: 1 },
      { began: 9, ended: 15 }, // before the window
      { began: 12, ended: 15, origin: 0 }, // from another service
      { began: 12, ended: 15, service: 0 }, // into a service not counted
      { ended: 15, reason: EndReason.rejected }, // never in
    ]);
    expect([...came]).toEqual([1, 1, 0, 1]);
  });

  it('count who left for the endings asked about in the period in which they left', () => {
    const { went } = readerOf([
      { began: 12, ended: 15 },
      { began: 5, ended: 20, cohort: 1 },
      { began: 5, ended: 8 }, // before the window
      { began: 12, ended: 15, destination: -1 }, // the other ending
      { began: 12, ended: 15, destination: 0 }, // on to a service
      { began: 12, ended: 30, destination: -1000, reason: EndReason.stillPresent },
      { ended: 15, reason: EndReason.reneged }, // had no place
    ]);
    expect([...went]).toEqual([1, 0, 0, 1]);
  });
});
