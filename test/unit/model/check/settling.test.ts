import { describe, expect, it } from 'vitest';
import { relaxationTime, settledAfter, type Settling } from '../../../../src/model/check/settling.ts';

describe('relaxation time', () => {
  it('is that of M/M/1: one over mu (1 - sqrt rho) squared', () => {
    expect(relaxationTime(2, 1, 0.81)).toBeCloseTo(2 / (1 - 0.9) ** 2, 9);
  });
  it('is the mean stay where there is room to spare', () => {
    expect(relaxationTime(5, Infinity, 0)).toBe(5);
    expect(relaxationTime(5, 100, 0.5)).toBe(5);
  });
  it('has no end at full load', () => {
    expect(relaxationTime(5, 10, 1)).toBe(Infinity);
  });
});

/**
 * Days until the mean number present in M/M/c is within 5% of its long-run value, from empty: the
 * forward equations in small steps.
 */
function exactDays(places: number, load: number, meanStay: number): number {
  const arrival = (load * places) / meanStay;
  const last = places + Math.ceil(Math.log(1e-7) / Math.log(load));
  const leave = (n: number) => Math.min(n, places) / meanStay;
  const steady = [1];
  for (let n = 1; n <= last; n++) steady.push((steady[n - 1]! * arrival) / leave(n));
  const meanOf = (weights: readonly number[]) =>
    weights.reduce((sum, p, n) => sum + n * p, 0) / weights.reduce((sum, p) => sum + p, 0);
  const target = 0.95 * meanOf(steady);
  const step = 0.5 / (arrival + leave(last));
  let now: readonly number[] = steady.map((_, n) => (n === 0 ? 1 : 0));
  let days = 0;
  for (; meanOf(now) < target; days += step) {
    const before = now;
    now = before.map((p, n) => {
      const comes = (before[n - 1] ?? 0) * arrival;
      const goes = n < last ? before[n + 1]! * leave(n + 1) : 0;
      return p + step * (comes + goes - p * ((n < last ? arrival : 0) + leave(n)));
    });
  }
  return days;
}

describe('the warm-up that is said to be needed', () => {
  it.each([
    { places: 12, load: 0.849, meanStay: 35 },
    { places: 33, load: 0.85, meanStay: 35 },
    { places: 60, load: 0.92, meanStay: 42 },
    { places: 5, load: 0.9, meanStay: 10 },
    { places: 1, load: 0.8, meanStay: 1 },
  ])('is cautious by at most a factor of two: $places places at $load', (queue) => {
    const { places, load, meanStay } = queue;
    const needed = 1.1 * relaxationTime(meanStay, places, load);
    const exact = exactDays(places, load, meanStay);
    expect(exact / needed).toBeGreaterThan(0.5);
    expect(exact / needed).toBeLessThan(1.05);
  });
  it('is where 95% is reached, of a queue and of a service with room to spare', () => {
    const queue: Settling = { index: 0, meanStay: 1, relaxation: 100, needed: 110 };
    expect(settledAfter(queue, 110)).toBeCloseTo(0.95, 2);
    const roomy: Settling = { index: 0, meanStay: 10, relaxation: 10, needed: 10 * Math.log(20) };
    expect(settledAfter(roomy, 10 * Math.log(20))).toBeCloseTo(0.95, 9);
  });
});
