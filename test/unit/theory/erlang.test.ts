import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../../src/theory/birth-death.ts';
import { erlangB } from '../../../src/theory/erlang-b.ts';
import { erlangC, meanWait, shareWaitingLonger } from '../../../src/theory/erlang-c.ts';
import { finiteQueue, impatientQueue } from '../../../src/theory/limited-queue.ts';

describe('Erlang B', () => {
  it('is the truncated Poisson share, summed as it is written', () => {
    const terms = Array.from(
      { length: 11 },
      (_, n) => 5 ** n / [...Array(n).keys()].reduce((f, k) => f * (k + 1), 1),
    );
    expect(erlangB(10, 5)).toBeCloseTo(terms[10]! / terms.reduce((sum, term) => sum + term, 0), 15);
  });
  it('has the tabulated values', () => {
    // Engineering tables: load 4.461 gives 1% at 10 servers, load 29.0 gives 1% at 40, 84.1 gives 1% at 100.
    expect(erlangB(10, 4.461)).toBeCloseTo(0.01, 4);
    expect(erlangB(40, 29.007)).toBeCloseTo(0.01, 4);
    expect(erlangB(100, 84.064)).toBeCloseTo(0.01, 4);
  });
  it('stands with no places and with thousands', () => {
    expect(erlangB(0, 3)).toBe(1);
    // With places = load = N it tends to the root of 2 / (pi N) (1 - ...): Jagerman (1974).
    expect(erlangB(100_000, 100_000) * Math.sqrt((Math.PI * 100_000) / 2)).toBeCloseTo(1, 2);
    expect(erlangB(5000, 1000)).toBeGreaterThanOrEqual(0);
  });
  it('refuses what is no queue', () => {
    expect(() => erlangB(1.5, 1)).toThrow(/whole number/);
    expect(() => erlangB(1, 0)).toThrow(/load/);
  });
});

describe('Erlang C and its waits', () => {
  it('is 0.66873 at 10 places and a load of 9, and the load at one place', () => {
    expect(erlangC(10, 9)).toBeCloseTo(0.66873, 5);
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 14);
    expect(erlangC(3, 3)).toBe(1);
  });
  it('gives the mean queue of 389 places and a load of 350', () => {
    const queue = { servers: 389, arrivalRate: 10, meanStay: 35 };
    expect(meanWait(queue) * queue.arrivalRate).toBeCloseTo(0.2217, 4);
  });
  it('has a wait whose tail integrates to its mean', () => {
    const queue = { servers: 10, arrivalRate: 9, meanStay: 1 };
    let sum = 0;
    for (let i = 0; i < 40_000; i++) sum += shareWaitingLonger(queue, (i + 0.5) / 1000) / 1000;
    expect(sum).toBeCloseTo(meanWait(queue), 6);
    expect(meanWait({ servers: 10, arrivalRate: 10, meanStay: 1 })).toBe(Infinity);
  });
  it('is the sum of a birth and death process', () => {
    const shares = birthDeath(() => 9, (n) => Math.min(n, 10), 800); // prettier-ignore
    expect(shares.slice(10).reduce((sum, share) => sum + share, 0)).toBeCloseTo(erlangC(10, 9), 12);
  });
});

describe('limited queues', () => {
  const queue = { servers: 10, arrivalRate: 9, meanStay: 1 };
  it('without room are Erlang B, with endless room Erlang C', () => {
    expect(finiteQueue(queue, 0).refused).toBeCloseTo(erlangB(10, 9), 14);
    expect(finiteQueue(queue, 2000).waiting / 9).toBeCloseTo(meanWait(queue), 10);
    expect(finiteQueue({ ...queue, arrivalRate: 20 }, 5).occupied).toBeCloseTo(
      20 * (1 - finiteQueue({ ...queue, arrivalRate: 20 }, 5).refused),
      12,
    );
  });
  it('with patience as long as the stay are Poisson: M/M/infinity in disguise', () => {
    // Everybody present leaves at rate 1, waiting or not.
    const { waiting, occupied, renege } = impatientQueue(queue, 1);
    expect(waiting + occupied).toBeCloseTo(9, 12);
    expect(renege).toBeCloseTo(waiting / 9, 14);
    expect(renege * 9 + occupied).toBeCloseTo(9, 12);
  });
  it('with long patience wait as Erlang C says', () => {
    expect(impatientQueue(queue, 1e5).renege * 1e5).toBeCloseTo(meanWait(queue), 3);
    expect(impatientQueue({ ...queue, arrivalRate: 15 }, 2).renege).toBeCloseTo(1 / 3, 2);
  });
});
