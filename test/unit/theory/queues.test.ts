import { describe, expect, it } from 'vitest';
import { sharedPriorityMeanWaits, preemptiveMeanTimes, priorityMeanWaits, restartedMeanTime, singleServerMeanWait } from '../../../src/theory/single-server.ts'; // prettier-ignore
import { meanWait } from '../../../src/theory/erlang-c.ts';
import { fixedStayMeanWait } from '../../../src/theory/fixed-stay-queue.ts';
import { meanPresent } from '../../../src/theory/infinite-server.ts';
import { erlangB } from '../../../src/theory/erlang-b.ts';
import { sharedLoss } from '../../../src/theory/kaufman-roberts.ts';

describe('M/D/c', () => {
  it.each([
    [1, 0.5, 0.5],
    [1, 0.9, 4.5],
    // An independent program (numpy: the same chain by a linear solution).
    [2, 1.6, 0.903283879412582],
    [5, 4, 0.28906000726140074],
    [10, 9, 0.3445820503789069],
    [50, 45, 0.039525887174317736],
  ])('%d places, load %d', (servers, load, wait) => {
    expect(fixedStayMeanWait({ servers, arrivalRate: load, meanStay: 1 })).toBeCloseTo(wait, 8);
    expect(fixedStayMeanWait({ servers, arrivalRate: load / 7, meanStay: 7 })).toBeCloseTo(7 * wait, 7);
  });
  it('has no steady state at full load', () => {
    expect(fixedStayMeanWait({ servers: 2, arrivalRate: 2, meanStay: 1 })).toBe(Infinity);
  });
});

describe('one place', () => {
  const exponential = (arrivalRate: number, meanStay = 1) => ({ arrivalRate, meanStay, meanSquareStay: 2 * meanStay ** 2 }); // prettier-ignore
  it('with exponential stays is Erlang C', () => {
    expect(singleServerMeanWait(exponential(0.8))).toBeCloseTo(
      meanWait({ servers: 1, arrivalRate: 0.8, meanStay: 1 }),
      12,
    );
  });
  it('with priorities keeps the mean over everybody (the conservation law)', () => {
    const classes = [exponential(0.2), exponential(0.3), exponential(0.3)];
    const waits = priorityMeanWaits(classes);
    const all = classes.reduce((sum, { arrivalRate }, i) => sum + arrivalRate * waits[i]!, 0) / 0.8;
    expect(all).toBeCloseTo(singleServerMeanWait(exponential(0.8)), 12);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    const shared = sharedPriorityMeanWaits(1, [0.2, 0.3, 0.3], 1);
    shared.forEach((wait, i) => expect(wait).toBeCloseTo(waits[i]!, 12));
  });
  it('shared by more places keeps the mean too', () => {
    const [urgent, other] = sharedPriorityMeanWaits(5, [1.5, 2.5], 1) as [number, number];
    const all = meanWait({ servers: 5, arrivalRate: 4, meanStay: 1 });
    expect((1.5 * urgent + 2.5 * other) / 4).toBeCloseTo(all, 12);
  });
  it('with pre-emption hides the less urgent from the most urgent', () => {
    const [urgent, other] = preemptiveMeanTimes([exponential(0.3), exponential(0.4)]) as [number, number];
    expect(urgent).toBeCloseTo(1 / 0.7, 12);
    // Exponential stays of one mean: the number present is that of one queue.
    expect(0.3 * urgent + 0.4 * other).toBeCloseTo(0.7 / 0.3, 12);
    expect(preemptiveMeanTimes([exponential(0.6), exponential(0.6)])[1]).toBe(Infinity);
  });
});

describe('one place, stays begun again after each interruption', () => {
  const urgent = { arrivalRate: 0.3, meanStay: 1, meanSquareStay: 2 };
  it('is hardly another thing than going on when stays are short', () => {
    const stay = 0.01;
    const again = restartedMeanTime(urgent, 0.2, [{ value: stay, share: 1 }]);
    const resumed = preemptiveMeanTimes([
      urgent,
      { arrivalRate: 0.2, meanStay: stay, meanSquareStay: stay ** 2 },
    ]);
    expect(again / resumed[1]!).toBeCloseTo(1, 2);
    expect(again).toBeGreaterThan(resumed[1]!);
  });
  it('takes (e^(rate x stay) - 1) / (rate x (1 - load)) from start to end', () => {
    const alone = restartedMeanTime(urgent, 1e-12, [{ value: 2, share: 1 }]);
    const behind = (0.3 * 2) / (2 * 0.7 ** 2);
    expect(alone - behind).toBeCloseTo(Math.expm1(0.6) / (0.3 * 0.7), 9);
  });
  it('has no steady state when the urgent, or repeats, take all there is', () => {
    expect(restartedMeanTime({ ...urgent, arrivalRate: 1 }, 0.1, [{ value: 1, share: 1 }])).toBe(Infinity);
    expect(restartedMeanTime(urgent, 0.3, [{ value: 5, share: 1 }])).toBe(Infinity);
  });
});

it('unlimited places fill as the stays say, and follow the rate with a lag', () => {
  const stayed = (age: number): number => 5 * -Math.expm1(-age / 5);
  const steady = [{ from: 0, to: Infinity, rate: 2 }];
  expect(meanPresent(steady, stayed, 5)).toBeCloseTo(10 * -Math.expm1(-1), 12);
  expect(meanPresent(steady, stayed, 0)).toBe(0);
  const stopped = [{ from: 0, to: 3, rate: 2 }];
  expect(meanPresent(stopped, stayed, 8)).toBeCloseTo(10 * -Math.expm1(-3 / 5) * Math.exp(-1), 12);
});

describe('a shared pool', () => {
  it('with one size is Erlang B', () => {
    expect(sharedLoss(30, [{ load: 8, size: 3 }]).lost[0]).toBeCloseTo(erlangB(10, 8), 13);
  });
  it('is the product form summed over all states', () => {
    const classes = [{ load: 3, size: 1 }, { load: 1.2, size: 2 }, { load: 0.7, size: 5 }]; // prettier-ignore
    const found = sharedLoss(12, classes);
    let total = 0;
    let used = 0;
    const lost = [0, 0, 0];
    for (let a = 0; a <= 12; a++) {
      for (let b = 0; a + 2 * b <= 12; b++) {
        for (let c = 0; a + 2 * b + 5 * c <= 12; c++) {
          const units = a + 2 * b + 5 * c;
          const weight = (3 ** a * 1.2 ** b * 0.7 ** c) / (factorial(a) * factorial(b) * factorial(c));
          total += weight;
          used += weight * units;
          classes.forEach(({ size }, k) => (lost[k]! += units + size > 12 ? weight : 0));
        }
      }
    }
    lost.forEach((sum, k) => expect(found.lost[k]).toBeCloseTo(sum / total, 13));
    expect(found.meanUsed).toBeCloseTo(used / total, 12);
    expect(sharedLoss(5000, [{ load: 4800, size: 1 }]).lost[0]).toBeCloseTo(erlangB(5000, 4800), 10);
    expect(() => sharedLoss(2.5, classes)).toThrow(/whole numbers/);
  });
});

function factorial(n: number): number {
  return n === 0 ? 1 : n * factorial(n - 1);
}
