import { describe, expect, it } from 'vitest';
import { DelayReader } from '../../../src/observe/delay-reader.ts';
import { DelayLog } from '../../../src/observe/log.ts';
import { PersonSet } from '../../../src/observe/person-set.ts';
import { TICKS_PER_DAY as DAY } from '../../../src/units.ts';

interface Delay {
  readonly person?: number;
  readonly cohort?: number;
  readonly service?: number;
  readonly constraint?: number;
  readonly code?: number;
  readonly from: number;
  readonly to: number;
}

/** Services 0 and 1 are beds, 2 a pool; two cohorts in two localities; a window of days 10 to 30 in two periods. */
function readerOf(delays: readonly Delay[]): DelayReader {
  const reader = new DelayReader({
    services: 3,
    cohorts: 2,
    codes: 2,
    attributions: 1,
    pathways: 1,
    window: {
      fromTick: 10 * DAY,
      endTick: 30 * DAY,
      edges: Float64Array.from([10, 20, 30], (day) => day * DAY),
    },
    groupOfService: Int32Array.of(0, 0, 1),
    groupOfPathway: Int32Array.of(0),
    groupOfCohort: Int32Array.of(0, 1),
    inBed: Uint8Array.of(1, 1, 0),
    snapshots: [15 * DAY, 22 * DAY],
  });
  const log = new DelayLog(reader.read, 2);
  for (const d of delays)
    log.append(
      d.person ?? 0,
      d.cohort ?? 0,
      d.service ?? 0,
      d.constraint ?? 2,
      d.code ?? 0,
      0,
      0,
      3,
      d.from * DAY,
      d.to * DAY,
      0,
    );
  log.drain();
  return reader;
}

describe('delay reader', () => {
  it('counts exact days, midnights and snapshots inside the window', () => {
    const [group] = readerOf([
      { from: 8, to: 12.5 },
      { from: 14.5, to: 15.5 },
      { from: 29.5, to: 30 },
    ]).groups;
    expect(group!.ticks).toBe((2.5 + 1 + 0.5) * DAY);
    // Midnights 11 and 12; 15; 30.
    expect(group!.nights).toBe(4);
    expect(group!.atSnapshots).toBe(1);
    expect(group!.delays).toBe(3);
  });

  it('gives nothing to the window of a delay in the warm-up, and all to the whole run', () => {
    const reader = readerOf([{ from: -2, to: 10 }]);
    expect(reader.groups).toEqual([]);
    expect(reader.wholeRun[0]).toBe(10 * DAY);
  });

  it('counts a person once however often delayed, in all, by locality and by name of service', () => {
    const reader = readerOf([
      { person: 1, from: 11, to: 12 },
      { person: 1, service: 1, from: 13, to: 14 },
      { person: 2, from: 11, to: 12 },
      { person: 1, cohort: 1, from: 11, to: 12 },
      { person: 9, service: 2, from: 11, to: 12 },
    ]);
    expect(reader.people.size).toBe(3);
    expect([...reader.peopleByCohortGroup]).toEqual([2, 1]);
    expect(reader.peopleByServiceGroup.map(({ size }) => size)).toEqual([3, 1]);
    expect(reader.peopleByAttribution.map(({ size }) => size)).toEqual([reader.people.size]);
    expect(reader.peopleByPathwayGroup.map(({ size }) => size)).toEqual([reader.people.size]);
  });

  it('splits a delay at the edges of periods, by locality and by code', () => {
    const reader = readerOf([
      { from: 18, to: 21, code: 1 },
      { from: 25, to: 26, cohort: 1 },
      { from: 25, to: 29, service: 2 },
    ]);
    // Columns: two localities, two codes, one attribution.
    expect(Array.from(reader.periodTicks, (ticks) => ticks / DAY)).toEqual([2, 0, 0, 2, 2, 1, 1, 1, 1, 2]);
  });

  it('remembers who was held by what at each midnight', () => {
    const { pairs } = readerOf([
      { from: 10, to: 12 },
      { from: 10.5, to: 11.5, person: 2 },
      { from: 20, to: 21, constraint: -1 },
    ]).pairs;
    expect(pairs.map(({ constraint }) => constraint)).toEqual([2, -1]);
    expect([...pairs[0]!.atMidnight.subarray(0, 4)]).toEqual([2, 1, 0, 0]);
    expect(pairs[1]!.atMidnight[10]).toBe(1);
  });
});

describe('person set', () => {
  it('counts distinct people, initial ones (negative) included', () => {
    const people = new PersonSet();
    const added = [0, 1, -1, 4095, 4096, -4096, 0, -1].map((person) => people.add(0, person));
    expect(added).toEqual([true, true, true, true, true, true, false, false]);
    expect(people.add(1, 0)).toBe(true);
    expect(people.size).toBe(7);
  });
});
