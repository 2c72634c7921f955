import { describe, expect, it } from 'vitest';
import { DelayLog, EventLog, LevelLog, StayLog } from '../../../src/observe/log.ts';
import { EndReason, EventKind } from '../../../src/observe/records.ts';

describe('logs', () => {
  it('hands over full chunks in order, then the rest, and starts again', () => {
    const seen: number[][] = [];
    const log = new LevelLog((chunk) => seen.push([...chunk.level.subarray(0, chunk.length)]), 3);
    for (let i = 0; i < 7; i++) log.append(i, 0, i * 10);
    log.drain();
    expect(seen).toEqual([[0, 10, 20], [30, 40, 50], [60]]);
    expect(log.length).toBe(0);
    log.drain();
    expect(seen).toHaveLength(3);
  });

  it('keeps nothing and is off when nobody reads', () => {
    const logs = [
      new StayLog(undefined),
      new DelayLog(undefined),
      new LevelLog(undefined),
      new EventLog(undefined),
    ];
    for (const log of logs) expect(log.on).toBe(false);
    (logs[2] as LevelLog).append(1, 2, 3);
    expect(logs[2]!.length).toBe(0);
  });

  it('puts every argument of a stay in its own column', () => {
    let seen: unknown;
    const log = new StayLog((c) => {
      seen = [c.person[0], c.cohort[0], c.service[0], c.origin[0], c.destination[0], c.pathway[0]];
      seen = [...(seen as unknown[]), c.requestedAt[0], c.startedAt[0], c.readyAt[0]];
      seen = [...(seen as unknown[]), c.dischargeReadyAt[0], c.endedAt[0]];
      seen = [...(seen as unknown[]), c.reason[0], c.planned[0]];
    });
    log.append(11, 1, 2, -1, -3, 4, 50, 60, 70, 75, 80, EndReason.discharged, 9.5);
    log.drain();
    expect(seen).toEqual([11, 1, 2, -1, -3, 4, 50, 60, 70, 75, 80, EndReason.discharged, 9.5]);
  });

  it('puts every argument of a delay and of an event in its own column', () => {
    const seen: number[][] = [];
    const delays = new DelayLog((c) =>
      seen.push(
        [c.person, c.cohort, c.service, c.constraint, c.code, c.attribution].map((x) => x[0]!),
        [c.pathway[0]!, c.clock[0]!, c.fromAt[0]!, c.toAt[0]!, c.open[0]!],
      ),
    );
    delays.append(1, 2, 3, 4, 5, 6, 7, 3, 100, 200, 1);
    delays.drain();
    const events = new EventLog((c) =>
      seen.push([c.at[0]!, c.kind[0]!, c.person[0]!, c.cohort[0]!, c.service[0]!, c.detail[0]!]),
    );
    events.append(5, EventKind.ready, 6, 7, 8, 9);
    events.drain();
    expect(seen).toEqual([
      [1, 2, 3, 4, 5, 6],
      [7, 3, 100, 200, 1],
      [5, EventKind.ready, 6, 7, 8, 9],
    ]);
  });
});
