import { describe, expect, it } from 'vitest';
import { LevelLog } from '../../../src/observe/log.ts';
import { LevelReader } from '../../../src/observe/level-reader.ts';
import { ProbeReader } from '../../../src/observe/probe-reader.ts';
import type { Probe } from '../../../src/observe/probe-reader.ts';
import { LEVEL_KINDS, LevelKind } from '../../../src/observe/records.ts';
import { TICKS_PER_DAY as DAY } from '../../../src/units.ts';

const { occupied, waiting, capacity, drawn, turnround } = LevelKind;

interface Given {
  readonly probes?: readonly Probe[];
  readonly pool?: 0 | 1;
  /** Period edges in days. */
  readonly edges?: readonly number[];
  readonly services?: number;
}

/** One service; changes as [day, kind, level]; a window of days 2 to 6 in two periods unless said otherwise. */
function readerOf(
  changes: readonly (readonly [number, number, number, number?])[],
  given: Given = {},
): LevelReader {
  const services = given.services ?? 1;
  const edges = Float64Array.from(given.edges ?? [2, 4, 6], (day) => day * DAY);
  const pool = Uint8Array.from({ length: services }, () => given.pool ?? 0);
  const unitsPerAmount = new Float64Array(services).fill(given.pool === 1 ? 10 : 1);
  const reader = new LevelReader({
    services,
    window: { fromTick: edges[0]!, endTick: edges.at(-1)!, edges },
    probes: new ProbeReader(given.probes ?? [], { pool, unitsPerAmount }),
    pool,
    census: [0],
    sliceTicks: DAY,
  });
  const log = new LevelLog(reader.read, 2);
  for (const [day, kind, level, service] of changes)
    log.append(day * DAY, (service ?? 0) * LEVEL_KINDS + kind, level);
  log.drain();
  reader.finish();
  return reader;
}

describe('level reader', () => {
  const changes = [
    [0, capacity, 3],
    [1, occupied, 1],
    [2.5, occupied, 2],
    [3.5, occupied, 3],
    [5, occupied, 0],
  ] as const;

  it('splits integrals at the edge of the warm-up and of periods', () => {
    const reader = readerOf(changes);
    expect(reader.warmUpArea[occupied]).toBe(1 * DAY);
    // Days 2 to 4: half a day of 1, one day of 2, half a day of 3. Days 4 to 6: one day of 3.
    expect(reader.periodArea[occupied]).toBe((0.5 + 2 + 1.5) * DAY);
    expect(reader.periodArea[reader.seriesCount + occupied]).toBe(3 * DAY);
    expect(reader.total(occupied)).toBe(7 * DAY);
    expect(reader.total(capacity)).toBe(12 * DAY);
  });

  it('keeps the time at each level in the window only', () => {
    const at = readerOf(changes).timeAt[occupied]!;
    expect([...at.subarray(0, 5)]).toEqual([1 * DAY, 0.5 * DAY, 1 * DAY, 1.5 * DAY, 0]);
  });

  it('grows the table of levels as far as they go', () => {
    const reader = readerOf([
      [0, waiting, 0],
      [3, waiting, 100],
      [4, waiting, 0],
    ]);
    expect(reader.timeAt[waiting]![100]).toBe(DAY);
    expect(reader.timeAt[waiting]!.reduce((a, b) => a + b)).toBe(4 * DAY);
  });

  it('counts a midnight for the day it ends, just before what happens at it', () => {
    const reader = readerOf([
      [2, occupied, 1],
      [3, occupied, 5],
      [4, occupied, 0],
    ]);
    // Midnights ending days 2, 3, 4, 5: levels 1, 5, 0, 0.
    expect([...reader.midnights.census[0]!]).toEqual([1, 5, 0, 0]);
    expect([...reader.midnights.counted]).toEqual([2, 2]);
    expect(reader.midnights.sum[occupied]).toBe(6);
  });

  it('takes only the last of several changes at an instant', () => {
    const reader = readerOf([
      [0, occupied, 4],
      [3, occupied, 9],
      [3, occupied, 4],
    ]);
    expect(reader.total(occupied)).toBe(16 * DAY);
    expect(reader.timeAt[occupied]![9]).toBe(0);
  });

  it('never meets infinity times nothing in an unlimited capacity', () => {
    const reader = readerOf([
      [0, capacity, Infinity],
      [1, occupied, 1],
    ]);
    expect(reader.total(capacity)).toBe(Infinity);
    expect(reader.total(reader.overSeries(0))).toBe(0);
  });

  it('measures what stands above capacity, and takes a fall of capacity for its cause', () => {
    const reader = readerOf([
      [0, capacity, 3],
      [1, occupied, 3],
      [3, capacity, 1],
      [5, occupied, 1],
    ]);
    expect(reader.total(reader.overSeries(0))).toBe(2 * 2 * DAY);
    expect(reader.check.rises).toEqual([]);
  });

  it('reports a rise above capacity that nothing explains, but not one that is gone by the end of its instant', () => {
    const swapped = readerOf([
      [0, capacity, 1],
      [1, occupied, 1],
      [3, occupied, 2],
      [3, occupied, 1],
    ]);
    expect(swapped.check.rises).toEqual([]);
    const broken = readerOf([
      [0, capacity, 1],
      [1, occupied, 1],
      [3, occupied, 2],
      [4, occupied, 1],
    ]);
    expect(broken.check.rises).toEqual([{ service: 0, atTick: 3 * DAY, held: 2, capacity: 1 }]);
  });

  it('measures a pool drawn beyond what it has', () => {
    const reader = readerOf(
      [
        [0, capacity, 70],
        [3, drawn, 100],
        [4, drawn, 60],
      ],
      { pool: 1 },
    );
    expect(reader.total(reader.overSeries(0))).toBe(30 * DAY);
    expect(reader.check.rises).toEqual([]);
  });

  it('keeps slices over the whole run, warm-up included', () => {
    const reader = readerOf(changes);
    const perDay = Array.from({ length: 6 }, (_, day) => reader.slices.area[day * 2]! / DAY);
    expect(perDay).toEqual([0, 1, 1.5, 2.5, 3, 0]);
  });

  it('tells the states of two services apart', () => {
    const reader = readerOf(
      [
        [0, occupied, 1, 0],
        [3, occupied, 2, 1],
      ],
      { services: 2 },
    );
    expect(reader.total(occupied)).toBe(4 * DAY);
    expect(reader.total(LEVEL_KINDS + occupied)).toBe(6 * DAY);
  });
});

