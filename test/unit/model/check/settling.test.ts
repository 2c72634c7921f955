import { describe, expect, it } from 'vitest';
import { relaxationTime } from '../../../../src/model/check/settling.ts';

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
