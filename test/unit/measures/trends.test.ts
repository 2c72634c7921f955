import { describe, expect, it } from 'vitest';
import { growsThrough } from '../../../src/measures/queue-growth.ts';
import { mser5, settlesLate } from '../../../src/measures/warm-up.ts';

const slices = (length: number, of: (k: number) => number): number[] =>
  Array.from({ length }, (_, k) => of(k));
/** A noise without trend. */
const noise = (k: number): number => Math.sin(k * 12.9898) * 0.5;

describe('growth of a queue', () => {
  it('is seen when the queue rises through the window by more than chance', () => {
    expect(
      growsThrough(
        slices(100, (k) => k * 2 + noise(k)),
        1000,
      ),
    ).toBe(true);
  });

  it('is not seen in a queue that goes up and down', () => {
    expect(
      growsThrough(
        slices(100, (k) => 100 + 80 * Math.sin(k / 8)),
        1000,
      ),
    ).toBe(false);
  });

  it('is not seen when it is small beside the requests', () => {
    expect(
      growsThrough(
        slices(100, (k) => k * 0.05),
        1000,
      ),
    ).toBe(false);
  });

  it('is not judged on too few slices or nobody', () => {
    expect(growsThrough([1, 2, 3, 400], 10)).toBe(false);
    expect(
      growsThrough(
        slices(100, (k) => k),
        0,
      ),
    ).toBe(false);
  });
});

describe('MSER-5', () => {
  it('cuts the beginning of a run from empty, to the batch', () => {
    const filling = slices(200, (k) => (k < 40 ? k : 40) + noise(k));
    expect(mser5(filling)).toBeGreaterThanOrEqual(35);
    expect(mser5(filling)).toBeLessThanOrEqual(50);
  });

  it('cuts nothing of a constant series, and never more than half', () => {
    expect(mser5(slices(100, () => 3))).toBe(0);
    expect(mser5(slices(100, (k) => k))).toBeLessThanOrEqual(50);
  });

  it('says late only when measuring began before the run had settled', () => {
    const filling = slices(200, (k) => (k < 40 ? k : 40) + noise(k));
    expect(settlesLate(filling, 10)).toBe(true);
    expect(settlesLate(filling, 50)).toBe(false);
    expect(settlesLate(slices(200, noise), 0)).toBe(false);
    expect(settlesLate(filling.slice(0, 45), 0)).toBe(false);
  });
});
