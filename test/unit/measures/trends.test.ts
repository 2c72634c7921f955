import { describe, expect, it } from 'vitest';
import { growthOf } from '../../../src/measures/queue-growth.ts';
import { settlesLate } from '../../../src/measures/warm-up.ts';

const slices = (length: number, of: (k: number) => number): number[] =>
  Array.from({ length }, (_, k) => of(k));
/** A noise without trend. */
const noise = (k: number): number => Math.sin(k * 12.9898) * 0.5;

describe('growth of a queue', () => {
  it('is seen when the queue rises through the window by more than chance', () => {
    expect(
      growthOf(
        slices(100, (k) => k * 2 + noise(k)),
        1000,
      ),
    ).toBe('whole');
  });

  it('is not seen in a queue that goes up and down', () => {
    expect(
      growthOf(
        slices(100, (k) => 100 + 80 * Math.sin(k / 8)),
        1000,
      ),
    ).toBeNull();
  });

  it('is not seen when it is small beside the requests', () => {
    expect(
      growthOf(
        slices(100, (k) => k * 0.05),
        1000,
      ),
    ).toBeNull();
  });

  it('is not judged on too few slices or nobody', () => {
    expect(growthOf([1, 2, 3, 400], 10)).toBeNull();
    expect(
      growthOf(
        slices(100, (k) => k),
        0,
      ),
    ).toBeNull();
  });
});

/** Uniform numbers from a fixed seed, by Knuth's linear congruence. */
function uniforms(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return (Number(state >> 11n) + 0.5) / 2 ** 53;
  };
}

interface Queue {
  readonly perDay: number;
  readonly servers: number;
  readonly load: number;
  /** Servers there are from this day on; the same ones when left out. */
  readonly turn?: { readonly day: number; readonly servers: number };
}

const DAYS = 364;
const SLICE = 7;

/** Queue of an M/M/c system by weeks of a year, after a year of warm-up, and the requests of the year. */
function queueOf({ perDay, servers, load, turn }: Queue, seed: number) {
  const uniform = uniforms(seed);
  const perServer = perDay / (servers * load);
  const areas = slices(DAYS / SLICE, () => 0);
  let present = Math.round(perDay / perServer);
  let requests = 0;
  for (let day = -DAYS; day < DAYS;) {
    const open = turn !== undefined && day >= turn.day ? turn.servers : servers;
    const rate = perDay + perServer * Math.min(present, open);
    const next = day - Math.log(uniform()) / rate;
    const queue = Math.max(0, present - open);
    for (let k = Math.max(0, Math.floor(day / SLICE)); k < areas.length && k * SLICE < next; k++)
      areas[k]! += queue * (Math.min(next, (k + 1) * SLICE) - Math.max(day, k * SLICE));
    day = next;
    const comes = uniform() < perDay / rate;
    present += comes ? 1 : -1;
    if (comes && day >= 0 && day < DAYS) requests++;
  }
  return { waiting: areas.map((area) => area / SLICE), requests };
}

function alarms(queue: Queue, runs: number): number {
  return slices(runs, (seed) => {
    const { waiting, requests } = queueOf(queue, seed + 1);
    return growthOf(waiting, requests) === null ? 0 : 1;
  }).reduce((sum, each) => sum + each, 0);
}

describe('growth of a queue over replications', () => {
  const RUNS = 200;

  it('is a rare false alarm in a queue in balance at nine tenths of capacity', () => {
    // At most one in 25 in the long run: five standard errors of that share above it.
    const most = RUNS * (0.04 + 5 * Math.sqrt((0.04 * 0.96) / RUNS));
    for (const servers of [1, 10, 100])
      expect(alarms({ perDay: servers / 10, servers, load: 0.9 }, RUNS)).toBeLessThan(most);
  });

  it('is found when capacity is halved part-way, to a load of 140%', () => {
    const halved = { load: 0.7, servers: 20, turn: { day: 220, servers: 10 } };
    expect(alarms({ ...halved, perDay: 3 }, RUNS)).toBeGreaterThan(0.9 * RUNS);
    expect(alarms({ ...halved, perDay: 0.82 }, RUNS)).toBeGreaterThan(0.3 * RUNS);
  });

  it('is said to be of the later part', () => {
    const turned = slices(100, (k) => Math.max(5, 5 + 2 * (k - 60)) + noise(k));
    expect(growthOf(turned, 1000)).toBe('later');
    expect(growthOf([...turned].reverse(), 1000)).toBeNull();
  });
});

describe('a warm-up', () => {
  const filling = slices(200, (k) => (k < 40 ? k : 40) + noise(k));

  it('is late only when measuring began before the run had settled', () => {
    expect(settlesLate(filling, 10)).toBe(true);
    expect(settlesLate(filling, 50)).toBe(false);
    expect(settlesLate(slices(200, noise), 0)).toBe(false);
    expect(settlesLate(filling.slice(0, 45), 0)).toBe(false);
  });
});