describe('probes', () => {
  const state = (of: Probe['states'][number]['of'], bounds = {}) => ({
    services: [0],
    of,
    atLeast: null,
    atMost: null,
    ...bounds,
  });
  const at = [2, 3, 5].map((day) => day * DAY);

  it('look before or after what happens at the instant', () => {
    const probes = (['before', 'at'] as const).map((when) => ({
      states: [state('occupied')],
      condition: false,
      atTicks: at,
      when,
    }));
    const given = { probes };
    const spec = [
      [0, capacity, 9],
      [3, occupied, 4],
      [3, occupied, 2],
      [5, occupied, 7],
    ] as const;
    const reader = readerOf(spec, given);
    const { values } = reader.probes;
    expect([...values[0]!]).toEqual([0, 0, 2]);
    expect([...values[1]!]).toEqual([0, 2, 7]);
  });

  it('work out what is free, places being made ready left out', () => {
    const probes: Probe[] = [{ states: [state('free')], condition: false, atTicks: at, when: 'at' }];
    const reader = readerOf(
      [
        [0, capacity, 5],
        [3, occupied, 2],
        [3, turnround, 1],
        [4, capacity, 1],
      ],
      { probes },
    );
    expect([...reader.probes.values[0]!]).toEqual([5, 2, 0]);
  });

  it('turn units of a pool into hours and meet conditions only together', () => {
    const probes: Probe[] = [
      { states: [state('spare')], condition: false, atTicks: at, when: 'at' },
      {
        states: [state('waiting', { atLeast: 1 }), state('spare', { atLeast: 3 })],
        condition: true,
        atTicks: at,
        when: 'at',
      },
    ];
    const reader = readerOf(
      [
        [0, capacity, 70],
        [2, drawn, 30],
        [3, waiting, 2],
        [5, drawn, 50],
      ],
      { probes, pool: 1 },
    );
    const { values } = reader.probes;
    expect([...values[0]!]).toEqual([4, 4, 2]);
    expect([...values[1]!]).toEqual([0, 1, 0]);
  });
});
